import assert from 'node:assert/strict';
import { type MigrationMap, resolve, say, sourceFile, walk } from '@migmap/core';
import { rules } from './registry.ts';
import type { Report, Rule, RuleMeta } from './rule.ts';
import { check } from './run.ts';
import type { Settings } from './settings.ts';

const nowhere = { file: 'main.migmap', start: 0, end: 0 };

function ruleThat(meta: Partial<RuleMeta>, run: Rule['check']): Rule {
  const code = meta.code ?? 'people/test';
  const defaults = {
    code,
    category: 'people',
    severity: 'warning',
    summary: 'A test.',
    source: 'This test',
  } as const;
  return { meta: { ...defaults, ...meta }, check: run };
}

function ruleSaying(meta: Partial<RuleMeta>, ...reports: Partial<Report>[]): Rule {
  const said = reports.length > 0 ? reports : [{}];
  return ruleThat(meta, () =>
    said.map((report) => ({ message: say`it is so`, source: nowhere, names: [], ...report })),
  );
}

/** A map with nothing in it but a head. */
function mapWith(header: object = {}): MigrationMap {
  const lists = [
    'imports',
    'layers',
    'kinds',
    'teams',
    'sites',
    'links',
    'services',
    'bridges',
    'togethers',
    'certificates',
    'records',
    'data',
    'backups',
    'contracts',
    'decisions',
    'freezes',
    'waves',
    'risks',
    'rollbacks',
    'assertions',
    'views',
    'silencers',
    'uses',
    'problems',
  ];
  const file = sourceFile('main.migmap', 'map "Plan"\n');
  const block = {
    source: nowhere,
    head: nowhere,
    see: [],
    tags: [],
    goals: [],
    criteria: [],
    residency: [],
    seals: [],
  };
  const empty = Object.fromEntries(lists.map((name) => [name, []]));
  return { files: [{ ...empty, file, headers: [{ ...block, ...header }] }] } as unknown as MigrationMap;
}

function run(list: readonly Rule[], settings: Settings = {}, header: object = {}) {
  const map = resolve(mapWith(header));
  return check(map, () => walk(map), settings, list);
}

function severities(list: readonly Rule[], settings: Settings = {}, header: object = {}) {
  return run(list, settings, header).findings.map((finding) => finding.severity);
}

const word = (value: string) => ({ value, source: nowhere });

describe('the runner', () => {
  it('names a rule that fails, and goes on with the others', () => {
    const failing = ruleThat({ code: 'people/broken' }, function* () {
      yield { message: say`half a job`, source: nowhere, names: [] };
      throw new Error('out of paper');
    });
    const result = run([failing, ruleSaying({ code: 'people/sound' })]);
    assert.deepEqual(
      result.findings.map((finding) => finding.code),
      ['people/sound'],
    );
    assert.deepEqual(
      result.faults.map(({ code, message }) => ({ code, message })),
      [{ code: 'people/broken', message: 'out of paper' }],
    );
  });

  it('names each rule that asks for a walk that fails', () => {
    const map = resolve(mapWith());
    const asking = (code: string) =>
      ruleThat({ code }, ({ walk: walked }) => (walked.breaks.length > 0 ? [] : []));
    let walks = 0;
    const broken = () => {
      walks++;
      throw new Error('no way');
    };
    const result = check(map, broken, {}, [asking('order/one'), ruleSaying({}), asking('order/two')]);
    assert.deepEqual(
      result.faults.map((fault) => fault.code),
      ['order/one', 'order/two'],
    );
    assert.equal(result.findings.length, 1);
    assert.equal(walks, 1);
  });

  it('does not walk if no rule asks', () => {
    const map = resolve(mapWith());
    const never = () => assert.fail('nobody asked');
    assert.equal(check(map, never, {}, [ruleSaying({})]).findings.length, 1);
  });

  it('orders findings by place, code and message, and says each once', () => {
    const at = (start: number) => ({ ...nowhere, start, end: start + 1 });
    const second = ruleSaying({ code: 'people/b' }, { source: at(5) }, { source: at(1) }, { source: at(1) });
    const first = ruleSaying({ code: 'people/a' }, { source: at(1) });
    const { findings } = run([second, first]);
    assert.deepEqual(
      findings.map(({ code, source }) => `${source.start} ${code}`),
      ['1 people/a', '1 people/b', '5 people/b'],
    );
  });

  it('runs what is asked for, by code or category', () => {
    const both = [ruleSaying({ code: 'people/a' }), ruleSaying({ code: 'data/a', category: 'data' })];
    assert.deepEqual(
      run(both, { only: ['data'] }).findings.map((finding) => finding.code),
      ['data/a'],
    );
    assert.deepEqual(
      run(both, { only: ['people/a'] }).findings.map((finding) => finding.code),
      ['people/a'],
    );
  });

  it('leaves out rules that need today, if nobody says the date', () => {
    const rule = ruleSaying({ needsToday: true });
    assert.equal(run([rule]).findings.length, 0);
    assert.equal(run([rule], { asOf: '2027-01-01' }).findings.length, 1);
  });
});

describe('the severity of a finding', () => {
  const warning = [ruleSaying({})];

  it('rises where the service or the profile is critical, if the rule says so', () => {
    const rising = { escalates: true } as const;
    const critical = { service: { criticality: { value: 'critical' } } };
    assert.deepEqual(severities([ruleSaying(rising)]), ['warning']);
    assert.deepEqual(severities([ruleSaying(rising, critical)]), ['error']);
    assert.deepEqual(severities([ruleSaying({}, critical)]), ['warning']);
    assert.deepEqual(severities([ruleSaying(rising)], {}, { profile: word('critical') }), ['error']);
  });

  it('is what the caller says, by code before category', () => {
    assert.deepEqual(severities(warning, { severities: { people: 'info' } }), ['info']);
    assert.deepEqual(severities(warning, { severities: { people: 'off', 'people/test': 'error' } }), [
      'error',
    ]);
    assert.deepEqual(severities(warning, { severities: { people: 'off' } }), []);
  });

  it('of what cannot be silenced cannot be turned down, only up', () => {
    const firm = [ruleSaying({ unsilenceable: true })];
    assert.deepEqual(severities(firm, { severities: { people: 'off' } }), ['warning']);
    assert.deepEqual(severities(firm, { severities: { 'people/test': 'info' } }), ['warning']);
    assert.deepEqual(severities(firm, { severities: { people: 'error' } }), ['error']);
  });

  it('of a missing fact is a hint in a draft; a contradiction stays an error', () => {
    const draft = { stage: word('draft') };
    const error = ruleSaying({ code: 'people/late', severity: 'error' });
    const order = ruleSaying({ code: 'order/x', category: 'order' });
    assert.deepEqual(severities(warning, {}, draft), ['info']);
    assert.deepEqual(severities([error], {}, draft), ['error']);
    assert.deepEqual(severities([order], {}, draft), ['warning']);
  });

  it('follows the preset', () => {
    const all = (['error', 'warning', 'info'] as const).map((severity) =>
      ruleSaying({ code: `people/${severity}`, severity }),
    );
    assert.deepEqual(severities(all, { preset: 'minimal' }), ['error']);
    assert.deepEqual(severities(all), ['error', 'info', 'warning']);
    assert.deepEqual(severities(all, { preset: 'strict' }), ['error', 'info', 'error']);
  });
});

describe('findings with one cause', () => {
  const light = ruleSaying({ code: 'people/light' }, { cause: 'no pilot of mail' });
  const grave = ruleSaying({ code: 'people/grave', severity: 'error' }, { cause: 'no pilot of mail' });
  const codes = (tried: Rule[], settings: Settings = {}): string[] =>
    run(tried, settings).findings.map(({ code }) => code);

  it('are one: the gravest', () => {
    assert.deepEqual(codes([light, grave]), ['people/grave']);
    assert.deepEqual(codes([grave, light]), ['people/grave']);
  });

  it('are one: of equals that of the first rule', () => {
    const equal = ruleSaying({ code: 'people/equal' }, { cause: 'no pilot of mail' });
    assert.deepEqual(codes([light, equal]), ['people/light']);
    assert.deepEqual(codes([equal, light]), ['people/equal']);
  });

  it('are told by another rule where one is off, and stand beside those of other causes', () => {
    assert.deepEqual(codes([light, grave], { severities: { 'people/grave': 'off' } }), ['people/light']);
    const other = ruleSaying({ code: 'people/other' }, { cause: 'no pilot of dns' }, {});
    assert.deepEqual(codes([grave, other]), ['people/grave', 'people/other']);
  });
});

describe('options', () => {
  const option = { name: 'days', description: 'how many', default: { small: 1, public: 2, critical: 3 } };
  const telling = ruleThat({ options: [option] }, (context) => [
    { message: say`${context.option('days')}`, source: nowhere, names: [] },
  ]);

  it('follow the profile, unless the caller says a value', () => {
    const valueFor = (settings: Settings, header: object) =>
      run([telling], settings, header).findings[0]?.message;
    assert.equal(valueFor({}, {}), '2');
    assert.equal(valueFor({}, { profile: word('critical') }), '3');
    assert.equal(valueFor({ options: { 'people/test': { days: 9 } } }, {}), '9');
  });
});

describe('the registry', () => {
  it('says all that documents and presets need', () => {
    const silent = rules.filter(({ meta }) => meta.summary === '' || meta.source === '');
    assert.deepEqual(silent, []);
  });
});
