import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { FakeGitHub } from './fake-forge.ts';
import { projectPath, Scratch } from './scratch.ts';

const marker = '<!-- migmap review maps -->';
const [head, base] = ['a'.repeat(40), 'b'.repeat(40)];

describe('the comment on a pull request', function () {
  this.timeout(60_000);
  let forge: FakeGitHub;
  let scratch: Scratch;

  beforeEach(async () => {
    forge = new FakeGitHub();
    await forge.start();
    forge.pull.head.sha = head;
    scratch = new Scratch();
    review({});
  });

  afterEach(async () => {
    await forge.stop();
    scratch.remove();
  });

  interface Given {
    readonly words?: string;
    readonly changed?: number;
    readonly about?: object;
    readonly handles?: readonly string[];
  }

  /** What the job that compares leaves behind. */
  function review(
    { words = 'Mail moves.', changed = 1, about = {}, handles = [] }: Given,
    at = 'review',
  ): void {
    const known = { key: 'maps', number: 7, head, base, artifact: 'migmap-review-maps', ...about };
    const owners = handles.map((handle) => ({ handle }));
    scratch.write(`${at}/review.json`, JSON.stringify(known));
    scratch.write(`${at}/diff.md`, `${words}\n`);
    scratch.write(`${at}/diff.json`, JSON.stringify({ summary: { maps: 1, changed }, maps: [{ owners }] }));
  }

  const comment = (given: Readonly<Record<string, string>> = {}) =>
    scratch.start(process.execPath, [projectPath('packages/cli/ci/github/comment.mjs')], {
      GITHUB_API_URL: forge.address,
      GITHUB_GRAPHQL_URL: `${forge.address}/graphql`,
      GITHUB_SERVER_URL: 'https://forge.example',
      GITHUB_REPOSITORY: 'clinic/plans',
      MIGMAP_MODE: 'check',
      MIGMAP_REVIEW: 'review',
      MIGMAP_TOKEN: 'secret',
      MIGMAP_RUN: '42',
      ...given,
    });

  const bodies = (): string[] => forge.comments.map(({ body }) => body);

  it('is made where there is none, with a mark that nobody sees', async () => {
    const { status, log } = await comment();
    assert.deepEqual([status, log], [0, 'migmap: comment: made\n']);
    assert.match(
      bodies()[0] ?? '',
      /^<!-- migmap review maps -->\n\nMail moves\.\n\n<sub>aaaaaaa against bbbbbbb\./,
    );
  });

  it('is found again on whatever page it is, and brought up to date', async () => {
    for (let n = 1; n <= 130; n++) forge.has('alice', `Comment ${n}`);
    const own = forge.has(forge.me, `${marker}\n\nOld words`);
    await comment();
    assert.deepEqual(forge.changes, [`PATCH /repos/clinic/plans/issues/comments/${own.id}`]);
    assert.match(own.body, /Mail moves\./);
    assert.deepEqual(
      forge.asked.filter(({ path }) => path.includes('?')).map(({ path }) => path.split('?')[1]),
      ['per_page=100&page=1', 'per_page=100&page=2'],
    );
  });

  it('is never that of somebody else, nor one that only quotes the mark, nor that of another job', async () => {
    const others = [
      forge.has('mallory', `${marker}\n\nOld words`),
      forge.has(forge.me, `As somebody said: ${marker}`),
      forge.has(forge.me, '<!-- migmap review other -->\n\nOld words'),
    ];
    const before = others.map(({ body }) => body);
    await comment();
    assert.deepEqual(forge.changes, ['POST /repos/clinic/plans/issues/7/comments']);
    assert.deepEqual(bodies().slice(0, 3), before);
  });

  it('is left as it is where it says the same already', async () => {
    await comment();
    const { log } = await comment();
    assert.equal(log, 'migmap: comment: as it was\n');
    assert.equal(forge.changes.length, 1);
  });

  it('says that nothing changes any more, and is not made to say so', async () => {
    review({ words: '✅ **Nothing changes in the plan**', changed: 0 });
    assert.equal((await comment()).log, 'migmap: comment: not needed\n');
    assert.deepEqual(forge.changes, []);
    const own = forge.has(forge.me, `${marker}\n\nOld words`);
    await comment();
    assert.match(own.body, /^<!-- migmap review maps -->\n\n✅ \*\*Nothing changes in the plan\*\*\n\n<sub>/);
  });

  it('stays one where two runs have made one each', async () => {
    const [older, newer] = [forge.has(forge.me, `${marker}\n\nOne`), forge.has(forge.me, `${marker}\n\nTwo`)];
    await comment();
    assert.deepEqual(forge.changes, [
      `DELETE /repos/clinic/plans/issues/comments/${newer.id}`,
      `PATCH /repos/clinic/plans/issues/comments/${older.id}`,
    ]);
    assert.equal(forge.comments.length, 1);
  });

  it('is left to the run of a newer commit', async () => {
    forge.pull.head.sha = 'c'.repeat(40);
    assert.match((await comment()).log, /#7 is at another commit by now/);
    assert.deepEqual(forge.changes, []);
  });

  it('survives what fails in passing', async () => {
    forge.failures.push({ at: /^GET .*comments/, answer: { status: 502, body: { message: 'Bad gateway' } } });
    const { status, log } = await comment();
    assert.deepEqual([status, log], [0, 'migmap: comment: made\n']);
  });

  it('is not made twice where the answer got lost', async () => {
    forge.failures.push({ at: /^POST .*comments/, answer: { status: 502 }, isDone: true });
    const { log } = await comment();
    assert.equal(log, 'migmap: comment: as it was\n');
    assert.equal(forge.comments.length, 1);
  });

  it('waits as long as it is asked to, but not for ever', async () => {
    const limit = (seconds: string) => ({
      status: 403,
      body: { message: 'You have exceeded a secondary rate limit' },
      headers: { 'retry-after': seconds },
    });
    forge.failures.push({ at: /^POST .*comments/, answer: limit('1') });
    assert.equal((await comment()).log, 'migmap: comment: made\n');
    forge.failures.push({ at: /^GET .*comments/, answer: limit('3600') });
    const { status, log } = await comment();
    assert.match(
      log,
      /^::warning title=migmap::GitHub did not take the comment: 403 .*rate limit \(wait 3600 s\)/,
    );
    assert.equal(status, 0);
  });

  it('gives up after a few tries, with a reason, and lets the job go on', async () => {
    const { address } = forge;
    await forge.stop();
    const { status, log } = await comment({
      GITHUB_API_URL: address,
      GITHUB_GRAPHQL_URL: `${address}/graphql`,
    });
    assert.equal(status, 0);
    assert.match(log, /^::warning title=migmap::GitHub did not take the comment: fetch failed/);
    await forge.start();
  });

  it('says which permission it lacks', async () => {
    const message = 'Resource not accessible\n::set-output name=x::y ##[error]';
    forge.failures.push({ at: /^POST .*comments/, answer: { status: 403, body: { message } } });
    const { log } = await comment();
    assert.match(log, /pull-requests: write/);
    assert.deepEqual([log.split('\n').length, log.includes('##[')], [2, false]);
  });

  it('is cut between lines where GitHub would refuse it, and says where the rest is', async () => {
    const picture = ['```mermaid', 'flowchart LR', ...Array(40).fill('  a --> b'), '```'].join('\n');
    const lines = Array.from({ length: 4000 }, (_, n) => `- ✏️ service s${n}: rto \`4h\` → \`8h\``);
    review({
      words: ['**A lot changes**', '<details>', '', ...lines.slice(0, 1900), '', picture, ...lines].join(
        '\n',
      ),
    });
    assert.equal((await comment()).log, 'migmap: comment: made\n');
    const body = bodies()[0] ?? '';
    assert.ok(body.length <= 65_536 && body.length > 60_000, String(body.length));
    assert.match(
      body,
      /<\/details>\n\n✂️ \*\*There is more.*\n\n<sub>.*artifact `migmap-review-maps` of \[this run\]/,
    );
    assert.equal((body.match(/^```/gm)?.length ?? 0) % 2, 0);
  });

  it('calls teams only where somebody asks for it, and by their handles alone', async () => {
    review({ handles: ['@clinic/messaging', '@infra', '@x y', 'desk@clinic.example'] });
    await comment();
    assert.doesNotMatch(bodies()[0] ?? '', /@/);
    await comment({ MIGMAP_MENTION: 'true' });
    assert.match(bodies()[0] ?? '', /\n\nPlease have a look: @clinic\/messaging @infra\n\n<sub>/);
  });

  describe('from a second workflow, after the run of a fork', () => {
    const fromFork = () =>
      comment({
        MIGMAP_MODE: 'comment',
        MIGMAP_REVIEW: 'reviews',
        MIGMAP_MENTION: 'true',
        MIGMAP_HEAD: head,
        MIGMAP_HEAD_REPOSITORY: 'stranger/plans',
      });

    beforeEach(() => {
      forge.pull.head.repo.full_name = 'stranger/plans';
    });

    it('says whose words it has, with nothing alive in them', async () => {
      const words = [
        '❌ **Mail** <!-- migmap review other --> calls @board, #1 and GH-2',
        '![x](https://track.example/a.png) [go](https://evil.example) www.evil.example <img src=x>',
        '[ref]: https://evil.example',
        '~~~',
        '```mermaid',
        'flowchart LR',
        '  a["#126; x"] --> b["@board"]',
        '~~~',
        '```',
        '```js',
        '- mail `infra@clinic.example` &lt;b>',
      ];
      review({ words: words.join('\n'), handles: ['@board'] }, 'reviews/migmap-review-maps');
      const { status, log } = await fromFork();
      assert.deepEqual([status, log], [0, 'migmap: comment: made\n']);
      const [said = '', footer] = (bodies()[0] ?? '').split('\n\n<sub>');
      assert.match(said, /^<!-- migmap review maps -->\n\n> This change comes from a fork/);
      const own = said.slice(marker.length);
      for (const alive of [
        /@\w/,
        /<(?!\/?details|\/?summary|br)[a-z!/]/,
        /:\/\//,
        /\]\(/,
        /www\./,
        /^~~~/m,
        /GH-/,
      ]) {
        assert.doesNotMatch(own.replace(/```mermaid[\s\S]*?```/, ''), alive);
      }
      assert.match(
        own,
        /\n\n```mermaid\nflowchart LR\n {2}a\["#126; x"\] --> b\["@\u200bboard"\]\n~~~\n```\n\n/,
      );
      assert.match(own, /&lt;b>/);
      assert.match(footer ?? '', /actions\/runs\/42/);
    });

    it('is refused where the run was of another commit, or of another repository', async () => {
      review({}, 'reviews/one');
      forge.pull.head.sha = 'c'.repeat(40);
      assert.match((await fromFork()).log, /#7 is at another commit by now/);
      forge.pull.head = { sha: head, repo: { full_name: 'somebody/plans' } };
      const { status, log } = await fromFork();
      assert.match(log, /^::error title=migmap::#7 does not come from where this run comes from/);
      assert.deepEqual([status, forge.changes], [1, []]);
    });

    it('reads no file but what it was sent, and nothing that is no review', async () => {
      scratch.write('private', 'a secret of this machine');
      review({}, 'reviews/link');
      scratch.run('rm', ['reviews/link/diff.md']);
      symlinkSync(join(scratch.folder, 'private'), join(scratch.folder, 'reviews/link/diff.md'));
      const wrong = [
        { number: '7/../8' },
        { key: 'a --> b' },
        { head: 'main' },
        { artifact: '`x`' },
        { number: 0 },
      ];
      for (const [at, about] of wrong.entries()) review({ about }, `reviews/wrong-${at}`);
      const { status, log } = await fromFork();
      assert.equal(log.match(/^::error title=migmap::this is no review: /gm)?.length, 6);
      assert.deepEqual([status, forge.asked], [1, []]);
    });

    it('is none where the run of the fork has left nothing', async () => {
      assert.deepEqual(await fromFork(), {
        status: 0,
        log: 'migmap: there is no review here, so nothing is said\n',
      });
    });
  });
});
