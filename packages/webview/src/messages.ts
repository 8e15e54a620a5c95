import type { ToComparePage, ToPanel } from '@migmap/protocol';

type Is = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Is>>;
type Messages<M extends { readonly type: string }> = {
  readonly [Type in M['type']]: {
    readonly [Key in Exclude<keyof Extract<M, { readonly type: Type }>, 'type'>]-?: Is;
  };
};

const isText: Is = (value) => typeof value === 'string';
const isNumber: Is = (value) => typeof value === 'number';
const isList: Is = Array.isArray;
const isObject: Is = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const optional =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);

const trouble = { words: isText };

const toPanel: Messages<ToPanel> = {
  picture: {
    svg: isText,
    drawing: isText,
    title: isText,
    reading: isText,
    findings: isObject,
    ways: isObject,
    views: isList,
    waves: isList,
    state: isObject,
  },
  trouble,
  selection: { id: optional(isText) },
  plan: { instants: isList, needs: isList, labels: isObject, layers: isObject },
  repairs: { need: isObject, fixes: isList },
  details: { id: isText, thing: optional(isObject), state: optional(isText) },
  fixes: { id: isText, finding: isNumber, fixes: isList },
  export: { form: isText },
  tried: {
    number: isNumber,
    version: optional(isNumber),
    refused: optional(isText),
    note: optional(isText),
    added: isList,
    gone: isList,
  },
  done: { trouble: optional(isText), note: optional(isText) },
};

const toComparePage: Messages<ToComparePage> = {
  comparison: {
    svg: isText,
    title: isText,
    since: isText,
    reading: isText,
    views: isList,
    changes: isList,
    findings: isObject,
    state: isObject,
  },
  trouble,
};

/** A window gets messages from others as well: what is not one of ours, or lacks something, is left alone. */
export function isToPanel(message: unknown): message is ToPanel {
  return isOneOf(toPanel, message);
}

export function isToComparePage(message: unknown): message is ToComparePage {
  return isOneOf(toComparePage, message);
}

function isOneOf(messages: Readonly<Record<string, Fields>>, message: unknown): boolean {
  if (!isObject(message)) return false;
  const values = message as Readonly<Record<string, unknown>>;
  const fields = Object.hasOwn(messages, String(values.type)) ? messages[String(values.type)] : undefined;
  return fields !== undefined && Object.entries(fields).every(([name, is]) => is(values[name]));
}
