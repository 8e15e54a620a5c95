import {
  env,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  UIKind,
  Uri,
  type WorkspaceFolder,
} from 'vscode';

/** `{ "type": "migmap", "paths": ["plans"], "options": ["--max-warnings", "0"] }` in a `tasks.json`. */
export interface CheckDefinition extends TaskDefinition {
  readonly type: 'migmap';
  readonly paths?: readonly string[];
  readonly options?: readonly string[];
}

/** Runs the command line that comes with the extension; undefined where no process can be started. */
export function checkTask(
  extension: Uri,
  folder: WorkspaceFolder | undefined,
  definition: CheckDefinition,
): Task | undefined {
  const node = nodeOfThis();
  if (node === undefined) return undefined;
  const { paths = ['.'], options = [] } = definition;
  const command = Uri.joinPath(extension, 'packages', 'cli', 'bin', 'migmap.js').fsPath;
  // The process of this editor is Node, if it is told to be.
  const execution = new ProcessExecution(node, [command, 'check', '--no-color', ...options, ...paths], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
    ...(folder ? { cwd: folder.uri.fsPath } : {}),
  });
  const name = paths.length === 1 && paths[0] === '.' ? l10n.t('check all maps') : `check ${paths.join(' ')}`;
  // No problem matcher: the server lists the findings of all maps already, and each would stand there twice.
  const task = new Task(definition, folder ?? TaskScope.Workspace, name, 'migmap', execution, []);
  task.group = TaskGroup.Test;
  task.detail = l10n.t('Checks migration maps as CI does');
  return task;
}

declare const process: { readonly execPath: string } | undefined;

function nodeOfThis(): string | undefined {
  const isMachine = typeof process === 'object' && typeof process.execPath === 'string';
  return isMachine && (env.uiKind === UIKind.Desktop || process.execPath !== '')
    ? process.execPath
    : undefined;
}
