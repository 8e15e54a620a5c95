import { type Task, type TaskProvider, tasks, workspace } from 'vscode';
import type { Parts } from '../extension.ts';
import { type CheckDefinition, checkTask } from './check-task.ts';

/** *Run Task…* offers a check of each folder, and completes what `tasks.json` says. */
export function offerTasks({ context, keep }: Parts): void {
  const provider: TaskProvider = {
    provideTasks: () => {
      const folders = workspace.workspaceFolders ?? [];
      const found = folders.map((folder) => checkTask(context.extensionUri, folder, { type: 'migmap' }));
      return found.filter((task) => task !== undefined);
    },
    resolveTask: (task: Task) => {
      const folder = typeof task.scope === 'object' ? task.scope : undefined;
      return checkTask(context.extensionUri, folder, task.definition as CheckDefinition);
    },
  };
  keep(tasks.registerTaskProvider('migmap', provider));
}
