import type { CompareState, FromComparePage } from '@migmap/protocol';

type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** What each message has to carry, beside its type. */
const messages: { readonly [Type in FromComparePage['type']]: Fields } = {
  ready: {},
  view: { view: isText },
  open: { change: isNumber, wanted: (value) => value === 'text' || value === 'difference' },
  revision: {},
};

/** What a page sends is anything at all until it was looked at. */
export function isFromComparePage(message: unknown): message is FromComparePage {
  if (!isObject(message) || typeof message.type !== 'string') return false;
  const fields = Object.hasOwn(messages, message.type) && messages[message.type as FromComparePage['type']];
  return fields !== false && has(message, fields);
}

export function isCompareState(state: unknown): state is CompareState {
  return isObject(state) && has(state, { map: isText, revision: isText, view: isText });
}

function has(value: Record<string, unknown>, fields: Fields): boolean {
  return Object.entries(fields).every(([name, is]) => is(value[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
