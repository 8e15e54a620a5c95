import type { Location } from '@migmap/protocol';
import { l10n } from 'vscode';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type Command,
} from 'vscode-languageclient';
import type { Server } from '../client/server.ts';
import type { Parts } from '../extension.ts';
import { applyEdit } from './apply-edit.ts';

/** A finding, as far as it takes to know it again among those of its place. */
export interface FindingPlace extends Location {
  /** Of the rule; without it, every finding of the place is meant. */
  readonly code?: string;
  readonly message?: string;
}

/** A way out of a finding, as the light bulb offers it; its title is its name. */
export interface OfferedFix {
  readonly title: string;
  readonly isPreferred: boolean;
}

/** What can be done about a finding. Each search of a plan costs time: ask when a person asks. */
export async function fixesOf(
  { server }: Pick<Parts, 'server'>,
  finding: FindingPlace,
): Promise<OfferedFix[]> {
  const actions = await actionsFor(server, finding);
  return actions.map(({ title, isPreferred = false }) => ({ title, isPreferred }));
}

/** Changes the text as the fix says, in one step for undo. Says why it could not; undefined where it did. */
export async function applyFix(
  { server }: Pick<Parts, 'server'>,
  finding: FindingPlace,
  title: string,
): Promise<string | undefined> {
  const action = (await actionsFor(server, finding)).find((one) => one.title === title);
  const made = action && (await server.ask<CodeAction>(CodeActionResolveRequest.method, action));
  if (!made?.edit) return l10n.t('The plan has changed since this was offered.');
  const done = await applyEdit(server, made.edit);
  return typeof done === 'string' ? done : undefined;
}

async function actionsFor(server: Server, finding: FindingPlace): Promise<CodeAction[]> {
  const params: CodeActionParams = {
    textDocument: { uri: finding.uri },
    range: finding.range,
    context: {
      diagnostics: [],
      only: [CodeActionKind.QuickFix],
      triggerKind: CodeActionTriggerKind.Invoked,
    },
  };
  const found = await server.ask<(CodeAction | Command)[]>(CodeActionRequest.method, params);
  return (found ?? []).filter((one): one is CodeAction => isFixOf(one, finding));
}

/** What only opens a page has no data: nothing is made of it when it is chosen. */
function isFixOf(action: CodeAction | Command, { code, message }: FindingPlace): boolean {
  if (!('data' in action) || action.data === undefined) return false;
  if (code === undefined) return true;
  const { diagnostics = [] } = action;
  return diagnostics.some((one) => one.code === code && (message ?? one.message) === one.message);
}
