import type {
  DependChange,
  FromPanel,
  MoveChange,
  NeedName,
  PanelFilters,
  PanelState,
  PanelWish,
} from '@migmap/protocol';

type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isYesOrNo = (value: unknown): boolean => typeof value === 'boolean';
const optional =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || is(value);

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const oneOf =
  (...words: readonly unknown[]) =>
  (value: unknown): boolean =>
    words.includes(value);
const listOf =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(is);

const filters: { readonly [Key in keyof Required<PanelFilters>]: Fields[string] } = {
  owners: optional(isTexts),
  layers: optional(isTexts),
  waves: optional(isTexts),
  risk: optional(listOf(oneOf('low', 'medium', 'high'))),
  criticality: optional(listOf(oneOf('low', 'medium', 'high', 'critical'))),
  tags: optional(isTexts),
};
const isFilters = (value: unknown): boolean => has(value, filters);

const wish: { readonly [Key in keyof Required<PanelWish>]: Fields[string] } = {
  view: isText,
  instant: optional(isNumber),
  filters: optional(isFilters),
  neighbours: optional(isTexts),
  collapse: optional(isTexts),
  expand: optional(isTexts),
};

const remembered: Fields = { ...wish, map: isText, isLocked: isYesOrNo };

/** What each message has to carry, beside its type. */
const messages: { readonly [Type in FromPanel['type']]: Fields } = {
  ready: {},
  wish: { wish: isChange },
  reveal: { id: isText, focus: oneOf('picture', 'text') },
  details: { id: isText },
  finding: { id: isText, finding: isNumber, wanted: oneOf('text', 'rule', 'fixes') },
  fix: { id: isText, finding: isNumber, title: isText },
  try: { number: isNumber, change: isPlanChange },
  do: { change: isPlanChange, version: optional(isNumber) },
  undo: {},
  need: { need: isNeed, wanted: oneOf('text', 'fixes') },
  repair: { need: isNeed, title: isText },
  export: {},
  exported: { content: (value) => isText(value) || value instanceof Uint8Array },
  lock: { isLocked: isYesOrNo },
};

/** What a page sends is anything at all until it was looked at. */
export function isFromPanel(message: unknown): message is FromPanel {
  if (!isObject(message) || typeof message.type !== 'string') return false;
  const fields = Object.hasOwn(messages, message.type) && messages[message.type as FromPanel['type']];
  return fields !== false && has(message, fields);
}

/** What a panel remembered may be of another version: what this one does not know is left out. */
export function panelStateOf(state: unknown): PanelState | undefined {
  if (!has(state, remembered)) return undefined;
  const known = Object.entries(state as PanelState).filter(([name]) => Object.hasOwn(remembered, name));
  return Object.fromEntries(known) as unknown as PanelState;
}

const move: { readonly [Key in keyof Required<MoveChange>]: Fields[string] } = {
  kind: oneOf('move'),
  service: isText,
  from: optional(isText),
  to: isText,
};
const depend: { readonly [Key in keyof Required<DependChange>]: Fields[string] } = {
  kind: oneOf('depend'),
  from: isText,
  to: isText,
};

const need: { readonly [Key in keyof Required<NeedName>]: Fields[string] } = {
  code: isText,
  dependent: isText,
  instance: optional(oneOf('old', 'new', 'stays')),
  provider: isText,
};

function isNeed(value: unknown): boolean {
  return has(value, need);
}

function isPlanChange(value: unknown): boolean {
  return has(value, move) || has(value, depend);
}

/** Some fields of a wish and no others, each as it should be or taken back. */
function isChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const fields: Fields = wish;
  return Object.entries(value).every(
    ([name, is]) => Object.hasOwn(fields, name) && (is === null || fields[name]?.(is)),
  );
}

function has(value: unknown, fields: Fields): boolean {
  return isObject(value) && Object.entries(fields).every(([name, is]) => is(value[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
