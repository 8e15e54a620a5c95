import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Part, readScenario, runsOf, writeScenario } from './scenario.ts';
import { stage } from './stage.ts';

const scenarios = fileURLToPath(new URL('scenarios/', import.meta.url));
const command = fileURLToPath(new URL('../bin/migmap.js', import.meta.url));
/** Writes what was said into the scenarios. Read the difference before you keep it. */
const isUpdate = process.env.UPDATE_SCENARIOS === '1';

describe('migmap, as a user runs it', function () {
  this.timeout(120_000);
  for (const name of readdirSync(scenarios)
    .filter((file) => file.endsWith('.scenario'))
    .sort()) {
    const path = join(scenarios, name);
    const text = readFileSync(path, 'utf8');
    const { about, parts } = readScenario(text);
    it(about, () => {
      const after = inFolder((folder) => play(parts, folder));
      if (isUpdate) writeFileSync(path, writeScenario(text, after));
      else assert.equal(writeScenario(text, after), text);
    });
  }
});

/** The parts of a scenario with what the runs said. */
function play(parts: readonly Part[], folder: string): Part[] {
  const { before, runs } = runsOf(parts);
  for (const part of before) stage(part, folder);
  return [...before, ...runs.flatMap((run) => runCommand(run, folder))];
}

function runCommand(parts: readonly Part[], folder: string): Part[] {
  const [head] = parts;
  const stdin = parts.find(({ name }) => name === 'stdin');
  for (const part of parts) if (!said.has(part.name)) stage(part, folder);
  const args = (head?.argument ?? '').match(/"[^"]*"|\S+/g) ?? [];
  const ran = spawnSync(process.execPath, [command, ...args.map((arg) => arg.replaceAll('"', ''))], {
    cwd: folder,
    encoding: 'utf8',
    input: stdin?.text ?? '',
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '' },
  });
  const told = (text: string): string => text.replaceAll(`${folder}/`, '');
  return [
    ...parts.filter(({ name }) => !outcomes.has(name)),
    ...output('stdout', told(ran.stdout), parts),
    ...output('stderr', told(ran.stderr), parts),
    { name: 'status', argument: String(ran.status), text: '' },
    ...parts.filter(({ name }) => name === 'then').map((part) => fileNow(part, folder)),
  ];
}

const outcomes = new Set(['stdout', 'stderr', 'status', 'then']);
const said = new Set(['run', 'stdin', ...outcomes]);

/** What was said, if anything; of long output only as many lines of its end as are expected. */
function output(name: string, text: string, parts: readonly Part[]): Part[] {
  const expected = parts.find((part) => part.name === name);
  if (text === '') return [];
  const wholeLines = text.endsWith('\n') ? text : `${text}\n`;
  if (expected?.argument !== 'its end') return [{ name, argument: '', text: wholeLines }];
  const lines = expected.text.split('\n').length - 1;
  return [
    {
      name,
      argument: 'its end',
      text: wholeLines
        .split('\n')
        .slice(-lines - 1)
        .join('\n'),
    },
  ];
}

function fileNow(part: Part, folder: string): Part {
  const text = readFileSync(join(folder, part.argument), 'utf8');
  return { ...part, text: text.replaceAll('\r', '␍') };
}

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'migmap-scenario-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
