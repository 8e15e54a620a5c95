import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readMap } from '@migmap/testing';
import { resolve } from '../model/resolve.ts';
import type { Change } from './change.ts';
import { diffMaps } from './diff-maps.ts';

const clinic = readFileSync(new URL('../../../../examples/clinic.migmap', import.meta.url), 'utf8');

/** The changes as lines: kind, thing before and after, property, values. */
function changes(before: string, after: string): string[] {
  const [old, current] = [before, after].map((text) =>
    resolve(readMap({ 'main.migmap': text }, 'main.migmap')),
  );
  assert.ok(old && current);
  return diffMaps(old, current).changes.map(line);
}

function line({ kind, before, after, property, values }: Change): string {
  const ids = [...new Set([before?.id, after?.id])].filter((id) => id !== undefined).join(' → ');
  const what = property === undefined ? '' : ` ${property}`;
  return `${kind} ${ids}${what}${values ? `: ${values.before.join(' + ')} → ${values.after.join(' + ')}` : ''}`;
}

/** The clinic after words were put in the place of others. */
function edited(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [old, now]) => {
    assert.ok(text.includes(old), old);
    return text.replace(old, () => now);
  }, clinic);
}

const base = `layer base "Base"
service mail "Mail" in base { from "Exchange" to "Postfix" }
service time "Time" in base { from "Controllers" to "chrony" }
`;

describe('the difference of two maps', () => {
  it('tells properties with their old and new values', () => {
    assert.deepEqual(changes(clinic, edited(['rto       4h', 'rto 8h'], ['seal 1 to 3', 'seal 1 to 4'])), [
      'changed service mail rto: 4h → 8h',
      'changed service mail seal: 1 to 3 → 1 to 4',
    ]);
    assert.deepEqual(changes(clinic, edited(['    until 2027-06-20\n', ''])), [
      'changed rollback mail-parallel until: 2027-06-20 → ',
    ]);
  });

  it('knows no difference of spelling', () => {
    assert.deepEqual(
      changes(
        clinic,
        edited(['rto       4h', 'rto 240min'], ['verify counts, checksums,', 'verify checksums, counts,']),
      ),
      [],
    );
  });

  it('tells what came and went in lists', () => {
    assert.deepEqual(
      changes(clinic, edited(['"Send and receive", "Mobile mail"', '"Send and receive", "Archive"'])),
      ['changed wave mail-move / pilot mail "IT and early adopters" scenarios: Mobile mail → Archive'],
    );
  });

  it('tells what things hold, and tasks of steps', () => {
    assert.deepEqual(
      changes(
        clinic,
        edited(
          ['target <= 2min', 'target <= 5min'],
          ['notify "Everyone" on 2027-03-19', 'notify "Everyone" on 2027-03-12'],
          ['task "Switch MX" takes 10min', 'task "Switch MX" takes 20min'],
          ['    bridge  ldap-proxy\n', ''],
        ),
      ),
      [
        'changed service mail / criterion "Delivery inside the domain" target: <= 2min → <= 5min',
        'changed service mail / dependency service directory bridge: ldap-proxy → ',
        'changed wave mail-move / migrate mail 40% "Head office, the rest" / task "Switch MX" takes: 10min → 20min',
        'changed wave mail-move / notification "Everyone" on: 2027-03-19 → 2027-03-12',
      ],
    );
  });

  it('tells a new name from one that is gone and one that came', () => {
    assert.deepEqual(changes(base, base.replace('service mail "Mail"', 'service post "Mail"')), [
      'renamed service mail → service post',
    ]);
    assert.deepEqual(
      changes(
        base,
        base.replace(
          'service mail "Mail" in base { from "Exchange" to "Postfix" }',
          'service chat "Chat" in base { to "Matrix" }',
        ),
      ),
      ['added service chat', 'removed service mail'],
    );
  });

  it('tells a new name although something else changed as well', () => {
    const after = edited()
      .replaceAll('ldap-proxy', 'sign-in-proxy')
      .replace('400 EUR per month', '500 EUR per month');
    assert.deepEqual(changes(clinic, after), [
      'changed bridge ldap-proxy → bridge sign-in-proxy cost: 400 EUR per month → 500 EUR per month',
      'renamed bridge ldap-proxy → bridge sign-in-proxy',
    ]);
  });

  it('tells names that have changed places', () => {
    const swapped = base
      .replace('service mail "Mail"', 'service MAIL "Mail"')
      .replace('service time', 'service mail')
      .replace('MAIL', 'time');
    const plan = (one: string, two: string): string => `wave w { migrate ${one} migrate ${two} }`;
    assert.deepEqual(changes(base + plan('mail', 'time'), swapped + plan('time', 'mail')), [
      'renamed service time → service mail',
      'renamed service mail → service time',
    ]);
  });

  it('tells waves that are numbered anew from one that is new among them', () => {
    const before = `${base}wave w1 "Naming" { migrate time }\nwave w2 "Mail" { migrate mail }\n`;
    const after = `${base}wave w1 "Naming" { migrate time }\nwave w2 "Rest" { }\nwave w3 "Mail" { migrate mail }\n`;
    assert.deepEqual(changes(before, after), [
      'added wave w2',
      'changed wave w2 → wave w3 after: w1 → w2',
      'renamed wave w2 → wave w3',
    ]);
    assert.deepEqual(changes(after, before), [
      'changed wave w3 → wave w2 after: w2 → w1',
      'removed wave w2',
      'renamed wave w3 → wave w2',
    ]);
  });

  it('knows what has another title by its name', () => {
    const other = base.replace('"Mail"', '"TIME"').replace('"Time"', '"Mail"').replace('"TIME"', '"Time"');
    assert.deepEqual(changes(base, other), [
      'changed service mail title: Mail → Time',
      'changed service time title: Time → Mail',
    ]);
    assert.deepEqual(
      changes(clinic, edited(['criterion "Failed lookups"', 'criterion "Lookups that fail"'])),
      ['renamed service dns / criterion "Failed lookups" → service dns / criterion "Lookups that fail"'],
    );
  });

  it('groups what is gone by the wave as it is called now', () => {
    const after = edited(['check "Mail queue below 500"', 'check "Queue below 500"']).replaceAll(
      /\bmail-move\b/g,
      'mail-goes',
    );
    const [old, current] = [clinic, after.replace(/ {2}rollback archive-off .*\n/, '')].map((text) =>
      resolve(readMap({ 'main.migmap': text }, 'main.migmap')),
    );
    assert.ok(old && current);
    const found = diffMaps(old, current).changes;
    assert.ok(found.some(({ kind, sort }) => kind === 'removed' && sort === 'rollback'));
    assert.deepEqual(new Set(found.map(({ wave }) => wave)), new Set(['mail-goes']));
  });

  it('tells what another wave has now', () => {
    const plan = (one: string, two: string): string =>
      `${base}wave w { migrate time ${one} }\nwave v after w { migrate mail ${two} }`;
    const hotline = 'hotline "Mail" 2027-04-05 .. 2027-06-11';
    assert.deepEqual(changes(plan(hotline, ''), plan('', hotline)), [
      'moved wave w / hotline "Mail" → wave v / hotline "Mail"',
    ]);
    assert.deepEqual(changes(plan(hotline, ''), plan('', hotline.replace('06-11', '06-12'))), [
      'added wave v / hotline "Mail"',
      'removed wave w / hotline "Mail"',
    ]);
    const split = plan('', '').replace('}\nwave v', `}\nwave x after w { ${hotline} }\nwave v`);
    assert.deepEqual(changes(plan(hotline, ''), split), [
      'added wave x',
      'moved wave w / hotline "Mail" → wave x / hotline "Mail"',
    ]);
  });

  it('tells services that move in another wave', () => {
    const plan = (one: string, two: string): string => `${base}wave w { ${one} }\nwave v after w { ${two} }`;
    assert.deepEqual(changes(plan('migrate mail migrate time', ''), plan('migrate time', 'migrate mail')), [
      'moved wave w / migrate mail → wave v / migrate mail',
    ]);
    assert.deepEqual(
      changes(
        plan('migrate mail 40% migrate mail 60%', 'migrate time'),
        plan('migrate mail 40%', 'migrate time migrate mail 60%'),
      ),
      ['moved wave w / migrate mail 60% → wave v / migrate mail 60%'],
    );
  });

  it('tells parts that were split or merged', () => {
    const plan = (steps: string): string => `${base}wave w { ${steps} }`;
    const [whole, halves] = [plan('migrate mail'), plan('migrate mail 50% "A" migrate mail 50% "B"')];
    assert.deepEqual(changes(whole, halves), [
      'split wave w / migrate mail → wave w / migrate mail 50% "A": migrate mail → migrate mail 50% "A" + migrate mail 50% "B"',
    ]);
    assert.match(changes(halves, whole)[0] ?? '', /^merged /);
  });

  it('leaves the tasks to that part of a split step which has them', () => {
    const plan = (steps: string): string => `${base}wave w { ${steps} }`;
    const tasks = '{ task "Switch" takes 10min }';
    const [whole, halves] = [
      plan(`migrate mail ${tasks}`),
      plan(`migrate mail 60% "A" migrate mail 40% "B" ${tasks}`),
    ];
    assert.deepEqual(
      changes(whole, halves).map((change) => change.split(' ', 1)[0]),
      ['split'],
    );
    assert.deepEqual(
      changes(halves, whole).map((change) => change.split(' ', 1)[0]),
      ['merged'],
    );
  });

  it('tells statements that were split or merged', () => {
    const plan = (steps: string): string => `${base}wave w { ${steps} }`;
    const [joined, apart] = [plan('migrate mail, time'), plan('migrate mail migrate time')];
    assert.deepEqual(changes(joined, apart), [
      'split wave w / migrate mail: migrate mail, time → migrate mail + migrate time',
    ]);
    assert.match(changes(apart, joined)[0] ?? '', /^merged /);
  });

  it('tells steps and layers in another order', () => {
    const plan = (steps: string): string => `${base}wave w { ${steps} }`;
    assert.deepEqual(changes(plan('migrate mail migrate time'), plan('migrate time migrate mail')), [
      'reordered wave w / steps: migrate mail + migrate time → migrate time + migrate mail',
    ]);
    assert.deepEqual(changes('layer a "A"\nlayer b "B"\n', 'layer b "B"\nlayer a "A"\n'), [
      'reordered layers: a + b → b + a',
    ]);
  });

  it('tells waves that follow others, written or not', () => {
    const waves = (...names: readonly string[]): string =>
      base + names.map((name) => `wave ${name} "${name}"\n`).join('');
    assert.deepEqual(changes(waves('a', 'b', 'c'), waves('a', 'c', 'b')), [
      'changed wave b after: a → c',
      'changed wave c after: b → a',
    ]);
    assert.deepEqual(changes(waves('a', 'b'), `${base}wave a "a" after none\nwave b "b" after a\n`), []);
  });

  it('does not tell what a thing holds that is new or gone', () => {
    const service =
      'service chat "Chat" in base { to "Matrix" depends on mail criterion "Fast" { target < 1s } }\n';
    assert.deepEqual(changes(base, base + service), ['added service chat']);
    assert.deepEqual(changes(base + service, base), ['removed service chat']);
  });

  it('takes a risk inside a block for one on that block', () => {
    const risk = 'impact high';
    assert.deepEqual(
      changes(
        `${base}wave w "W" { risk loss "Loss" { ${risk} } }`,
        `${base}wave w "W"\nrisk loss "Loss" on w { ${risk} }`,
      ),
      [],
    );
  });

  it('names the wave and the teams that a change is about', () => {
    const after = edited(['rto       4h', 'rto 8h'], ['ttl 1d', 'ttl 2d']);
    const [old, current] = [clinic, after].map((text) =>
      resolve(readMap({ 'main.migmap': text }, 'main.migmap')),
    );
    assert.ok(old && current);
    assert.deepEqual(
      diffMaps(old, current).changes.map(({ after: thing, wave, owners }) => [thing?.id, wave, owners]),
      [
        ['record mx', 'mail-move', ['infra']],
        ['service mail', 'mail-move', ['messaging']],
      ],
    );
  });

  it('concerns those whose services a wave moves, and those who have a part in it', () => {
    const concerned = (...edits: readonly (readonly [string, string])[]): string[] => {
      const [old, current] = [clinic, edited(...edits)].map((text) =>
        resolve(readMap({ 'main.migmap': text }, 'main.migmap')),
      );
      assert.ok(old && current);
      return diffMaps(old, current).changes.flatMap(({ owners }) => owners);
    };
    assert.deepEqual(concerned(['dates 2027-06-28 .. 2027-07-09', 'dates 2027-07-05 .. 2027-07-16']), [
      'infra',
      'messaging',
    ]);
    assert.deepEqual(concerned(['2027-06-11 by desk', '2027-06-12 by desk']), ['desk', 'messaging']);
  });

  it('names the place of what changed, on both sides', () => {
    const after = edited(['rto       4h', 'rto 8h']);
    const [old, current] = [clinic, after].map((text) =>
      resolve(readMap({ 'main.migmap': text }, 'main.migmap')),
    );
    assert.ok(old && current);
    const [change] = diffMaps(old, current).changes;
    const [was, is] = [change?.before?.source, change?.after?.source];
    assert.ok(was && is);
    assert.deepEqual([clinic.slice(was.start, was.end), after.slice(is.start, is.end)], ['4h', '8h']);
  });
});

describe('a difference of what has no name', () => {
  const plan = 'service a { to "A" }\nservice b { to "B" }\n';

  it('tells what each of them says otherwise', () => {
    const then = 'freeze "Year’s end" 2027-12-20 .. 2028-01-06 for a\ntogether a, b\nassert a before b\n';
    const now = `freeze "Year’s end" 2027-12-20 .. 2028-01-09
together a, b because "One database"
assert a before b because "a names b"
`;
    assert.deepEqual(changes(plan + then, plan + now), [
      'changed assertion service a before service b because:  → a names b',
      'changed freeze "Year’s end" dates: 2027-12-20 .. 2028-01-06 → 2027-12-20 .. 2028-01-09',
      'changed freeze "Year’s end" for: a → ',
      'changed together service a, service b because:  → One database',
    ]);
  });
});
