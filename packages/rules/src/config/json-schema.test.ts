import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parseTree } from 'jsonc-parser';
import { rules } from '../registry.ts';
import { configSchema } from './json-schema.ts';
import { readConfig } from './read-config.ts';

const validate = new Ajv({ strict: false, allErrors: true }).compile(configSchema());
const metas = rules.map(({ meta }) => meta);

/** What the schema and the reader each make of a configuration. */
function verdicts(config: object): [boolean, boolean] {
  const { problems } = readConfig(parseTree(JSON.stringify(config)), 'migmap.config.json', metas);
  return [validate(config) === true, problems.length === 0];
}

describe('the schema of a configuration', () => {
  const right: readonly object[] = [
    {},
    { $schema: './config.schema.json', extends: 'migmap:strict' },
    { extends: ['migmap:minimal', '../base.json'], ignore: ['a/'], requiredVersion: '1', asOf: '2027-01-01' },
    { rules: { order: 'off', 'order/cycle': { severity: 'info' }, 'syntax/parse': 'error' } },
    { rules: { 'coexistence/too-short': { severity: 'error', options: { days: 3 } } } },
    { rules: { 'silence/unused': 'error', syntax: 'info' } },
  ];
  const wrong: readonly object[] = [
    { rule: {} },
    { extends: 'migmap:strikt' },
    { extends: 'https://example.org/a.json' },
    { extends: '' },
    { rules: { 'order/strandet': 'off' } },
    { rules: { order: 'of' } },
    { rules: { order: { options: {} } } },
    { rules: { 'syntax/parse': 'off' } },
    { rules: { silence: 'off' } },
    { rules: { 'coexistence/too-short': { days: 3 } } },
    { rules: { 'coexistence/too-short': { options: { days: '3' } } } },
    { rules: { 'coexistence/too-short': { options: { days: -3 } } } },
    { rules: { 'order/cycle': { options: { days: 3 } } } },
    { ignore: 'a/' },
    { asOf: 'today' },
  ];
  for (const config of right) {
    it(`accepts ${JSON.stringify(config)}, as the reader does`, () =>
      assert.deepEqual(verdicts(config), [true, true]));
  }
  for (const config of wrong) {
    it(`refuses ${JSON.stringify(config)}, as the reader does`, () =>
      assert.deepEqual(verdicts(config), [false, false]));
  }

  it('describes every rule and every option', () => {
    const text = JSON.stringify(configSchema());
    const untold = metas.flatMap(({ code, summary, options = [] }) =>
      [summary, ...options.map(({ description }) => description)]
        .filter((said) => !text.includes(JSON.stringify(said).slice(1, -1)))
        .map((said) => `${code}: ${said}`),
    );
    assert.deepEqual(untold, []);
  });
});
