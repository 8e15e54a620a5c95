import assert from 'node:assert/strict';
import { parseTree } from 'jsonc-parser';
import { rules } from '../registry.ts';
import { type ConfigHost, loadConfig } from './load-config.ts';
import { settingsOf, settingsOver } from './merge.ts';

const metas = rules.map(({ meta }) => meta);

/** Files in one folder, by name; each is read at most once. */
function hostOf(files: Readonly<Record<string, object>>): ConfigHost {
  const read = new Set<string>();
  return {
    async read(uri) {
      assert.ok(!read.has(uri), `${uri} is read twice`);
      if (files[uri]) read.add(uri);
      return files[uri] && { tree: parseTree(JSON.stringify(files[uri])), problems: [] };
    },
    resolve: (path) => path.replace('./', ''),
  };
}

const load = (files: Readonly<Record<string, object>>, first = 'own.json') =>
  loadConfig(first, hostOf(files), metas);

const settings = async (files: Readonly<Record<string, object>>) => settingsOf(await load(files));

describe('a configuration that extends others', () => {
  it('stands over them, value by value', async () => {
    const files = {
      'own.json': { extends: './base.json', rules: { 'order/cycle': 'info' }, ignore: ['b/'] },
      'base.json': {
        extends: 'migmap:strict',
        rules: { 'order/cycle': 'off', style: 'off' },
        ignore: ['a/'],
        asOf: '2027-01-01',
      },
    };
    assert.deepEqual(await settings(files), {
      preset: 'strict',
      asOf: '2027-01-01',
      severities: { style: 'off', 'order/cycle': 'info' },
      options: {},
    });
    const { ignore } = await load(files);
    assert.deepEqual(
      ignore.map(({ value }) => value),
      ['a/', 'b/'],
    );
  });

  it('lets a later one of a list stand over one before', async () => {
    const files = {
      'own.json': { extends: ['migmap:strict', './a.json', './b.json'] },
      'a.json': { extends: 'migmap:minimal', rules: { style: 'info' } },
      'b.json': { rules: { style: 'off' } },
    };
    assert.deepEqual(await settings(files), { preset: 'minimal', severities: { style: 'off' }, options: {} });
  });

  it('lets what is said of a category stand over what others said of its rules', async () => {
    const files = {
      'own.json': { extends: './base.json', rules: { order: 'error' } },
      'base.json': { rules: { 'order/cycle': 'off', 'people/owner-missing': 'off' } },
    };
    const { severities } = await settings(files);
    assert.deepEqual(severities, { 'people/owner-missing': 'off', order: 'error' });
  });

  it('keeps options apart from severities', async () => {
    const files = {
      'own.json': { extends: './base.json', rules: { 'backup/not-3-2-1': { options: { media: 1 } } } },
      'base.json': {
        rules: { 'backup/not-3-2-1': { severity: 'error', options: { copies: 2, media: 3 } } },
      },
    };
    assert.deepEqual(await settings(files), {
      severities: { 'backup/not-3-2-1': 'error' },
      options: { 'backup/not-3-2-1': { copies: 2, media: 1 } },
    });
  });

  it('keeps every version that is required', async () => {
    const files = {
      'own.json': { extends: './base.json', requiredVersion: '^1.2.0' },
      'base.json': { requiredVersion: '>=1.0.0' },
    };
    const { requiredVersions } = await load(files);
    assert.deepEqual(
      requiredVersions.map(({ value, source }) => `${value} ${source.file}`),
      ['>=1.0.0 base.json', '^1.2.0 own.json'],
    );
  });

  it('may reach one file on two ways', async () => {
    const files = {
      'own.json': { extends: ['./a.json', './b.json'] },
      'a.json': { extends: './base.json' },
      'b.json': { extends: './base.json' },
      'base.json': { rules: { ordr: 'off' } },
    };
    const { files: read, problems } = await load(files);
    assert.deepEqual(read, ['own.json', 'a.json', 'base.json', 'b.json']);
    assert.equal(problems.length, 1);
  });

  it('names a circle, and the file where it closes', async () => {
    const files = { 'own.json': { extends: './a.json' }, 'a.json': { extends: './own.json' } };
    const { problems } = await load(files);
    assert.deepEqual(
      problems.map(({ message, source }) => `${source.file}: ${message}`),
      ['a.json: “extends” leads in a circle: own.json → a.json → own.json.'],
    );
  });

  it('names a file that is not there, where it is asked for', async () => {
    const { problems } = await load({ 'own.json': { extends: './none.json' } });
    assert.deepEqual(
      problems.map(({ message, source }) => ({ message, source })),
      [{ message: 'There is no file none.json there.', source: { file: 'own.json', start: 11, end: 24 } }],
    );
  });
});

describe('the command line over a configuration', () => {
  it('stands over it, rule by rule', () => {
    const below = { preset: 'strict', asOf: '2027-01-01', severities: { 'order/cycle': 'info' } } as const;
    assert.deepEqual(settingsOver(below, { severities: { order: 'off' }, asOf: '2027-02-02' }), {
      preset: 'strict',
      asOf: '2027-02-02',
      severities: { order: 'off' },
      options: {},
    });
    assert.deepEqual(settingsOver(below, {}).severities, { 'order/cycle': 'info' });
  });
});
