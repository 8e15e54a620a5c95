import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules, settingsOf } from '@migmap/rules';
import { configAbove } from './find-config.ts';
import { readConfiguration, readIgnore } from './read-configuration.ts';

const metas = rules.map(({ meta }) => meta);

describe('a configuration on the disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-config-'));
    mkdirSync(join(folder, 'plans/east'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('may look as the README shows it', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, example = ''] = /```jsonc\n([\s\S]*?)```/.exec(readme) ?? [];
    mkdirSync(join(folder, 'house'));
    write('house/migmap.json', '{}');
    const path = write('plans/migmap.config.json', example);
    const { configuration, objections } = await readConfiguration(path, { cwd: folder, rules: metas });
    assert.deepEqual(objections, []);
    const { preset, severities, options } = settingsOf(configuration);
    assert.deepEqual(
      [preset, severities?.style, options?.['people/hotline-missing']],
      ['strict', 'off', { days: 3 }],
    );
  });

  it('is the nearest upward, as far as the root or the top of the repository', () => {
    const map = join(folder, 'plans/east/a.migmap');
    const top = write('migmap.config.json', '{}');
    assert.equal(configAbove(map, undefined), top);
    assert.equal(configAbove(map, join(folder, 'plans')), undefined);
    const nearer = write('plans/migmap.config.json', '{}');
    assert.equal(configAbove(map, undefined), nearer);
    assert.equal(configAbove(map, join(folder, 'plans')), nearer);
    mkdirSync(join(folder, 'plans/east/.git'));
    assert.equal(configAbove(map, undefined), undefined);
  });

  it('tells of a version that is missing before all that may follow from it', async () => {
    const path = write('a.json', '{ "requiredVersion": ">99", "extends": "./b.json", "newKey": 1 }');
    write('b.json', '{ "requiredVersion": "<99" }');
    const { objections } = await readConfiguration(path, { cwd: folder, rules: metas });
    assert.equal(objections.length, 1);
    assert.match(objections[0] ?? '', /^a\.json:1:22: This configuration needs migmap >99, and this is /);
  });

  it('gives what to leave aside even where it is wrong about rules', async () => {
    const path = write(
      'a.json',
      '{ "extends": "./b.json", "ignore": ["!drafts/x.migmap"], "rules": { "x": 1 } }',
    );
    write('b.json', '{ "ignore": ["drafts/*"] }');
    assert.deepEqual(await readIgnore(path), ['drafts/*', '!drafts/x.migmap']);
  });

  it('starts with a byte order mark, or names a letter of another encoding', async () => {
    const marked = write('a.json', '\ufeff{ "ordr": 1 }');
    const { objections } = await readConfiguration(marked, { cwd: folder, rules: metas });
    assert.match(objections.join(), /^a\.json:1:3: There is no key “ordr”/);
  });
});
