import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { packed } from '../packed.ts';
import { broken, good, projectPath, projectText, Scratch, type Told } from './scratch.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const source = projectText('action.yml');
const action = parse(source) as Action;

describe('the GitHub action', () => {
  it('is one that a runner of GitHub takes', async function () {
    this.timeout(60_000);
    assert.deepEqual(await objectionsOf(source), []);
    assert.notDeepEqual(await objectionsOf(source.replace('shell: bash', 'shel: bash')), []);
  });

  it('makes nothing that is given from outside part of a command', () => {
    const commands = action.runs.steps.flatMap(({ run }) => run ?? []);
    assert.equal(commands.length, 4);
    for (const command of commands) assert.doesNotMatch(command, /\$\{\{/);
  });

  it('uses other actions by the commit, which nobody can move', () => {
    const used = action.runs.steps.flatMap(({ uses }) => uses ?? []);
    assert.equal(used.length, 2);
    for (const name of used) assert.match(name, /^[a-z-]+\/[a-z/-]+@[0-9a-f]{40}$/);
  });

  it('says of every input what it is for', () => {
    for (const [name, { description }] of Object.entries(action.inputs)) assert.ok(description, name);
  });
});

describe('the GitHub action, step by step', function () {
  this.timeout(120_000);
  let scratch: Scratch;

  beforeEach(() => {
    scratch = new Scratch();
    scratch.write('repository/.git/HEAD', '');
    scratch.write('runner/.keep', '');
  });

  afterEach(() => scratch.remove());

  it('passes a plan that holds', () => {
    scratch.write('repository/plans/good.migmap', good);
    const { outputs, status } = runAction(scratch, {});
    assert.equal(outputs.status, '0');
    assert.equal(status, 0);
  });

  it('annotates a plan that breaks, leaves SARIF and a summary, and fails last', () => {
    scratch.write('repository/plans/broken.migmap', broken);
    const { outputs, status, log, summary } = runAction(scratch, { path: 'plans\n' });
    assert.match(log, /^::error file=plans\/broken\.migmap,line=12,.*order\/dependency-late/m);
    const sarif = JSON.parse(scratch.read(outputs.sarif?.slice(scratch.folder.length + 1) ?? '')) as Sarif;
    assert.ok(sarif.runs[0]?.results.some(({ ruleId }) => ruleId === 'order/dependency-late'));
    assert.match(summary, /order\/dependency-late/);
    assert.equal(outputs.status, '1');
    assert.equal(status, 1);
  });

  it('takes several paths, one a line, and none for an option', () => {
    scratch.write('repository/a plan.migmap', good);
    scratch.write('repository/--fix.migmap', broken);
    const { outputs } = runAction(scratch, { path: 'a plan.migmap\r\n\n--fix.migmap\n' });
    assert.equal(outputs.status, '1');
    assert.equal(scratch.read('repository/--fix.migmap'), broken);
  });

  it('fails from the level on that it is told', () => {
    scratch.write('repository/hint.migmap', 'layer base "Base"\nservice a "A" in base { stays "x" }\n');
    assert.equal(runAction(scratch, {}).outputs.status, '0');
    assert.equal(runAction(scratch, { 'fail-on': 'info' }).outputs.status, '1');
  });

  it('says so where it cannot check', () => {
    const { log, outputs, status } = runAction(scratch, { path: 'nowhere' });
    assert.match(log, /nowhere does not exist/);
    assert.match(log, /^::error title=migmap::Not everything could be checked/m);
    assert.deepEqual([outputs.status, status], ['2', 2]);
  });

  it('runs nothing that stands in an input', () => {
    scratch.write('repository/good.migmap', good);
    const trap = '$(touch trapped)`touch trapped`"; touch trapped; "';
    for (const input of ['path', 'fail-on', 'config']) runAction(scratch, { [input]: trap });
    assert.equal(runAction(scratch, { version: trap }).status, 2);
    assert.equal(runAction(scratch, { version: 'npm:something-else' }).status, 2);
    assert.throws(() => scratch.read('repository/trapped'));
  });

  it('lets no name of a file command the runner', () => {
    const { log } = runAction(scratch, { path: 'x\u2028::set-output name=status::0' });
    const silenced = /::stop-commands::(\S+)\n([\s\S]*?)\n::\1::/.exec(log);
    assert.match(silenced?.[2] ?? '', /set-output/);
    assert.equal(log.replace(silenced?.[0] ?? '', '').includes('::set-output'), false);
  });

  it('sets a Node up only where there is none that will do', () => {
    assert.equal(runStep(scratch, action.runs.steps[0], {}).outputs.suitable, 'true');
    scratch.write('old/node', '#!/bin/sh\necho v20.20.2\n');
    scratch.must('chmod', '+x', 'old/node');
    scratch.use(join(scratch.folder, 'old'));
    assert.equal(runStep(scratch, action.runs.steps[0], {}).outputs.suitable, 'false');
  });
});

interface Sarif {
  readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[];
}

interface Ran {
  readonly status: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the steps that are commands, as a runner would, until one fails. The package comes from the build. */
function runAction(scratch: Scratch, given: Readonly<Record<string, string>>): Ran {
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  const inputs = { ...Object.fromEntries(defaults), version: packed().tarball, ...given };
  let last: Ran = { status: 0, log: '', outputs: {}, summary: '' };
  for (const step of action.runs.steps.filter(({ run }) => run !== undefined)) {
    const { status, log, outputs, summary } = runStep(scratch, step, inputs, last.outputs);
    last = {
      status,
      log: last.log + log,
      outputs: { ...last.outputs, ...outputs },
      summary: last.summary + summary,
    };
    if (status !== 0) break;
  }
  return last;
}

function runStep(
  scratch: Scratch,
  step: Step | undefined,
  inputs: Readonly<Record<string, string>>,
  outputs: Readonly<Record<string, string>> = {},
): Ran {
  for (const file of ['output', 'summary']) scratch.write(`runner/${file}`, '');
  const environment = Object.entries(step?.env ?? {}).map(([name, value]) => [
    name,
    value
      .replace(/\$\{\{ inputs\.([a-z-]+) \}\}/, (_, input: string) => inputs[input] ?? '')
      .replace(/\$\{\{ steps\.check\.outputs\.([a-z]+) \}\}/, (_, output: string) => outputs[output] ?? ''),
  ]);
  // GitHub runs a command in bash with these options.
  const command = `cd repository\nset -eo pipefail\n${step?.run ?? ''}`;
  const told: Told = scratch.run('bash', ['--noprofile', '--norc', '-c', command], {
    GITHUB_ACTION_PATH: projectPath(''),
    GITHUB_OUTPUT: join(scratch.folder, 'runner/output'),
    GITHUB_STEP_SUMMARY: join(scratch.folder, 'runner/summary'),
    RUNNER_TEMP: join(scratch.folder, 'runner'),
    npm_config_offline: 'true',
    ...Object.fromEntries(environment),
  });
  return {
    status: told.status ?? -1,
    log: told.stdout + told.stderr,
    outputs: Object.fromEntries(
      [...scratch.read('runner/output').matchAll(/^(\w+)=(.*)$/gm)].map((m) => m.slice(1)),
    ),
    summary: scratch.read('runner/summary'),
  };
}

/** What GitHub's own reader of actions objects to. It is bundled first: Node does not take its JSON as it is. */
async function objectionsOf(text: string): Promise<string[]> {
  const scratch = new Scratch();
  try {
    const outfile = join(scratch.folder, 'reader.cjs');
    const contents = `export { parseAction } from '@actions/workflow-parser/actions/action-parser';
export { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';`;
    const stdin = { contents, resolveDir: projectPath('') };
    await build({ stdin, bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error' });
    const reader = createRequire(outfile)(outfile) as Reader;
    const read = reader.parseAction(
      { name: 'action.yml', content: text },
      new reader.NoOperationTraceWriter(),
    );
    return read.context.errors.getErrors().map(({ message }) => message);
  } finally {
    scratch.remove();
  }
}

interface Reader {
  readonly NoOperationTraceWriter: new () => object;
  parseAction(
    file: { name: string; content: string },
    trace: object,
  ): { readonly context: { readonly errors: { getErrors(): { readonly message: string }[] } } };
}
