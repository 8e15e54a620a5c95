import assert from 'node:assert/strict';
import { commands, extensions, languages, type TaskExecution, tasks, window, workspace } from 'vscode';
import type { Server } from '../../src/client/server.ts';
import { api, codesIn, file, open, revertAll, until } from './editing.ts';

describe('commands', () => {
  afterEach(revertAll);

  it('all that the manifest names are there', async () => {
    await api();
    const manifest = extensions.getExtension('migmap.migmap-vscode')?.packageJSON as {
      contributes: { commands: { command: string; title: string; category: string }[] };
    };
    const known = new Set(await commands.getCommands(true));
    const named = manifest.contributes.commands;
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter(({ command }) => !known.has(command)),
      [],
    );
    assert.ok(
      named.every(({ title }) => !title.startsWith('%')),
      'titles are words',
    );
  });

  it('a new map and the sample are texts that nobody has to save', async () => {
    await commands.executeCommand('migmap.openSample');
    const sample = window.activeTextEditor?.document;
    assert.equal(sample?.languageId, 'migmap');
    assert.ok(sample.isUntitled);
    await until('findings', () => codesIn(sample.uri).length > 0);
    assert.ok(!codesIn(sample.uri).some((code) => code.startsWith('order/dependency')));
    await commands.executeCommand('migmap.newMap');
    assert.match(window.activeTextEditor?.document.getText() ?? '', /^map "My migration"/);
  });
});

describe('the setting migmap.asOf', () => {
  const asOf = (value: string | undefined) => workspace.getConfiguration('migmap').update('asOf', value);
  afterEach(async () => {
    await asOf(undefined);
    await revertAll();
  });

  it('is the day that a plan is compared with', async () => {
    const { document } = await open('overdue.migmap');
    await until('findings', () => codesIn(document.uri).length > 0);
    assert.ok(!codesIn(document.uri).includes('calendar/overdue'), codesIn(document.uri).join());
    await asOf('2030-01-01');
    await until('what is overdue', () => codesIn(document.uri).some((code) => codesOfDays.includes(code)));
  });
});

const codesOfDays = ['calendar/overdue'];

describe('the task migmap', () => {
  it('is offered for the folder, and checks its maps as CI does', async () => {
    const [task] = await tasks.fetchTasks({ type: 'migmap' });
    assert.ok(task, 'offered');
    assert.equal(await statusOf(() => tasks.executeTask(task)), 2, 'a configuration of the folder is wrong');
  });

  it('of a tasks.json checks what it names', async () => {
    const task = await until('the task', async () =>
      (await tasks.fetchTasks()).find(({ name }) => name === 'check the base'),
    );
    assert.equal(await statusOf(() => tasks.executeTask(task)), 0);
  });

  it('lists what it found, by the problem matcher', async () => {
    const task = await until('the task', async () =>
      (await tasks.fetchTasks()).find(({ name }) => name === 'check what is broken'),
    );
    assert.equal(await statusOf(() => tasks.executeTask(task)), 1);
    // Those of the server have a page, those that were read from the output have none.
    await until('what the matcher read', () =>
      languages.getDiagnostics(file('broken.migmap')).some(({ code }) => code === 'order/dependency-late'),
    );
  });
});

describe('the server', () => {
  afterEach(revertAll);

  it('is started anew by the command', async () => {
    const { server } = await api();
    await commands.executeCommand('migmap.restartServer');
    assert.equal(server.state, 'running');
    const { document } = await open('broken.migmap');
    await until('findings', () => codesIn(document.uri).includes('order/dependency-late'));
  });

  it('is started anew when it was killed', async () => {
    const { server, outlines } = await api();
    const before = processOf(server);
    assert.ok(before !== undefined);
    process.kill(before, 'SIGKILL');
    await until('another process', () => ![undefined, before].includes(processOf(server)));
    await until(
      'its maps',
      () => server.state === 'running' && outlines.of(file('clinic.migmap').toString()),
    );
  });
});

/** The client tells nobody which process it has started. */
function processOf({ client }: Server): number | undefined {
  return (client as { _serverProcess?: { pid?: number } } | undefined)?._serverProcess?.pid;
}

/** The exit status of what a task runs. */
async function statusOf(start: () => Thenable<TaskExecution>): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const listening = tasks.onDidEndTaskProcess(({ exitCode, execution }) => {
    if (execution.task.definition.type === 'migmap') resolve(exitCode);
  });
  await start();
  return promise.finally(() => listening.dispose());
}
