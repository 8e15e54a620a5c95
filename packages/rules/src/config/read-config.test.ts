import assert from 'node:assert/strict';
import { parseTree } from 'jsonc-parser';
import { rules } from '../registry.ts';
import { readConfig } from './read-config.ts';

const metas = rules.map(({ meta }) => meta);

/** What is wrong with a configuration, each with the text that it is about. */
function problemsIn(text: string): string[] {
  return readConfig(parseTree(text), 'migmap.config.json', metas).problems.map(
    ({ message, source }) => `${text.slice(source.start, source.end)} — ${message}`,
  );
}

describe('a configuration', () => {
  it('says what it builds on, what counts and what to leave aside', () => {
    const { config, problems } = readConfig(
      parseTree(`{
        "$schema": "./config.schema.json",
        "extends": ["migmap:strict", "../base.json"],
        "rules": {
          "people": "off",
          "order/layer-inversion": { "severity": "error" },
          "coexistence/too-long": { "options": { "days": 400 } }
        },
        "ignore": ["drafts/"],
        "requiredVersion": "^1.0.0",
        "asOf": "2027-03-14"
      }`),
      'migmap.config.json',
      metas,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      config.extends.map(({ value }) => value),
      ['migmap:strict', '../base.json'],
    );
    assert.deepEqual(
      config.rules.map(({ code, severity, options }) => [code, severity?.value, options.days?.value]),
      [
        ['people', 'off', undefined],
        ['order/layer-inversion', 'error', undefined],
        ['coexistence/too-long', undefined, 400],
      ],
    );
    assert.deepEqual([config.requiredVersion?.value, config.asOf?.value], ['^1.0.0', '2027-03-14']);
  });

  const wrong: Readonly<Record<string, readonly [string, RegExp]>> = {
    'an unknown key': ['{ "rule": {} }', /^"rule" — There is no key “rule”\. Did you mean rules\?$/],
    'a key that nothing resembles': ['{ "colour": 1 }', /A configuration has extends, rules, .* and asOf\.$/],
    'a key twice': ['{ "rules": {}, "rules": {} }', /^"rules" — “rules” is said twice/],
    'something that is no object': ['["migmap:strict"]', /is an object such as .*, not a list\.$/],
    'an unknown code': ['{ "rules": { "order/strandet": "off" } }', /Did you mean order\/stranded\?$/],
    'a code without its category': ['{ "rules": { "stranded": "off" } }', /Did you mean order\/stranded\?$/],
    'an unknown category': ['{ "rules": { "peopel": "off" } }', /^"peopel" — .* Did you mean people\?$/],
    'a code that nothing resembles': ['{ "rules": { "zzzzzzzz": "off" } }', /migmap rules lists them\.$/],
    'an unknown severity': ['{ "rules": { "order": "eror" } }', /^"eror" — .* Did you mean error\?$/],
    'a severity that is no word': [
      '{ "rules": { "order": 2 } }',
      /^2 — “order” takes a severity.*, not 2\.$/,
    ],
    'a severity inside that is no word': ['{ "rules": { "order": { "severity": 0 } } }', /^0 — .*, not 0\.$/],
    'a list, as another linter has it': [
      '{ "rules": { "order": ["off"] } }',
      /takes a severity.*not a list\.$/,
    ],
    'an option outside of options': [
      '{ "rules": { "coexistence/too-long": { "days": 1 } } }',
      /^"days" — Options stand together: \{ "options": \{ "days": … \} \}\.$/,
    ],
    'an unknown option': [
      '{ "rules": { "coexistence/too-long": { "options": { "day": 1 } } } }',
      /^"day" — coexistence\/too-long has no option “day”\. Did you mean days\?$/,
    ],
    'an option that is no number': [
      '{ "rules": { "coexistence/too-long": { "options": { "days": "1" } } } }',
      /^"1" — The option “days” takes a number from 0 on, not “1”\.$/,
    ],
    'an option below 0': [
      '{ "rules": { "coexistence/too-long": { "options": { "days": -1 } } } }',
      /takes a number from 0 on, not -1\.$/,
    ],
    'options of a rule that has none': [
      '{ "rules": { "order/cycle": { "options": { "days": 1 } } } }',
      /order\/cycle has no options\.$/,
    ],
    'options of a category': ['{ "rules": { "order": { "options": {} } } }', /“order” is a category\.$/],
    'options that are no object': [
      '{ "rules": { "coexistence/too-long": { "options": 400 } } }',
      /^400 — The options of “coexistence\/too-long” are an object/,
    ],
    'turning down what cannot be silenced': [
      '{ "rules": { "syntax/parse": "warning" } }',
      /^"warning" — syntax\/parse always counts as error, because it cannot be silenced\.$/,
    ],
    'turning down a category in which nothing can be silenced': [
      '{ "rules": { "silence": "off" } }',
      /No rule of silence can be turned down/,
    ],
    'rules that are no object': ['{ "rules": "off" }', /“rules” takes an object such as .*, not “off”\.$/],
    'an unknown preset': ['{ "extends": "migmap:strikt" }', /Did you mean migmap:strict\?$/],
    'a preset that nothing resembles': ['{ "extends": "migmap:all" }', /There are migmap:minimal, /],
    'an address': ['{ "extends": "https://example.org/a.json" }', /nothing is fetched from elsewhere/],
    'nothing to build on': ['{ "extends": "" }', /names no file/],
    'a number to build on': ['{ "extends": [1] }', /^1 — “extends” takes a preset/],
    'one pattern that is no list': ['{ "ignore": "drafts/" }', /takes a list of patterns: \["drafts\/"\]\.$/],
    'a pattern that is no text': ['{ "ignore": [true] }', /^true — .*, not true\.$/],
    'a version that is no text': ['{ "requiredVersion": 1 }', /takes a range of versions/],
    'a date that does not exist': ['{ "asOf": "2027-02-30" }', /Did you mean 2027-02-28\?$/],
    'a date that is none': ['{ "asOf": "today" }', /takes a date, such as "2027-03-14", not “today”\.$/],
    'a schema that is no text': ['{ "$schema": {} }', /takes the address of a schema, not an object\.$/],
  };
  for (const [what, [text, expected]] of Object.entries(wrong)) {
    it(`names the place and the way out of ${what}`, () => {
      const [problem = '', ...others] = problemsIn(text);
      assert.match(problem, expected);
      assert.deepEqual(others, []);
    });
  }

  it('keeps what is right beside what is wrong', () => {
    const { config } = readConfig(
      parseTree('{ "rules": { "order": "of", "people": "off" }, "asOf": 1 }'),
      'migmap.config.json',
      metas,
    );
    const said = config.rules.filter(({ severity }) => severity).map(({ code }) => code);
    assert.deepEqual(said, ['people']);
  });

  it('may turn up what cannot be silenced, and turn down a category that holds some of it', () => {
    assert.deepEqual(problemsIn('{ "rules": { "silence/unused": "error", "syntax": "info" } }'), []);
  });

  it('names problems in the order of the text', () => {
    const found = problemsIn('{ "rules": { "ordr": "off" }, "extnds": "x", "ignore": 1 }');
    assert.deepEqual(
      found.map((problem) => problem.split(' ')[0]),
      ['"ordr"', '"extnds"', '1'],
    );
  });
});
