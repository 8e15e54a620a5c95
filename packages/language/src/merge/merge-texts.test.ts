import assert from 'node:assert/strict';
import { type Merged, mergeTexts } from './merge-texts.ts';

const base = `// The plan
service dns "Naming" in base {
  from "a"
  to "b"
  rto 4h
  rpo 1d
  depends on time
}

wave one "First" after none {
  dates 2027-01-01 .. 2027-01-31
  // in the night
  migrate dns
  retire dns
}
`;

type Words = readonly (readonly [string, string])[];

function edited(changes: Words): string {
  return changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  }, base);
}

function merged(ours: Words, theirs: Words): Merged {
  const result = mergeTexts({ base, ours: edited(ours), theirs: edited(theirs) });
  assert.ok(result);
  return result;
}

/** Merges without a conflict, to what these changes of the base come to. */
function mergesTo(ours: Words, theirs: Words, both: Words): void {
  const { text, conflicts } = merged(ours, theirs);
  assert.deepEqual(conflicts, []);
  assert.equal(text, edited(both));
}

describe('a merge of maps', () => {
  it('takes changes of neighbouring properties', () => {
    const [ours, theirs] = [[['rto 4h', 'rto 2h']], [['rpo 1d', 'rpo 2h']]] as const;
    mergesTo(ours, theirs, [...ours, ...theirs]);
  });

  it('takes additions to one list, one place and one block', () => {
    mergesTo(
      [['on time', 'on time, ca']],
      [['on time', 'on mail, time']],
      [['on time', 'on mail, time, ca']],
    );
    mergesTo(
      [['rpo 1d', 'rpo 1d\n  effort 3d']],
      [['rpo 1d', 'rpo 1d\n  downtime 1h']],
      [['rpo 1d', 'rpo 1d\n  effort 3d\n  downtime 1h']],
    );
  });

  it('takes a change of the head and one of the block', () => {
    const [ours, theirs] = [[['"First"', '"Foundation"']], [['01-31', '02-05']]] as const;
    mergesTo(ours, theirs, [...ours, ...theirs]);
  });

  it('counts what both sides did once', () => {
    const both: Words = [
      ['rto 4h', 'rto 1h'],
      ['  retire dns\n', ''],
    ];
    mergesTo(both, [...both, ['to "b"', 'to "c"']], [...both, ['to "b"', 'to "c"']]);
  });

  it('lets a thing be renamed here and changed there', () => {
    mergesTo(
      [['service dns', 'service naming']],
      [['rto 4h', 'rto 2h']],
      [
        ['service dns', 'service naming'],
        ['rto 4h', 'rto 2h'],
      ],
    );
  });

  it('keeps comments and layout of what it does not touch, and comments of both sides', () => {
    const [ours, theirs] = [
      [['  rto 4h', '  // agreed\n  rto    4h']],
      [
        ['rpo 1d', 'rpo 2d // less is dear'],
        ['// in the night', '// in the night, by two'],
      ],
    ] as const;
    mergesTo(ours, theirs, [...ours, ...theirs]);
  });

  it('takes a change of what the other side has only laid out anew', () => {
    const ours: Words = [
      ['  dates 2027-01-01 .. 2027-01-31\n  // in', '    dates  2027-01-01 .. 2027-01-31\n    // in'],
    ];
    const { text, conflicts } = merged(ours, [['migrate dns', 'migrate dns done 2027-01-10']]);
    assert.deepEqual(conflicts, []);
    assert.match(text, /^ {4}dates {2}2027/m);
    assert.match(text, /migrate dns done 2027-01-10/);
  });

  it('puts the markers of a conflict around one statement, and names it with both its values', () => {
    const { text, conflicts } = merged([['01-31', '02-05']], [['01-31', '02-12']]);
    assert.deepEqual(conflicts, [
      {
        fact: 'wave one: dates',
        ours: 'dates 2027-01-01 .. 2027-02-05',
        theirs: 'dates 2027-01-01 .. 2027-02-12',
      },
    ]);
    assert.match(
      text,
      /^<{7} ours\n {2}dates 2027-01-01 .. 2027-02-05\n={7}\n {2}dates 2027-01-01 .. 2027-02-12\n>{7} theirs\n {2}\/\/ in the night\n/m,
    );
  });

  it('merges the block of a thing whose title is in conflict', () => {
    const { text, conflicts } = merged(
      [['"Naming"', '"Names"']],
      [
        ['"Naming"', '"DNS"'],
        ['rto 4h', 'rto 2h'],
      ],
    );
    assert.deepEqual(conflicts, [{ fact: 'service dns: title', ours: '"Names"', theirs: '"DNS"' }]);
    assert.match(text, />{7} theirs\n {2}from "a"\n {2}to "b"\n {2}rto 2h\n/);
  });

  it('asks where one side removes what the other changes', () => {
    const { conflicts } = merged([['  retire dns\n', '']], [['retire dns', 'retire dns done 2027-01-30']]);
    assert.deepEqual(conflicts, [
      { fact: 'wave one: retire dns', ours: undefined, theirs: 'retire dns done 2027-01-30' },
    ]);
  });

  it('asks where one side moves a step of a service that the other calls otherwise', () => {
    const whole = base.replace('migrate dns', 'migrate dns { task "Switch" }').replace('  retire dns\n', '');
    const start = `${whole}wave two "Second" after one {\n}\n`;
    const ours = start
      .replace('  migrate dns { task "Switch" }\n', '')
      .replace('after one {\n', 'after one {\n  migrate dns { task "Switch" }\n');
    const theirs = start.replace('service dns', 'service names').replace('migrate dns', 'migrate names');
    const result = mergeTexts({ base: start, ours, theirs });
    assert.deepEqual(result?.conflicts, [
      { fact: 'wave one: migrate dns', ours: undefined, theirs: 'migrate names' },
    ]);
  });

  it('asks where both sides put something else into the place of one item', () => {
    const { conflicts } = merged([['on time', 'on clock']], [['on time', 'on chrony']]);
    assert.equal(conflicts.length, 1);
  });

  it('asks where both sides move a step, each to another wave', () => {
    const end = '  retire dns\n}\n';
    const more = (wave: string): Words => [
      ['  migrate dns\n', ''],
      [
        end,
        `${end}wave two after one { ${wave === 'two' ? 'migrate dns' : ''} }\nwave three after two { ${wave === 'three' ? 'migrate dns' : ''} }\n`,
      ],
    ];
    const { conflicts } = merged(more('two'), more('three'));
    assert.deepEqual(
      conflicts.filter(({ fact }) => fact.startsWith('migrate')),
      [{ fact: 'migrate dns: wave', ours: 'two', theirs: 'three' }],
    );
  });

  it('asks where both sides put steps into another order', () => {
    const steps = '  migrate dns\n  retire dns\n';
    const third = `${steps}  pilot dns\n`;
    const from = base.replace(steps, third);
    const ours = base.replace(steps, '  retire dns\n  migrate dns\n  pilot dns\n');
    const theirs = base.replace(steps, '  migrate dns\n  pilot dns\n  retire dns\n');
    const result = mergeTexts({ base: from, ours, theirs });
    assert.deepEqual(result?.conflicts, [
      {
        fact: 'wave one: order of the steps',
        ours: 'retire dns, migrate dns, pilot dns',
        theirs: 'migrate dns, pilot dns, retire dns',
      },
    ]);
  });

  it('asks where two waves come into one place, and nobody said which is first', () => {
    const added = (name: string): Words => [
      ['  retire dns\n}\n', `  retire dns\n}\n\nwave ${name} { retire time }\n`],
    ];
    const { conflicts } = merged(added('two'), added('three'));
    assert.deepEqual(
      conflicts.map(({ fact }) => fact),
      ['wave three: after'],
    );
  });

  it('merges two files that both sides began on their own', () => {
    const result = mergeTexts({ base: '', ours: 'site hq\nsite lab\n', theirs: 'site hq\nteam a "A"\n' });
    assert.deepEqual(result, { text: 'site hq\nsite lab\nteam a "A"\n', conflicts: [] });
  });

  it('keeps the line ends of ours', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const result = mergeTexts({
      base: crlf(base),
      ours: crlf(edited([['rto 4h', 'rto 2h']])),
      theirs: edited([['rpo 1d', 'rpo 2d']]),
    });
    assert.equal(
      result?.text,
      crlf(
        edited([
          ['rto 4h', 'rto 2h'],
          ['rpo 1d', 'rpo 2d'],
        ]),
      ),
    );
  });

  it('leaves what is no map to others', () => {
    assert.equal(mergeTexts({ base, ours: `${base}wave {`, theirs: `${base}site a\n` }), undefined);
  });
});
