import assert from 'node:assert/strict';
import { exampleMaps, faultsOf, generateMap, pictured, picturedText, walkedText } from '@migmap/testing';
import type { Mark } from '../../marks/mark.ts';
import type { Picture, PictureOptions } from '../../picture.ts';
import { svgOf } from '../../svg/svg-of.ts';

const plan = `
map "Small move" { }
team infra "Infrastructure"
layer base "Base"
service dns "DNS" in base { from "Old DNS" to "New DNS"  owner infra }
service mail "Mail" in base { from "Old mail" to "New mail"  support-ends 2027-06-30  depends on dns { tolerates both } }
service archive "Archive" in base { to "New archive" }
bridge proxy "Proxy" { from first until last  cost 400 EUR per month }
contract licence "Licence" { covers mail  ends 2027-06-15  notice 2mo  given 2027-03-01 }
contract far "Far licence" { covers dns  ends 2030-12-31 }
certificate cert "mail.example" { for mail  expires 2027-05-20 }
freeze "Closing" 2027-04-01 .. 2027-04-05
freeze "Counting" 2027-05-01 .. 2027-05-03 for mail
wave first "First" after none {
  dates 2027-03-01 .. 2027-03-26
  window sat 20:00 .. sun 06:00
  gate 2027-02-26 go by "IT"
  pilot dns "Branch" { users 9  dates 2027-03-01 .. 2027-03-05 }
  migrate dns
  rollback dns-back "Back" { takes 20min  until 2027-03-20 }
  notify "Everyone" on 2027-02-12
  train "Service desk" by 2027-02-24
  hotline "Names" 2027-03-01 .. 2027-04-02
}
wave second "Second" after first {
  dates 2027-04-07 .. 2027-04-30
  gate 2027-04-06
  migrate mail, archive
  rollback mail-back "Back" of mail { takes 2h  until 2027-06-11 }
}
wave last "Last" after second { dates 2027-06-01 .. 2027-06-04  retire mail }
wave some-day "Some day" after last { }
`;

const draw = (options: PictureOptions = {}, text = plan): Promise<Picture> =>
  picturedText(text, { view: 'timeline', findings: [], ...options });
const texts = (picture: Picture, of?: string): string[] =>
  picture.labels.filter((label) => of === undefined || label.of === of).map((label) => label.text);
const ids = (picture: Picture): string[] => picture.nodes.map((node) => node.id);

/** All groups of a picture, inner ones too. */
function groups(marks: readonly Mark[]): Extract<Mark, { type: 'group' }>[] {
  return marks.flatMap((mark) => (mark.type === 'group' ? [mark, ...groups(mark.marks)] : []));
}

function spoken(picture: Picture, role: string): string[] {
  return groups(picture.marks).flatMap((mark) => (mark.role === role && mark.title ? [mark.title] : []));
}

describe('the timeline', () => {
  it('has a row for whatever has a date, in the order of time', async () => {
    assert.deepEqual(ids(await draw()), [
      'freezes',
      'wave/first',
      'wave/second',
      'wave/last',
      'service/dns',
      'service/mail',
      'bridge/proxy',
      'certificate/cert',
      'contract/licence',
      'service/mail/support',
      'contract/far',
      'wave/some-day',
    ]);
  });

  it('says of a wave when it is, and what happens in it', async () => {
    const picture = await draw();
    assert.deepEqual(texts(picture, 'wave/first'), [
      'First',
      '1 – 26 Mar 2027 · 4 weeks',
      '1',
      'go or back by Sun 05:40',
      'DNS',
      'hotline Names',
      'Service desk',
      'Everyone',
    ]);
    assert.deepEqual(spoken(picture, 'gate'), [
      'Gate on 26 Feb 2027: go by IT',
      'Gate on 6 Apr 2027: not decided',
    ]);
    assert.deepEqual(spoken(picture, 'latest-go'), [
      'Latest go or no-go: Sun 7 Mar, 05:40; the way back of DNS takes 20 min',
    ]);
    assert.deepEqual(spoken(picture, 'pilot'), ['Pilot of DNS (Branch), 1 – 5 Mar 2027']);
  });

  it('draws a block for each window of a wave', async () => {
    const bars = groups((await draw()).marks).filter((mark) => mark.role === 'wave-dates');
    assert.deepEqual(
      bars.map((bar) => bar.marks.length),
      [1 + 3, 1, 1],
    );
  });

  it('shows how long old and new run side by side, and how long there is a way back', async () => {
    const picture = await draw();
    assert.deepEqual(texts(picture, 'service/dns').slice(2), [
      '4 weeks in parallel',
      'way back until 20 Mar, could be 26 Mar',
    ]);
    assert.deepEqual(texts(picture, 'service/mail').slice(2), [
      '8 weeks in parallel',
      'said until 11 Jun, no way back after 4 Jun',
    ]);
  });

  it('shows bridges, contracts with their notice, certificates and the end of support', async () => {
    const picture = await draw();
    assert.deepEqual(texts(picture, 'bridge/proxy'), ['Proxy', 'from wave 1 until wave 3, 400 EUR a month']);
    assert.deepEqual(texts(picture, 'contract/licence'), ['Licence', 'Mail', 'given 1 Mar', 'ends 15 Jun']);
    assert.match(spoken(picture, 'contract')[0] ?? '', /notice by 15 Apr 2027, given on 1 Mar 2027/);
    assert.deepEqual(texts(picture, 'certificate/cert'), ['mail.example', 'certificate', 'expires 20 May']);
    assert.ok(texts(picture, 'service/mail/support').includes('ends 30 Jun'));
  });

  it('names what lies far away at the edge, with its whole date', async () => {
    const picture = await draw();
    assert.ok(texts(picture, 'contract/far').includes('ends, 31 Dec 2030 →'));
  });

  it('runs a freeze through all rows, and one for some services through theirs', async () => {
    const bands = groups((await draw()).marks).filter((mark) => mark.role === 'freeze-band');
    const heights = bands.map((band) => band.marks.length / 2);
    // All five sections; then the row of freezes, the wave and the service that it stops.
    assert.deepEqual(heights, [5, 4]);
  });

  it('knows today only if it is told', async () => {
    assert.ok(!texts(await draw()).some((text) => text.startsWith('as of')));
    const today = await draw({ asOf: '2027-03-14' });
    assert.ok(texts(today).includes('as of 14 Mar 2027'));
    const late = await draw({ asOf: '2031-01-01' });
    assert.ok(texts(late).includes('as of 1 Jan 2031 →'));
    assert.deepEqual(late.notes.slice(-1), ['2031-01-01 lies beyond the axis.']);
  });

  it('marks the end of the wave whose state is asked for', async () => {
    assert.ok(texts(await draw({ at: 'second' })).includes('end of wave 2'));
  });

  it('marks the day of any instant that has one', async () => {
    const flag = async (instant: number) =>
      groups((await draw({ instant })).marks).find(({ role }) => role === 'at')?.title;
    assert.equal(await flag(0), undefined);
    assert.deepEqual([await flag(1), await flag(2)], ['in wave 1', 'a way back closes']);
  });

  it('puts waves without dates beside the axis, and says so', async () => {
    const picture = await draw();
    assert.deepEqual(texts(picture, 'wave/some-day'), ['4', 'Some day, after 3']);
    assert.deepEqual(picture.notes, ['1 of 4 waves have no dates and stand beside the axis.']);
    const bare = await draw({}, generateMap(30));
    assert.deepEqual(ids(bare), ['wave/w-0001', 'wave/w-0002', 'wave/w-0003']);
    assert.deepEqual(bare.notes, ['No wave has dates: waves stand in their order, without an axis.']);
  });

  it('paints findings on the rows that they are about', async () => {
    const finding = { code: 'order/x', severity: 'error', names: ['second'], message: 'No.' } as const;
    const picture = await draw({ findings: [finding] });
    const wave = picture.nodes.find((node) => node.id === 'wave/second');
    assert.deepEqual(wave?.findings, { error: 1, warning: 0, info: 0 });
  });

  it('shows with filters only what concerns the services that they leave', async () => {
    assert.deepEqual(ids(await draw({ owners: ['infra'] })), [
      'freezes',
      'wave/first',
      'service/dns',
      'contract/far',
    ]);
  });

  it('shows many services by their waves, until they are expanded', async () => {
    const rows = (picture: Picture): number =>
      picture.nodes.filter((node) => node.within === 'section/services').length;
    assert.equal(rows(await draw({}, dated(100))), 9);
    assert.equal(rows(await draw({ expand: ['w-0001'] }, dated(100))), 8 + 12);
    assert.equal(rows(await draw({ expand: ['*'] }, dated(100))), 100);
  });
});

/** A generated map whose waves follow each other every four months. */
function dated(services: number): string {
  let wave = 0;
  return generateMap(services).replace(/^wave .*\{/gm, (head) => {
    const [year, month] = [2027 + Math.floor(wave / 3), 1 + (wave % 3) * 4];
    wave++;
    const day = (number: number): string => `${year}-${String(month + number).padStart(2, '0')}`;
    return `${head} dates ${day(0)}-04 .. ${day(2)}-26 window sat 20:00 .. sun 06:00 gate ${day(0)}-02`;
  });
}

describe('timelines', () => {
  const maps = new Map([
    ...exampleMaps(),
    ['a plan of three years', walkedText(dated(100))],
    ['a small plan', walkedText(plan)],
    ['a weekend', walkedText(weekend())],
  ]);
  for (const [name, map] of maps) {
    it(`of ${name} keep everything apart and in its place, and are the same each time`, async () => {
      const at = map.walked.waves[0]?.name.value ?? '';
      for (const options of [{}, { asOf: '2027-04-10', at, expand: ['*'] }, { waves: [at] }]) {
        const picture = await pictured(map, { view: 'timeline', ...options });
        assert.deepEqual(faultsOf(picture), []);
        assert.equal(svgOf(await pictured(map, { view: 'timeline', ...options })), svgOf(picture));
        assert.deepEqual(JSON.parse(JSON.stringify(picture)), picture);
        const named = groups(picture.marks).flatMap(({ id }) => id ?? []);
        assert.deepEqual(named, [...new Set(named)]);
      }
    });

    it(`of ${name} leave no wave out`, async () => {
      const shown = ids(await pictured(map, { view: 'timeline' }));
      for (const wave of map.walked.waves) assert.ok(shown.includes(`wave/${wave.name.value}`));
    });
  }
});

function weekend(): string {
  return `layer base "Base"
    service mail "Mail" in base { from "A" to "B" }
    contract old "Old licence" { covers mail  ends 2027-08-31  notice 90d }
    wave move "The move" after none {
      dates 2027-04-10 .. 2027-04-11
      window 2027-04-10T20:00 .. 2027-04-11T18:00
      gate 2027-04-09 no-go
      migrate mail
      rollback back "Back" { takes 3h  until 2027-04-25 }
      notify "Everyone" on 2027-03-20
    }`;
}
