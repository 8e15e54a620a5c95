import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { action, runAction, runStep, type Step, source } from './action-runner.ts';
import { broken, good, projectPath, projectText, Scratch } from './scratch.ts';

describe('the GitHub action', () => {
  it('is one that a runner of GitHub takes', async function () {
    this.timeout(60_000);
    assert.deepEqual(await objectionsOf(source), []);
    assert.notDeepEqual(await objectionsOf(source.replace('shell: bash', 'shel: bash')), []);
  });

  it('makes nothing that is given from outside part of a command', () => {
    const commands = action.runs.steps.flatMap(({ run }) => run ?? []);
    assert.equal(commands.length, 6);
    for (const command of commands) assert.doesNotMatch(command, /\$\{\{/);
  });

  it('uses other actions by the commit, which nobody can move', () => {
    const used = action.runs.steps.flatMap(({ uses }) => uses ?? []);
    assert.equal(used.length, 3);
    for (const name of used) assert.match(name, /^[a-z-]+\/[a-z/-]+@[0-9a-f]{40}$/);
  });

  it('says of every input what it is for', () => {
    for (const [name, { description }] of Object.entries(action.inputs)) assert.ok(description, name);
  });
});

describe('the second workflow, which comments on forks', () => {
  const text = projectText('packages/cli/ci/github/comment-on-forks.yml');
  const workflow = parse(text) as Workflow;

  it('is one that GitHub takes', async function () {
    this.timeout(60_000);
    assert.deepEqual(await objectionsOf(text, 'parseWorkflow'), []);
    assert.notDeepEqual(await objectionsOf(text.replace('runs-on:', 'runs-at:'), 'parseWorkflow'), []);
  });

  it('may write comments and nothing else, and takes nothing of the fork but an artifact', () => {
    const { comment } = workflow.jobs;
    assert.deepEqual(workflow.on, { workflow_run: { workflows: ['migmap'], types: ['completed'] } });
    assert.deepEqual(workflow.permissions, {});
    assert.deepEqual(comment?.permissions, { actions: 'read', 'pull-requests': 'write' });
    const used = comment?.steps.map(({ uses = '' }) => uses.replace(/@[0-9a-f]{40}$/, '@commit'));
    assert.deepEqual(used, ['actions/download-artifact@commit', 'OWNER/migmap@v0.1.0']);
    assert.doesNotMatch(text, /^\s*(?:- )?run:|uses: actions\/checkout|on: pull_request_target/m);
    const own = comment?.steps[1]?.with ?? {};
    for (const name of Object.keys(own)) assert.ok(name in action.inputs, name);
  });
});

interface Workflow {
  readonly on: object;
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, { readonly permissions: object; readonly steps: readonly Step[] }>>;
}

describe('the GitHub action, step by step', function () {
  this.timeout(120_000);
  let scratch: Scratch;

  beforeEach(() => {
    scratch = new Scratch();
    scratch.write('repository/.git/HEAD', '');
    scratch.write('runner/.keep', '');
  });

  afterEach(() => scratch.remove());

  it('passes a plan that holds', async () => {
    scratch.write('repository/plans/good.migmap', good);
    const { outputs, status } = await runAction(scratch, {});
    assert.equal(outputs.status, '0');
    assert.equal(status, 0);
  });

  it('annotates a plan that breaks, leaves SARIF and a summary, and fails last', async () => {
    scratch.write('repository/plans/broken.migmap', broken);
    const { outputs, status, log, summary } = await runAction(scratch, { path: 'plans\n' });
    assert.match(log, /^::error file=plans\/broken\.migmap,line=12,.*order\/dependency-late/m);
    const sarif = JSON.parse(scratch.read(outputs.sarif?.slice(scratch.folder.length + 1) ?? '')) as Sarif;
    assert.ok(sarif.runs[0]?.results.some(({ ruleId }) => ruleId === 'order/dependency-late'));
    assert.match(summary, /order\/dependency-late/);
    assert.equal(outputs.status, '1');
    assert.equal(status, 1);
  });

  it('takes several paths, one a line, and none for an option', async () => {
    scratch.write('repository/a plan.migmap', good);
    scratch.write('repository/--fix.migmap', broken);
    const { outputs } = await runAction(scratch, { path: 'a plan.migmap\r\n\n--fix.migmap\n' });
    assert.equal(outputs.status, '1');
    assert.equal(scratch.read('repository/--fix.migmap'), broken);
  });

  it('fails from the level on that it is told', async () => {
    scratch.write('repository/hint.migmap', 'layer base "Base"\nservice a "A" in base { stays "x" }\n');
    assert.equal((await runAction(scratch, {})).outputs.status, '0');
    assert.equal((await runAction(scratch, { 'fail-on': 'info' })).outputs.status, '1');
  });

  it('says so where it cannot check', async () => {
    const { log, outputs, status } = await runAction(scratch, { path: 'nowhere' });
    assert.match(log, /nowhere does not exist/);
    assert.match(log, /^::error title=migmap::Not everything could be checked/m);
    assert.deepEqual([outputs.status, status], ['2', 2]);
  });

  it('runs nothing that stands in an input', async () => {
    scratch.write('repository/good.migmap', good);
    const trap = '$(touch trapped)`touch trapped`"; touch trapped; "';
    for (const input of ['path', 'fail-on', 'config']) await runAction(scratch, { [input]: trap });
    assert.equal((await runAction(scratch, { version: trap })).status, 2);
    assert.equal((await runAction(scratch, { version: 'npm:something-else' })).status, 2);
    assert.throws(() => scratch.read('repository/trapped'));
  });

  it('lets no name of a file command the runner', async () => {
    const { log } = await runAction(scratch, { path: 'x\u2028::set-output name=status::0' });
    const silenced = /::stop-commands::(\S+)\n([\s\S]*?)\n::\1::/.exec(log);
    assert.match(silenced?.[2] ?? '', /set-output/);
    assert.equal(log.replace(silenced?.[0] ?? '', '').includes('::set-output'), false);
  });

  it('sets a Node up only where there is none that will do', async () => {
    assert.equal((await runStep(scratch, action.runs.steps[0])).outputs.suitable, 'true');
    scratch.write('old/node', '#!/bin/sh\necho v20.20.2\n');
    scratch.must('chmod', '+x', 'old/node');
    scratch.use(join(scratch.folder, 'old'));
    assert.equal((await runStep(scratch, action.runs.steps[0])).outputs.suitable, 'false');
  });
});

interface Sarif {
  readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[];
}

/** What GitHub's own reader of actions objects to. It is bundled first: Node does not take its JSON as it is. */
async function objectionsOf(
  text: string,
  by: 'parseAction' | 'parseWorkflow' = 'parseAction',
): Promise<string[]> {
  const scratch = new Scratch();
  try {
    const outfile = join(scratch.folder, 'reader.cjs');
    const contents = `export { parseAction } from '@actions/workflow-parser/actions/action-parser';
export { parseWorkflow } from '@actions/workflow-parser/workflows/workflow-parser';
export { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';`;
    const stdin = { contents, resolveDir: projectPath('') };
    await build({ stdin, bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error' });
    const reader = createRequire(outfile)(outfile) as Reader;
    const read = reader[by]({ name: 'action.yml', content: text }, new reader.NoOperationTraceWriter());
    return read.context.errors.getErrors().map(({ message }) => message);
  } finally {
    scratch.remove();
  }
}

interface Reader {
  readonly NoOperationTraceWriter: new () => object;
  readonly parseAction: Read;
  readonly parseWorkflow: Read;
}

type Read = (
  file: { name: string; content: string },
  trace: object,
) => { readonly context: { readonly errors: { getErrors(): { readonly message: string }[] } } };
