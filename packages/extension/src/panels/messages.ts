import type { FromPanel, PanelState, PanelWish } from '@migmap/protocol';

type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isYesOrNo = (value: unknown): boolean => typeof value === 'boolean';
const optional =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || is(value);

const wish: { readonly [Key in keyof Required<PanelWish>]: Fields[string] } = {
  view: isText,
  at: optional(isText),
};

/** What each message has to carry, beside its type. */
const messages: { readonly [Type in FromPanel['type']]: Fields } = {
  ready: {},
  wish: { wish: (value) => has(value, wish) },
  reveal: { id: isText },
  lock: { isLocked: isYesOrNo },
};

/** What a page sends is anything at all until it was looked at. */
export function isFromPanel(message: unknown): message is FromPanel {
  if (!isObject(message) || typeof message.type !== 'string') return false;
  const fields = Object.hasOwn(messages, message.type) && messages[message.type as FromPanel['type']];
  return fields !== false && has(message, fields);
}

/** What a panel remembered may be of an older version. */
export function isPanelState(state: unknown): state is PanelState {
  return has(state, { ...wish, map: isText, isLocked: isYesOrNo });
}

function has(value: unknown, fields: Fields): boolean {
  return isObject(value) && Object.entries(fields).every(([name, is]) => is(value[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
