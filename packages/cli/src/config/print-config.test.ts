import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Profile } from '@migmap/core';
import { rules, type Settings } from '@migmap/rules';
import { printedConfig } from './print-config.ts';

interface Printed {
  readonly configurations: readonly string[];
  readonly preset: object;
  readonly asOf: object | null;
  readonly requiredVersion: readonly object[];
  readonly ignore: readonly object[];
  readonly rules: Readonly<Record<string, object>>;
}

describe('the printed configuration', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-print-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const print = async (
    files: Readonly<Record<string, object>>,
    over: Settings = {},
    profile: Profile = 'public',
  ): Promise<Printed> => {
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, name), JSON.stringify(content));
    const [first] = Object.keys(files);
    const { text, objections } = await printedConfig({
      file: 'a.migmap',
      profile,
      config: first === undefined ? undefined : join(folder, first),
      over,
      rules: rules.map(({ meta }) => meta),
      cwd: folder,
    });
    assert.deepEqual(objections, []);
    return JSON.parse(text) as Printed;
  };

  it('holds every rule, with what counts where nothing is said', async () => {
    const printed = await print({});
    assert.deepEqual(
      Object.keys(printed.rules),
      rules.map(({ meta }) => meta.code),
    );
    assert.deepEqual(printed.preset, { value: 'migmap:recommended', from: 'the default' });
    assert.deepEqual(printed.rules['order/cycle'], { severity: 'error', from: 'migmap:recommended' });
    assert.deepEqual(printed.rules['rollback/missing'], {
      severity: 'warning',
      whereCritical: 'error',
      from: 'migmap:recommended',
    });
  });

  it('names file, line and column of what is said', async () => {
    const printed = await print({
      'own.json': { extends: './base.json', rules: { order: 'info' }, ignore: ['a/'] },
      'base.json': { extends: 'migmap:strict', asOf: '2027-01-01', requiredVersion: '>=0.1.0' },
    });
    assert.deepEqual(printed.configurations, ['own.json', 'base.json']);
    assert.deepEqual(printed.preset, { value: 'migmap:strict', from: 'base.json:1:12' });
    assert.deepEqual(printed.asOf, { value: '2027-01-01', from: 'base.json:1:35' });
    assert.deepEqual(printed.requiredVersion, [{ value: '>=0.1.0', from: 'base.json:1:66' }]);
    assert.deepEqual(printed.ignore, [{ value: 'a/', from: 'own.json:1:61' }]);
    assert.deepEqual(printed.rules['order/cycle'], { severity: 'info', from: 'own.json:1:43' });
    assert.deepEqual(printed.rules['people/owner-missing'], { severity: 'error', from: 'base.json:1:12' });
  });

  it('lets the command line stand over files, but not over what cannot be silenced', async () => {
    const over = { severities: { order: 'off', syntax: 'info' }, asOf: '2027-02-02' } as const;
    const printed = await print({ 'own.json': { rules: { 'order/cycle': 'warning' } } }, over);
    assert.deepEqual(printed.asOf, { value: '2027-02-02', from: '--as-of' });
    assert.deepEqual(printed.rules['order/cycle'], { severity: 'off', from: '--rule' });
    assert.deepEqual(printed.rules['syntax/unknown-unit'], { severity: 'info', from: '--rule' });
    assert.deepEqual(printed.rules['syntax/parse'], { severity: 'error', from: 'migmap:recommended' });
  });

  it('says that a rule which needs today is off without', async () => {
    const printed = await print({ 'own.json': { rules: { 'silence/expired': 'error' } } });
    assert.deepEqual(printed.rules['silence/expired'], { severity: 'off', from: 'no asOf' });
  });

  it('says where an option comes from: the profile, the preset or a file', async () => {
    const files = {
      'own.json': {
        extends: 'migmap:strict',
        rules: { 'coexistence/too-long': { options: { days: 400 } } },
      },
    };
    const small = await print(files, {}, 'small');
    assert.deepEqual(small.rules['coexistence/too-long'], {
      severity: 'error',
      from: 'own.json:1:12',
      options: { days: { value: 400, from: 'own.json:1:79' } },
    });
    const optionsOf = (code: string) => (small.rules[code] as { options: object }).options;
    assert.deepEqual(optionsOf('coexistence/too-short'), { days: { value: 14, from: 'profile small' } });
    assert.deepEqual(optionsOf('silence/no-reason'), { signed: { value: 1, from: 'own.json:1:12' } });
    assert.deepEqual(optionsOf('backup/not-3-2-1'), {
      copies: { value: 3, from: 'the default' },
      media: { value: 2, from: 'the default' },
      offsite: { value: 1, from: 'the default' },
    });
  });
});
