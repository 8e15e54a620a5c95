import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeActionClientCapabilities,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import type { Plan } from './plan.ts';

/** What a modern editor says of itself. */
export const codeAction: CodeActionClientCapabilities = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
  isPreferredSupport: true,
  dataSupport: true,
  resolveSupport: { properties: ['edit'] },
};

export interface Asking {
  readonly only?: string[];
  readonly diagnostics?: Diagnostic[];
}

/** What is offered at the first mark. */
export async function actionsAt(plan: Plan, { only, diagnostics = [] }: Asking = {}): Promise<CodeAction[]> {
  const { range, textDocument } = plan.mark;
  const context = { diagnostics, ...(only ? { only } : {}) };
  const found = await plan.ask(CodeActionRequest.type, { textDocument, range, context });
  return (found ?? []) as CodeAction[];
}

export async function titlesAt(plan: Plan, asking: Asking = {}): Promise<string[]> {
  return (await actionsAt(plan, asking)).map(({ title }) => title);
}

/** The one action at the first mark with such a title, as it is once somebody has chosen it. */
export async function chosen(plan: Plan, title: RegExp, asking: Asking = {}): Promise<CodeAction> {
  const actions = await actionsAt(plan, asking);
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `no ${title} among: ${actions.map((one) => one.title).join('; ')}`);
  if (action.edit || action.data === undefined) return action;
  return plan.client.connection.sendRequest(CodeActionResolveRequest.type, action);
}

/** The files as they are after an action. */
export async function done(plan: Plan, title: RegExp, asking: Asking = {}): Promise<Record<string, string>> {
  const { edit } = await chosen(plan, title, asking);
  return plan.editedAll(edit ?? {});
}

/** The first file after an action that changes nothing else. */
export async function textAfter(plan: Plan, title: RegExp, asking: Asking = {}): Promise<string> {
  const files = await done(plan, title, asking);
  assert.deepEqual(Object.keys(files), [plan.entry]);
  return files[plan.entry] ?? '';
}
