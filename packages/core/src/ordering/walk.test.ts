import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { resolve } from '../model/resolve.ts';
import { walk } from './walk.ts';
import type { Walk } from './walked.ts';

/** Two layers of services, so that an example shows only what it is about. */
const FLOOR = `
layer base "Base"
service dns "DNS" in base { kind dns  from "Windows DNS"  to "BIND" }
service directory "Directory" in base { from "AD"  to "Samba" }
`;

function walked(text: string): Walk {
  return walk(resolve(readMap({ 'main.migmap': text }, 'main.migmap')));
}

/** What the walk says, a line each: code, dependent, provider, instance. */
function verdicts(text: string): string[] {
  const result = walked(text);
  const weight = (soft: boolean): string => (soft ? ' soft' : '');
  return [
    ...result.breaks.map(
      (found) =>
        `${found.code} ${found.dependent.name.value} ${found.provider.name.value} ${found.instance ?? 'bridge'}${weight(found.soft)}`,
    ),
    ...result.unordered.map((found) => `order/unordered ${found.about} ${found.provider.name.value}`),
    ...result.cycles.map(
      (cycle) => `order/cycle ${cycle.members.map((member) => member.name.value).join(' ')}`,
    ),
    ...result.illegal.map((found) => `order/illegal-step ${found.service.name.value} ${found.reason}`),
    ...result.shareSums.map((found) => `order/share-sum ${found.service.name.value} ${found.sum}`),
    ...result.brokenRollbacks.map((found) =>
      `${found.code} ${found.service.name.value} ${found.other?.name.value ?? ''}`.trim(),
    ),
  ].sort();
}

describe('the walk', () => {
  it('holds where the ground moves first', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on dns }
      wave one "One" { migrate dns }
      wave two "Two" { migrate mail }`),
      [],
    );
  });

  it('finds new that stands on ground which moves later', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on dns }
      wave one "One" { migrate mail }
      wave two "Two" { migrate dns }`),
      ['order/dependency-late mail dns new'],
    );
  });

  it('counts pilot users as users', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on dns }
      wave one "One" { pilot mail }
      wave two "Two" { migrate dns  migrate mail }`),
      ['order/dependency-late mail dns new'],
    );
  });

  it('lets a pilot in a lab be', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on dns }
      wave one "One" { pilot mail { lab } }
      wave two "Two" { migrate dns  migrate mail }`),
      [],
    );
  });

  it('takes the author at the word: tolerates old', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on dns { tolerates old } }
      wave one "One" { migrate mail }
      wave two "Two" { migrate dns }`),
      [],
    );
  });

  it('finds a provider that is in no wave', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on dns }
      wave one "One" { migrate mail }`),
      ['order/dependency-never mail dns new'],
    );
  });

  it('finds what is stranded on an old side that went with its wave', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on directory }
      wave one "One" { migrate directory }
      wave two "Two" { migrate mail }`),
      ['order/stranded mail directory old'],
    );
  });

  it('finds an old side that was switched off on purpose, too early', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on directory }
      wave one "One" { migrate directory  retire directory }
      wave two "Two" { migrate mail }`),
      ['order/retired-early mail directory old'],
    );
  });

  it('finds the bridge that is taken down too early, and only that', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on directory { bridge proxy } }
      bridge proxy "Proxy" { from one  until one }
      wave one "One" { migrate directory }
      wave two "Two" { migrate mail }`),
      ['order/bridge-gap mail directory old'],
    );
  });

  it('lets old clients use a new service of a standard interface', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { stays "Exchange"  depends on dns }
      wave one "One" { migrate dns }`),
      [],
    );
  });

  it('keeps an old side in use while somebody can work with nothing else', () => {
    // The directory has moved, but the old application still signs in to the old one, which needs old storage.
    assert.deepEqual(
      verdicts(`
      layer base "Base"
      service storage "Storage" in base { from "SAN"  to "Ceph" }
      service directory "Directory" in base { from "AD"  to "Samba"  depends on storage }
      service app "Application" in base { stays "Finance"  depends on directory }
      wave one "One" { migrate storage  migrate directory  retire storage }
      wave two "Two" { retire directory }`),
      ['order/retired-early app directory stays', 'order/retired-early directory storage old'],
    );
  });

  it('says once that two services which need each other have to move together', () => {
    const circle = `
      layer base "Base"
      service a "A" in base { from "1"  to "2"  depends on b }
      service b "B" in base { from "1"  to "2"  depends on a }`;
    assert.deepEqual(verdicts(`${circle} wave one "One" { migrate a  migrate b }`), ['order/cycle a b']);
    assert.deepEqual(verdicts(`${circle} wave one "One" { migrate a, b }`), []);
  });

  it('reports a soft dependency as a soft finding', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends softly on dns }
      wave one "One" { migrate mail }
      wave two "Two" { migrate dns }`),
      ['order/dependency-late mail dns new soft'],
    );
  });

  it('does not read an order out of two tracks', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on dns }
      wave one "One" { migrate dns }
      wave two "Two" after none { migrate mail }`),
      ['order/unordered dependency dns'],
    );
  });

  it('reports each step that cannot be taken, and lets it have no effect', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service fax "Fax" in base { from "Server" }
      service phone "Telephones" in base { stays "PBX" }
      wave one "One" { retire dns  migrate dns  migrate dns  pilot dns  migrate fax  pilot phone }`),
      [
        'order/illegal-step dns migrate-after-all',
        'order/illegal-step dns pilot-after-migrate',
        'order/illegal-step dns retire-before-all',
        'order/illegal-step fax migrate-dropped',
        'order/illegal-step phone stays',
      ],
    );
  });

  it('adds parts up', () => {
    const parts = (list: string): string[] => verdicts(`${FLOOR} wave one "One" { ${list} }`);
    assert.deepEqual(parts('migrate dns 40%  migrate dns 40%'), ['order/share-sum dns 80']);
    assert.deepEqual(parts('migrate dns 60%  migrate dns 60%'), ['order/share-sum dns 120']);
    assert.deepEqual(parts('migrate dns 33.3%  migrate dns 33.3%  migrate dns 33.4%'), []);
  });

  it('says nothing that needs an order where waves run in a circle', () => {
    const result = walked(`${FLOOR}
      service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on dns }
      wave one "One" after two { migrate mail }
      wave two "Two" after one { migrate dns }`);
    assert.deepEqual(
      result.waveCycles.map((cycle) => cycle.length),
      [2],
    );
    assert.deepEqual(result.breaks, []);
  });

  it('finds a required kind that comes later although nothing declares it', () => {
    assert.deepEqual(
      verdicts(`${FLOOR}
      service mail "Mail" in base { kind mail  from "Exchange"  to "Postfix" }
      wave one "One" { migrate mail }
      wave two "Two" { migrate dns }`),
      ['order/prerequisite-late mail dns new'],
    );
  });
});

describe('the way back', () => {
  const services = `${FLOOR}
    service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on directory }`;

  it('is shadowed by a dependent that cannot go back', () => {
    assert.deepEqual(
      verdicts(`${services}
      wave one "One" { dates 2027-01-04 .. 2027-01-29  migrate directory
        rollback back "Back" { until 2027-03-01 } }
      wave two "Two" { dates 2027-02-01 .. 2027-02-26  migrate mail  retire mail  retire directory }`),
      ['rollback/shadowed directory mail'],
    );
  });

  it('ends with the old side, unless it closes before', () => {
    const plan = (until: string): string[] =>
      verdicts(`${FLOOR}
      wave one "One" { dates 2027-01-04 .. 2027-01-29  migrate directory  rollback back "Back" { until ${until} } }
      wave two "Two" { dates 2027-02-01 .. 2027-02-26  retire directory }`);
    assert.deepEqual(plan('2027-02-26'), []);
    assert.deepEqual(plan('2027-02-27'), ['rollback/beyond-retirement directory']);
  });

  it('is broken where the ground under the old side goes first', () => {
    assert.deepEqual(
      verdicts(`${services}
      wave one "One" { dates 2027-01-04 .. 2027-01-29  migrate directory  migrate mail
        rollback back "Back" of mail { until 2027-03-31 } }
      wave two "Two" { dates 2027-02-01 .. 2027-02-26  retire directory }
      wave three "Three" { dates 2027-03-01 .. 2027-04-30  retire mail }`),
      ['rollback/broken-by-retirement mail directory'],
    );
  });

  it('takes along those that can go back with it', () => {
    const result = walked(`${services}
      wave one "One" { migrate directory  rollback back "Back" { takes 20min } }
      wave two "Two" { migrate mail  rollback mail-back "Mail back" { takes 45min } }
      wave three "Three" { retire mail  retire directory }`);
    const cascade = result.cascades.find((each) => each.service.name.value === 'directory');
    assert.deepEqual(
      cascade?.members.map((member) => member.service.name.value),
      ['mail', 'directory'],
    );
    assert.equal(cascade?.seconds, 65 * 60);
  });

  it('closes by its points, however long it would work', () => {
    const result = walked(`${services}
      service chat "Chat" in base { to "Matrix" }
      wave one "One" { dates 2027-01-04 .. 2027-01-29  migrate directory  migrate chat
        rollback back "Back" of directory { until 2027-02-10 }
        rollback chat-off "Off" of chat }
      wave two "Two" { dates 2027-02-15 .. 2027-02-26  migrate mail }
      wave three "Three" { dates 2027-03-01 .. 2027-03-26  retire mail  retire directory }`);
    const closes = (name: string): string => {
      const service = result.map.services.find((each) => each.name.value === name);
      const instant = service && result.horizon(service)?.closes;
      return `${instant?.at} ${instant?.wave?.name.value ?? instant?.day}`;
    };
    assert.equal(closes('directory'), 'day-after 2027-02-10');
    assert.equal(closes('chat'), 'wave-end one');
    assert.equal(closes('mail'), 'step two');
  });
});
