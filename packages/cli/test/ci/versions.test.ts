import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { projectText, samplesIn } from './scratch.ts';

const { version } = JSON.parse(projectText('packages/cli/package.json')) as { readonly version: string };

describe('the pieces for CI', () => {
  it('install the version that they came with', () => {
    const action = parse(projectText('action.yml')) as { inputs: { version: { default: string } } };
    const [header = ''] = projectText('packages/cli/ci/gitlab/templates/migmap.yml').split(/^---$/m);
    const gitlab = parse(header) as { spec: { inputs: { version: { default: string } } } };
    const hooks = parse(projectText('.pre-commit-hooks.yaml')) as { additional_dependencies: string[] }[];
    assert.equal(action.inputs.version.default, version);
    assert.equal(gitlab.spec.inputs.version.default, version);
    for (const hook of hooks) assert.deepEqual(hook.additional_dependencies, [`migmap@${version}`]);
  });

  it('are described as they are', () => {
    const page = projectText('packages/cli/README.md');
    const [github, gitlab, preCommit] = samplesIn(page).map((sample): unknown => parse(sample));
    const { inputs } = parse(projectText('action.yml')) as { inputs: object };
    const { steps } = (github as { jobs: { maps: { steps: { with?: object }[] } } }).jobs.maps;
    for (const name of Object.keys(steps[1]?.with ?? {})) assert.ok(name in inputs, name);
    for (const name of Object.keys(inputs)) assert.ok(page.includes(`\`${name}\``), name);
    const [included] = (gitlab as { include: [{ inputs: object }] }).include;
    const component = parse(
      projectText('packages/cli/ci/gitlab/templates/migmap.yml').split(/^---$/m)[0] ?? '',
    );
    const known = (component as { spec: { inputs: object } }).spec.inputs;
    for (const name of Object.keys(included.inputs)) assert.ok(name in known, name);
    for (const name of Object.keys(known)) assert.ok(page.includes(`\`${name}\``), name);
    const { hooks } = (preCommit as { repos: [{ hooks: { id: string; entry: string }[] }] }).repos[0];
    const defined = parse(projectText('.pre-commit-hooks.yaml')) as { id: string; entry: string }[];
    const short = (all: typeof defined) => all.map(({ id, entry }) => [id, entry]);
    assert.deepEqual(short(hooks), short(defined));
    const versions = new Set([...page.matchAll(/migmap@v?(\d+\.\d+\.\d+)/g)].map(([, said]) => said));
    assert.deepEqual([...versions], [version]);
  });
});
