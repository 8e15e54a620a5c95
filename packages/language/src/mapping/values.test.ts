import assert from 'node:assert/strict';
import { inEnglish, type MapFile, type Problem } from '@migmap/core';
import { readFile } from '../reading/read-file.ts';

function read(text: string): MapFile {
  return readFile('main.migmap', text);
}

/** Each problem as `code «place» fix`. */
function shown(file: MapFile): string[] {
  const place = ({ source }: Problem) => file.file.text.slice(source.start, source.end);
  return file.problems.map((problem) => {
    return `${problem.code} «${place(problem)}» ${problem.fixes?.[0]?.edits[0]?.text ?? ''}`.trim();
  });
}

function service(...properties: string[]): MapFile {
  return read(`service mail "Mail" in base {\n${properties.join('\n')}\n}`);
}

describe('quantities', () => {
  it('are read with their unit', () => {
    const file = read(
      'data d "D" of mail {\n volume 4.5TB\n items 620\n rate 300Mbit/s\n change 1% per d\n retain 10y\n}',
    );
    const data = file.data[0];
    assert.deepEqual(file.problems, []);
    assert.equal(data?.volume?.value.base, 4.5e12);
    assert.equal(data?.items?.value, 620);
    assert.equal(data?.rate?.value.base, 37_500_000);
    assert.equal(data?.change?.share.value.base, 1);
    assert.equal(data?.retain?.value.unit, 'y');
  });

  it('are money with a blank before the currency', () => {
    const file = read('contract c "C" { cost 180000 EUR per year }\nwave w { budget 20000 CHF }');
    assert.deepEqual(file.problems, []);
    assert.deepEqual(file.contracts[0]?.cost?.amount, {
      kind: 'money',
      amount: 180000,
      unit: 'EUR',
      base: 180000,
    });
    assert.equal(file.contracts[0]?.cost?.per, 'year');
    assert.equal(file.waves[0]?.budget?.value.unit, 'CHF');
  });

  it('may be of any kind in a criterion', () => {
    const criterion = service(
      'criterion "Fast" { target <= 500 EUR  baseline 12  measured 97% on 2027-02-10 }',
    ).services[0]?.criteria[0];
    assert.deepEqual(
      [criterion?.target?.comparison, criterion?.target?.quantity.kind, criterion?.baseline?.value.kind],
      ['<=', 'money', 'count'],
    );
    assert.equal(criterion?.measurements[0]?.on?.value, '2027-02-10');
  });

  it('with an unknown unit are a finding on that quantity, and count as what was most likely meant', () => {
    const file = service('rto 4hours', 'downtime 30m', 'rpo 5zonks');
    assert.deepEqual(shown(file), [
      'syntax/unknown-unit «4hours» 4h',
      'syntax/unknown-unit «30m» 30min',
      'syntax/unknown-unit «5zonks»',
    ]);
    assert.equal(file.services[0]?.rto?.value.base, 4 * 3600);
    assert.equal(file.services[0]?.rpo, undefined);
  });

  it('of another kind are a finding that says which kind stands there', () => {
    const file = service('rto 5GB', 'users 12min');
    assert.deepEqual(
      file.problems.map((problem) => inEnglish(problem.message)),
      [
        '`rto` takes a duration such as `4h`; `5GB` is a size',
        '`users` takes a bare number; `12min` is a duration',
      ],
    );
  });

  it('in a currency that does not exist are a finding', () => {
    assert.deepEqual(shown(read('wave w { budget 20 EUX }\nmap "M" { currency eur }')), [
      'syntax/unknown-unit «20 EUX» 20 EUR',
      'syntax/unknown-unit «eur»',
    ]);
  });
});

describe('dates', () => {
  it('that do not exist are a finding, and count as the nearest that does', () => {
    const file = read('contract c "C" {\n ends 2027-02-30\n given 2027-2-5\n}');
    assert.deepEqual(shown(file), [
      'syntax/invalid-date «2027-02-30» 2027-02-28',
      'syntax/invalid-date «2027-2-5» 2027-02-05',
    ]);
    assert.equal(file.contracts[0]?.ends?.value, '2027-02-28');
  });

  it('written day first are turned round', () => {
    assert.deepEqual(shown(read('contract c "C" { ends 31-08-2027 }')), [
      'syntax/invalid-date «31-08-2027» 2027-08-31',
    ]);
  });

  it('have a time of day only where one may stand', () => {
    assert.deepEqual(shown(read('record mx "MX" { lowered to 5min at 2027-04-01T09:00 }')), []);
    assert.deepEqual(shown(read('contract c "C" { ends 2027-04-01T09:00 }')), [
      'syntax/invalid-date «2027-04-01T09:00» 2027-04-01',
    ]);
  });

  it('of a span that ends before it starts are a finding on the span', () => {
    const file = read('wave w { dates 2027-05-01 .. 2027-04-01 }');
    assert.deepEqual(shown(file), [
      'syntax/reversed-span «2027-05-01 .. 2027-04-01» 2027-04-01 .. 2027-05-01',
    ]);
    assert.equal(file.waves[0]?.dates?.value.from.value, '2027-04-01');
  });
});

describe('windows', () => {
  const windows = (text: string) =>
    read(`wave w {\n${text}\n}`).waves[0]?.windows.map((window) => window.value);

  it('are weekly, from a weekday to another', () => {
    assert.deepEqual(windows('window sat 20:00 .. sun 06:00'), [
      { weekly: true, fromDay: 'sat', fromTime: '20:00', toDay: 'sun', toTime: '06:00' },
    ]);
  });

  it('end on the day on which they start, or past midnight, if they do not say', () => {
    assert.deepEqual(windows('window sat 08:00 .. 18:00\nwindow sun 22:00 .. 04:00'), [
      { weekly: true, fromDay: 'sat', fromTime: '08:00', toDay: 'sat', toTime: '18:00' },
      { weekly: true, fromDay: 'sun', fromTime: '22:00', toDay: 'mon', toTime: '04:00' },
    ]);
  });

  it('have dates of their own', () => {
    assert.deepEqual(windows('window 2027-04-10T20:00 .. 2027-04-11T06:00'), [
      { weekly: false, from: '2027-04-10T20:00', to: '2027-04-11T06:00' },
    ]);
  });

  it('are judged word by word', () => {
    assert.deepEqual(
      shown(
        read('wave w {\n window sax 20:00 .. sun 25:30\n window 2027-04-11T06:00 .. 2027-04-10T20:00\n}'),
      ),
      [
        'syntax/parse «sax» sat',
        'syntax/invalid-date «25:30» 23:30',
        'syntax/reversed-span «2027-04-11T06:00 .. 2027-04-10T20:00» 2027-04-10T20:00 .. 2027-04-11T06:00',
      ],
    );
  });
});

describe('texts', () => {
  const goal = (written: string) => read(`map "M" { goal ${written} }`).headers[0]?.goals[0]?.value;

  it('have their escapes resolved', () => {
    assert.equal(goal(String.raw`"say \"yes\"\n\tC:\\temp \d"`), 'say "yes"\n\tC:\\temp \\d');
  });

  it('over several lines lose their common indentation', () => {
    assert.equal(
      goal('"""\n    Users notice nothing.\n\n      - nobody is called\n    """'),
      'Users notice nothing.\n\n  - nobody is called',
    );
    assert.equal(goal('"""on one line"""'), 'on one line');
    assert.equal(goal('"""\r\n  one\r\n  two\r\n"""'), 'one\ntwo');
    assert.equal(goal('""'), '');
  });
});

describe('a property given twice', () => {
  it('is a finding on the second, the first counts', () => {
    const file = service('rto 4h', 'rto 8h');
    assert.deepEqual(shown(file), ['syntax/duplicate-property «rto»']);
    assert.equal(file.services[0]?.rto?.value.amount, 4);
    assert.equal(
      file.file.text.slice(
        file.problems[0]?.related?.[0]?.source.start,
        file.problems[0]?.related?.[0]?.source.end,
      ),
      'rto 4h',
    );
    const edit = file.problems[0]?.fixes?.[0]?.edits[0];
    assert.equal(file.file.text.slice(edit?.source.start, edit?.source.end), '\nrto 8h');
  });

  it('may be mended without a person where both say the same', () => {
    const safety = (...properties: string[]) => service(...properties).problems[0]?.fixes?.[0]?.safe;
    assert.equal(safety('rto 4h', 'rto 4h'), true);
    assert.equal(safety('rto 4h', 'rto 8h'), false);
  });

  it('is none where it may be repeated', () => {
    const file =
      read(`map "M" { goal "a"  goal "b"  require seal 3 for high  require seal 4 for critical  see "a"  see "b" "B" }
      wave w { check "a" every 1h  check "b" every 1h  window sat 08:00 .. 09:00  window sun 08:00 .. 09:00
        notify "a" on 2027-01-01  notify "b" on 2027-01-01  gate 2027-01-01 { evidence "a"  evidence "b" }
        risk r { mitigate "a"  mitigate "b"  respond "a"  respond "b" }
        rollback b { when "1"  when "2"  step "a"  step "b" takes 1h } }
      backup b "B" of s { restored 2027-01-01  restored 2027-02-01 took 1h }
      team t { reduces to 2 on 2027-01-01  reduces to 1 on 2027-02-01 }`);
    assert.deepEqual(file.problems, []);
  });
});

describe('blocks', () => {
  it('know their head, their links and tags, and whether they are empty', () => {
    const file = read(
      'layer base "Base" {\n  see "docs/base.md" "Notes"\n  tags core, old\n}\nsite hq { }\nsite branch',
    );
    const layer = file.layers[0];
    assert.equal(file.file.text.slice(layer?.head.start, layer?.head.end), 'layer base "Base"');
    assert.equal(layer?.see[0]?.title?.value, 'Notes');
    assert.deepEqual(
      layer?.tags.map((tag) => tag.value),
      ['core', 'old'],
    );
    assert.deepEqual(
      file.sites.map((site) => site.empty),
      [true, undefined],
    );
  });

  it('give what stands inside to what it is about', () => {
    const file = read(
      'layer base { risk a }\nservice s in base { risk b }\nwave w { risk c  rollback r  rollback none because "no" }\nrisk d on s',
    );
    assert.deepEqual(
      file.risks.map((risk) => [risk.name.value, risk.holder]),
      [
        ['a', { sort: 'layer', name: 'base' }],
        ['b', { sort: 'service', name: 's' }],
        ['c', { sort: 'wave', name: 'w' }],
        ['d', undefined],
      ],
    );
    assert.deepEqual(
      file.rollbacks.map((rollback) => [
        rollback.name?.value,
        rollback.wave?.value,
        rollback.none?.because?.value,
      ]),
      [
        ['r', 'w', undefined],
        [undefined, 'w', 'no'],
      ],
    );
    assert.deepEqual(
      file.uses.map((use) => `${use.ref.value}: ${use.sorts.join(', ')}`),
      ['base: layer', 's: service, layer, wave'],
    );
  });

  it('of a wave say what it follows', () => {
    const file = read('wave a\nwave b after none\nwave c after a, b');
    assert.deepEqual(
      file.waves.map((wave) => [wave.after.map((ref) => ref.value), wave.afterNone !== undefined]),
      [
        [[], false],
        [[], true],
        [['a', 'b'], false],
      ],
    );
  });

  it('keep the order of steps', () => {
    const file = read(
      'wave w {\n pilot a\n migrate b 20% "Some", c done 2027-01-02\n retire a\n migrate b 80% { task "Switch" takes 10min by it stop irreversible }\n}',
    );
    const steps = file.waves[0]?.steps ?? [];
    assert.deepEqual(
      steps.map((step) => step.type),
      ['pilot', 'migrate', 'retire', 'migrate'],
    );
    const [, migrate, , last] = steps;
    assert.ok(migrate?.type === 'migrate' && last?.type === 'migrate');
    assert.deepEqual(
      migrate.parts.map((part) => [part.service.value, part.share?.value.base, part.group?.value]),
      [
        ['b', 20, 'Some'],
        ['c', undefined, undefined],
      ],
    );
    assert.equal(migrate.done?.value, '2027-01-02');
    assert.ok(last.tasks[0]?.stop && last.tasks[0].irreversible);
  });
});
