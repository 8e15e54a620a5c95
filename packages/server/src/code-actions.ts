import { say } from '@migmap/core';
import {
  type ActionEdits,
  type Asked,
  codeActionEdits,
  codeActions,
  type FileEdits,
  type KeyedOffer,
  type OfferKey,
  type Snapshot,
} from '@migmap/language/lsp';
import { type OpenRulePageArguments, openRulePage } from '@migmap/protocol';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type ExecuteCommandParams,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { workspaceEdit } from './answers.ts';
import { breathing } from './breathing.ts';
import type { Desk } from './feature.ts';
import { refused } from './guard.ts';

/** `textDocument/codeAction`. */
export async function actions(
  snapshot: Snapshot,
  { range, context }: CodeActionParams,
  desk: Desk,
): Promise<(CodeAction | Command)[]> {
  const asked = { ...askedAt(snapshot, range, desk), diagnostics: context.diagnostics };
  const isWanted = (kind: string): boolean =>
    isAmong(kind, context.only) && !(isIdle(range, context) && isRefactoring(kind));
  const offered = await codeActions(snapshot, asked, isWanted);
  const answers: (CodeAction | Command)[] = [];
  for (const offer of offered) answers.push(...(await answer(offer, { uri: snapshot.uri, range }, desk)));
  return answers;
}

/** `codeAction/resolve`: what an action changes is made when it is chosen. */
export async function resolveAction(action: CodeAction, desk: Desk): Promise<CodeAction> {
  // Editors also ask about what changes nothing: it has no data.
  if (action.data === undefined) return action;
  const { uri, range, key } = action.data as ActionData;
  const diagnostics = action.diagnostics ?? [];
  const snapshot = desk.workspace.snapshot(uri);
  const edits =
    snapshot && (await codeActionEdits(snapshot, { ...askedAt(snapshot, range, desk), diagnostics }, key));
  if (!edits)
    throw refused(
      desk.workspace.speak(
        say`the plan has changed since this was offered; ask again for what can be done here`,
      ),
    );
  return { ...action, edit: editOf(edits, desk) };
}

/** `workspace/executeCommand`. */
export async function execute(
  { command, arguments: given }: ExecuteCommandParams,
  desk: Desk,
): Promise<null> {
  if (command !== openRulePage) throw refused(`there is no command \`${command}\``);
  const [uri] = given as unknown as OpenRulePageArguments;
  await desk.connection.window.showDocument({ uri, external: true });
  return null;
}

/** What an action carries until it is chosen. */
interface ActionData {
  readonly uri: string;
  readonly range: Range;
  readonly key: OfferKey;
}

async function answer(
  { key, edits, ...said }: KeyedOffer,
  at: Omit<ActionData, 'key'>,
  desk: Desk,
): Promise<(CodeAction | Command)[]> {
  const { codeAction } = desk.client.capabilities.textDocument ?? {};
  // Clients of old know commands, and nothing that changes a text by itself.
  if (!codeAction?.codeActionLiteralSupport) return said.command ? [said.command] : [];
  const action: CodeAction = { ...said, diagnostics: [...(said.diagnostics ?? [])] };
  if (!edits) return [action];
  const isLazy = codeAction.dataSupport && codeAction.resolveSupport?.properties.includes('edit');
  if (isLazy) return [{ ...action, data: { ...at, key } satisfies ActionData }];
  return [{ ...action, edit: editOf(await edits(), desk) }];
}

/** Snippets are among the edits only where the client takes versions as well. */
function editOf(edits: ActionEdits, desk: Desk): WorkspaceEdit {
  return workspaceEdit(edits as FileEdits, desk);
}

function askedAt(snapshot: Snapshot, { start, end }: Range, desk: Desk): Asked {
  const { diagnostics, capabilities } = desk.client;
  const edit = capabilities.workspace?.workspaceEdit;
  const canShow = capabilities.window?.showDocument?.support === true;
  return {
    start: snapshot.offsetAt(start),
    end: snapshot.offsetAt(end),
    diagnostics: [],
    abilities: {
      diagnostics,
      snippets: edit?.snippetEditSupport === true && edit.documentChanges === true,
      ...(canShow ? { openPage: openRulePage } : {}),
    },
    breathe: breathing(desk.token),
  };
}

/** The cursor has moved, and the editor asks whether to light its bulb: that is no time to try other plans. */
function isIdle({ start, end }: Range, { triggerKind, only }: CodeActionContext): boolean {
  const isEmpty = start.line === end.line && start.character === end.character;
  return triggerKind === CodeActionTriggerKind.Automatic && isEmpty && only === undefined;
}

function isRefactoring(kind: string): boolean {
  return isAmong(kind, [CodeActionKind.Refactor]);
}

/** `refactor` asks for `refactor.extract` as well, and the empty kind for all. */
function isAmong(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}
