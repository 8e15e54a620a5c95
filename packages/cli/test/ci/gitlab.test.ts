import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readMermaid } from '@migmap/testing';
import { Ajv } from 'ajv';
import { parse, parseAllDocuments } from 'yaml';
import { assertGolden } from '../golden.ts';
import { packed } from '../packed.ts';
import { type Change, checkedOut, clinicChange } from './change.ts';
import { FakeGitLab } from './fake-forge.ts';
import { broken, good, projectText, Scratch } from './scratch.ts';

interface Job {
  readonly script: readonly string[];
  readonly variables: Readonly<Record<string, string | number>>;
  readonly artifacts: { readonly reports: { readonly codequality: string; readonly junit: string } };
}

interface Input {
  readonly default: string | boolean;
  readonly type?: string;
  readonly options?: readonly string[];
  readonly description?: string;
}

/** What GitLab's reference says of the keywords that a component uses. */
const header = {
  type: 'object',
  required: ['spec'],
  additionalProperties: false,
  properties: {
    spec: {
      type: 'object',
      required: ['inputs'],
      additionalProperties: false,
      properties: {
        inputs: {
          type: 'object',
          propertyNames: { pattern: '^[a-z-]+$' },
          additionalProperties: {
            type: 'object',
            required: ['default'],
            additionalProperties: false,
            properties: {
              description: { type: 'string' },
              type: { enum: ['string', 'boolean', 'number', 'array'] },
              options: { type: 'array', items: { type: 'string' } },
              default: { type: ['string', 'boolean'] },
            },
          },
        },
      },
    },
  },
};

const jobs = {
  type: 'object',
  minProperties: 1,
  additionalProperties: {
    type: 'object',
    required: ['image', 'script', 'artifacts'],
    additionalProperties: false,
    properties: {
      stage: { type: 'string' },
      image: { type: 'string', pattern: '^\\S+:\\S+$' },
      variables: {
        type: 'object',
        propertyNames: { pattern: '^[A-Z][A-Z0-9_]*$' },
        additionalProperties: { type: ['string', 'number'] },
      },
      script: { type: 'array', minItems: 1, items: { type: 'string', pattern: '^[^\\n]+$' } },
      artifacts: {
        type: 'object',
        required: ['when', 'reports'],
        additionalProperties: false,
        properties: {
          when: { enum: ['on_success', 'on_failure', 'always'] },
          expire_in: { type: 'string' },
          paths: { type: 'array', items: { type: 'string' } },
          reports: {
            type: 'object',
            additionalProperties: false,
            properties: { codequality: { type: 'string' }, junit: { type: 'string' } },
          },
        },
      },
    },
  },
};

const source = projectText('packages/cli/ci/gitlab/templates/migmap.yml');
const [spec, body = ''] = source.split(/^---\n/m);
const { inputs } = (parse(spec ?? '') as { spec: { inputs: Readonly<Record<string, Input>> } }).spec;

/** The job as GitLab makes it of what whoever includes it has said. */
function included(given: Readonly<Record<string, string | boolean>> = {}): Record<string, Job> {
  for (const name of Object.keys(given)) assert.ok(name in inputs, name);
  const text = body.replaceAll(/\$\[\[ inputs\.([a-z-]+) \]\]/g, (_, name: string) =>
    String(given[name] ?? inputs[name]?.default),
  );
  return parse(text) as Record<string, Job>;
}

describe('the GitLab component', function () {
  this.timeout(180_000);

  it('uses the keywords of GitLab', () => {
    const [spec_] = parseAllDocuments(source).map((document) => document.toJS() as unknown);
    for (const [schema, value] of [
      [header, spec_],
      [jobs, included()],
    ] as const) {
      const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
      validate(value);
      assert.deepEqual(validate.errors ?? [], []);
    }
    assert.deepEqual(Object.keys(included({ job: 'maps of 2027' })), ['maps of 2027']);
    assert.doesNotMatch(JSON.stringify(included()), /\[\[/);
  });

  it('makes nothing that is given from outside part of a command', () => {
    for (const line of Object.values(included())[0]?.script ?? []) assert.doesNotMatch(line, /inputs/);
    assert.doesNotMatch(body.slice(body.indexOf('script:')), /\$\[\[/);
  });

  describe('on a branch', () => {
    let scratch: Scratch;

    beforeEach(() => {
      scratch = new Scratch();
      scratch.write('repository/.git/HEAD', '');
    });

    afterEach(() => scratch.remove());

    it('passes a plan that holds', async () => {
      scratch.write('repository/good.migmap', good);
      assert.equal((await runJob(scratch)).status, 0);
      const cases = /tests="(\d+)" failures="(\d+)"/.exec(scratch.read('repository/migmap-junit.xml'));
      assert.equal(cases?.[2], '0');
    });

    it('fails a plan that breaks, with findings for the merge request and for its tests', async () => {
      scratch.write('repository/plans/broken.migmap', broken);
      const { status, log } = await runJob(scratch, { paths: 'plans' });
      assert.equal(status, 1);
      assert.match(log, /^plans\/broken\.migmap:12:14: error: /m);
      const { reports } = Object.values(included())[0]?.artifacts ?? assert.fail();
      const issues = JSON.parse(scratch.read(`repository/${reports.codequality}`)) as Issue[];
      const late = issues.find(({ check_name }) => check_name === 'order/dependency-late');
      assert.equal(late?.location.path, 'plans/broken.migmap');
      assert.match(scratch.read(`repository/${reports.junit}`), /<failure[^>]*>/);
    });

    it('checks all that it is told, and from the level on that it is told', async () => {
      scratch.write('repository/a/good.migmap', good);
      scratch.write('repository/b/hint.migmap', 'layer base "Base"\nservice a "A" in base { stays "x" }\n');
      assert.equal((await runJob(scratch, { paths: 'a b' })).status, 0);
      assert.equal((await runJob(scratch, { paths: 'a b', 'fail-on': 'info' })).status, 1);
    });
  });

  describe('in a merge request', () => {
    let change: Change;
    let forge: FakeGitLab;
    let scratch: Scratch;

    before(() => {
      change = clinicChange();
    });
    after(() => change.origin.remove());

    beforeEach(async () => {
      forge = new FakeGitLab();
      await forge.start();
      forge.head = change.head;
      scratch = checkedOut(change);
    });

    afterEach(async () => {
      await forge.stop();
      scratch.remove();
    });

    const run = (given: Readonly<Record<string, string | boolean>> = {}, own: Record<string, string> = {}) =>
      runJob(
        scratch,
        { paths: 'plans', ...given },
        {
          CI_MERGE_REQUEST_IID: '3',
          CI_MERGE_REQUEST_DIFF_BASE_SHA: change.target,
          CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: change.head,
          CI_COMMIT_SHA: change.merged,
          CI_API_V4_URL: `${forge.address}/api/v4`,
          CI_PROJECT_ID: '12',
          CI_JOB_URL: 'https://forge.example/clinic/plans/-/jobs/42',
          MIGMAP_TOKEN: 'secret',
          ...own,
        },
      );

    it('says once what it does to the plan, in a note that GitLab draws', async () => {
      for (let n = 1; n <= 100; n++) forge.has('alice', `Note ${n}`);
      const { status, log } = await run();
      assert.equal(status, 0, log);
      assert.match(log, /^migmap: note: made$/m);
      const note = forge.comments.at(-1)?.body ?? '';
      assertGolden('note-gitlab.md', `${note.replaceAll(/\b[0-9a-f]{7}\b/g, '0000000')}\n`);
      await readMermaid(/```mermaid\n([\s\S]*?)```/.exec(note)?.[1] ?? '');
      for (const name of ['diff.md', 'diff.json', 'diff.svg', 'diff.html'])
        scratch.read(`repository/migmap-review/${name}`);

      assert.match((await run()).log, /^migmap: note: as it was$/m);
      assert.deepEqual(forge.changes, ['POST /api/v4/projects/12/merge_requests/3/notes']);
    });

    it('keeps its own note up to date, and touches nobody else’s', async () => {
      const marker = '<!-- migmap review migmap -->';
      const other = forge.has('mallory', `${marker}\n\nOld words`);
      const own = forge.has(forge.me, `${marker}\n\nOld words`);
      forge.failures.push({ at: /^GET .*notes/, answer: { status: 502 } });
      assert.match((await run()).log, /^migmap: note: brought up to date$/m);
      assert.match(own.body, /What gets lost/);
      assert.match(other.body, /Old words$/);
    });

    it('goes on without a token, and with one that may not comment', async () => {
      const without = await run({}, { MIGMAP_TOKEN: '' });
      assert.equal(without.status, 0);
      assert.match(without.log, /^migmap: no note: there is no MIGMAP_TOKEN here/m);
      const wrong = await run({}, { MIGMAP_TOKEN: 'old' });
      assert.equal(wrong.status, 0);
      assert.match(wrong.log, /^migmap: no note: 401 Bad credentials\. MIGMAP_TOKEN needs the scope api/m);
    });

    it('fails through its gate where a safety net goes', async () => {
      assert.equal((await run({ gate: true }, { MIGMAP_TOKEN: '' })).status, 1);
    });
  });
});

interface Issue {
  readonly check_name: string;
  readonly location: { readonly path: string };
}

/** Runs the lines of the job in one shell that stops at the first that fails, as a runner does. */
function runJob(
  scratch: Scratch,
  given: Readonly<Record<string, string | boolean>> = {},
  environment: Readonly<Record<string, string>> = {},
) {
  // npm takes the address of a tarball where a version stands, so no registry is asked.
  const job = Object.values(included({ version: `file:${packed().tarball}`, ...given }))[0];
  const prefix = join(scratch.folder, 'image');
  scratch.use(join(prefix, 'bin'));
  const preset = Object.entries(job?.variables ?? {}).map(([name, value]) => [name, String(value)]);
  return scratch.start('sh', ['-e', '-c', ['cd repository', ...(job?.script ?? [])].join('\n')], {
    HOME: join(scratch.folder, 'home'),
    GIT_CONFIG_GLOBAL: join(scratch.folder, 'gitconfig'),
    npm_config_prefix: prefix,
    npm_config_offline: 'true',
    ...Object.fromEntries(preset),
    ...environment,
  });
}
