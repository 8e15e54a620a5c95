import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { packed } from '../packed.ts';
import { broken, good, projectText, Scratch, type Told } from './scratch.ts';

interface Job {
  readonly script: readonly string[];
  readonly variables: Readonly<Record<string, string | number>>;
  readonly artifacts: { readonly reports: { readonly codequality: string; readonly junit: string } };
}

/** What GitLab's reference says of the keywords that the template uses. */
const schema = {
  type: 'object',
  minProperties: 1,
  additionalProperties: {
    type: 'object',
    required: ['image', 'script', 'artifacts'],
    additionalProperties: false,
    properties: {
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

const template = parse(projectText('packages/cli/ci/gitlab.yml')) as { readonly migmap: Job };
const job = template.migmap;

describe('the GitLab template', function () {
  this.timeout(120_000);
  let scratch: Scratch;

  beforeEach(() => {
    scratch = new Scratch();
    scratch.write('.git/HEAD', '');
  });

  afterEach(() => scratch.remove());

  it('uses the keywords of GitLab', () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    validate(template);
    assert.deepEqual(validate.errors ?? [], []);
  });

  it('passes a plan that holds', () => {
    scratch.write('good.migmap', good);
    assert.equal(runJob(scratch).status, 0);
    const cases = /tests="(\d+)" failures="(\d+)"/.exec(scratch.read(job.artifacts.reports.junit));
    assert.equal(cases?.[2], '0');
  });

  it('fails a plan that breaks, with findings for the merge request and for its tests', () => {
    scratch.write('plans/broken.migmap', broken);
    const told = runJob(scratch, { MIGMAP_PATHS: 'plans' });
    assert.equal(told.status, 1);
    assert.match(told.stdout, /^plans\/broken\.migmap:12:14: error: /m);
    const issues = JSON.parse(scratch.read(job.artifacts.reports.codequality)) as Issue[];
    const late = issues.find(({ check_name }) => check_name === 'order/dependency-late');
    assert.equal(late?.location.path, 'plans/broken.migmap');
    assert.match(scratch.read(job.artifacts.reports.junit), /<failure[^>]*>/);
  });

  it('checks all that it is told, and from the level on that it is told', () => {
    scratch.write('a/good.migmap', good);
    scratch.write('b/hint.migmap', 'layer base "Base"\nservice a "A" in base { stays "x" }\n');
    assert.equal(runJob(scratch, { MIGMAP_PATHS: 'a b' }).status, 0);
    assert.equal(runJob(scratch, { MIGMAP_PATHS: 'a b', MIGMAP_FAIL_ON: 'info' }).status, 1);
  });
});

interface Issue {
  readonly check_name: string;
  readonly location: { readonly path: string };
}

/** Runs the lines of the job in one shell that stops at the first that fails, as a runner does. */
function runJob(scratch: Scratch, variables: Readonly<Record<string, string>> = {}): Told {
  const prefix = join(scratch.folder, 'image');
  scratch.use(join(prefix, 'bin'));
  const preset = Object.entries(job.variables).map(([name, value]) => [name, String(value)]);
  return scratch.run('sh', ['-e', '-c', job.script.join('\n')], {
    ...Object.fromEntries(preset),
    // npm takes the address of a tarball where a version stands, so no registry is asked.
    MIGMAP_VERSION: `file:${packed().tarball}`,
    npm_config_prefix: prefix,
    npm_config_offline: 'true',
    ...variables,
  });
}
