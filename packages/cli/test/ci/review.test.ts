import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { readMermaid } from '@migmap/testing';
import { assertGolden } from '../golden.ts';
import { type Ran, runAction } from './action-runner.ts';
import { type Change, checkedOut, clinicChange } from './change.ts';
import { FakeGitHub } from './fake-forge.ts';
import type { Scratch } from './scratch.ts';

describe('the GitHub action on a pull request', function () {
  this.timeout(180_000);
  let change: Change;
  let forge: FakeGitHub;
  let scratch: Scratch;

  before(() => {
    change = clinicChange();
  });
  after(() => change.origin.remove());

  beforeEach(async () => {
    forge = new FakeGitHub();
    await forge.start();
    forge.pull.head.sha = change.head;
    scratch = checkedOut(change);
  });

  afterEach(async () => {
    await forge.stop();
    scratch.remove();
  });

  const run = (given: Readonly<Record<string, string>> = {}, { from = 'clinic/plans' } = {}): Promise<Ran> =>
    runAction(
      scratch,
      { path: 'plans', token: 'secret', ...given },
      {
        github: {
          event_name: 'pull_request',
          repository: 'clinic/plans',
          run_id: '42',
          event: {
            pull_request: {
              number: 7,
              base: { sha: change.target },
              head: { sha: change.head, repo: { full_name: from } },
            },
          },
        },
        environment: {
          GITHUB_API_URL: forge.address,
          GITHUB_GRAPHQL_URL: `${forge.address}/graphql`,
          GITHUB_SERVER_URL: 'https://forge.example',
          GITHUB_REPOSITORY: 'clinic/plans',
          GITHUB_JOB: 'maps',
          GITHUB_REF: 'refs/pull/7/merge',
          GITHUB_SHA: change.merged,
        },
      },
    );

  it('says once what it does to the plan, in a comment that forges draw', async () => {
    const { status, log, summary, used } = await run();
    assert.equal(status, 0, log);
    assert.match(log, /^migmap: comment: made$/m);
    const body = forge.comments[0]?.body ?? '';
    assertGolden('comment-github.md', `${body.replaceAll(/\b[0-9a-f]{7}\b/g, '0000000')}\n`);
    await readMermaid(/```mermaid\n([\s\S]*?)```/.exec(body)?.[1] ?? '');
    assert.match(summary, /^❌ \*\*Clinic group/);
    const artifact = used.find(({ name }) => name.startsWith('actions/upload-artifact@'));
    assert.equal(artifact?.with.name, 'migmap-review-maps');
    const folder = `runner/${basename(artifact?.with.path ?? '')}`;
    assert.match(scratch.read(`${folder}/diff.md`), /What gets lost/);
    assert.match(scratch.read(`${folder}/diff.svg`), /^<svg /);
    assert.match(scratch.read(`${folder}/diff.html`), /^<!doctype html>/i);
    assert.equal(body.includes(scratch.read(`${folder}/diff.md`).trim()), true);

    const again = await run();
    assert.match(again.log, /^migmap: comment: as it was$/m);
    assert.deepEqual(forge.changes, ['POST /repos/clinic/plans/issues/7/comments']);
  });

  it('annotates what the change brings, and not what was there before', async () => {
    const { log } = await run({ comment: 'false' });
    const annotated = [...log.matchAll(/^::warning .*title=([^:]+)::/gm)].map(([, code]) => code);
    assert.deepEqual(annotated.sort(), ['coexistence/too-short', 'rollback/missing']);
    assert.deepEqual(forge.asked, []);
  });

  it('fails through its gate where a safety net goes, however good the plan is', async () => {
    const { status, outputs } = await run({ gate: 'true', comment: 'false' });
    assert.deepEqual([status, outputs.status], [1, '1']);
  });

  it('lets through its gate what was wrong before', async () => {
    const wrong = [['depends on dns, time, ca', 'depends on dns, time, ca, nobody']] as const;
    const other = clinicChange([['rto       4h', 'rto       5h']], wrong);
    scratch.remove();
    const [first, own] = [change, checkedOut(other)];
    [change, scratch] = [other, own];
    try {
      assert.deepEqual((await run({ comment: 'false' })).status, 1);
      assert.deepEqual((await run({ comment: 'false', gate: 'true' })).status, 0);
    } finally {
      change = first;
      other.origin.remove();
    }
  });

  it('passes on a fork, whose token may only read, and says how it can comment', async () => {
    forge.failures.push({
      at: /^POST .*comments$/,
      answer: { status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    const { status, log, summary, used } = await run({ 'upload-sarif': 'true' }, { from: 'stranger/plans' });
    assert.equal(status, 0);
    assert.match(log, /^::notice title=migmap::this token may not comment \(403 Resource.*second workflow/m);
    assert.match(summary, /What gets lost/);
    assert.match(log, /^::warning .*rollback\/missing/m);
    assert.deepEqual(
      used.map(({ name, mayFail }) => [name.split('@')[0], mayFail]),
      [
        ['actions/upload-artifact', 'false'],
        ['github/codeql-action/upload-sarif', 'true'],
      ],
    );
  });

  it('compares nothing where it cannot know with what, says so, and counts everything', async () => {
    scratch.must('git', '-C', 'repository', 'remote', 'set-url', 'origin', `file://${scratch.folder}/gone`);
    const { log, status, used } = await run({ gate: 'true' });
    assert.match(log, /^::warning title=migmap::The commit that this change starts from .*fetch-depth: 0/m);
    assert.match(log, /^::warning .*title=/m);
    assert.deepEqual([status, used, forge.asked], [0, [], []]);
  });
});
