import assert from 'node:assert/strict';
import { picturedText } from '@migmap/testing';
import type { Mark } from '../../marks/mark.ts';
import type { Picture, PictureOptions } from '../../picture.ts';
import { svgOf } from '../../svg/svg-of.ts';

const plan = `
map "Small move" { owner infra }
team infra "Infrastructure"
team desk "Service desk"
layer base "Base" { owner infra }
layer work "Work"
service dns "DNS" in base { from "Old DNS" to "New DNS"  owner infra  criticality critical  tags core }
service ca "Certificates" in base { stays "As it is"  owner infra }
service mail "Mail" in work {
  from "Old mail"
  to "New mail"
  owner desk
  seal 1 to 3
  depends on dns { via "DNS 53"  tolerates old }
  depends on ca { bridge proxy }
  depends softly on archive
}
service archive "Archive" in work { to "New archive"  owner desk }
bridge proxy "Proxy" { from first until second }
together mail, archive because "one night"
wave first "First" after none { migrate dns }
wave second "Second" after first { migrate mail, archive  rollback back "Back" { takes 2h  until 2027-05-01 } }
risk slow "Slow" on mail { impact high likelihood high }
view board "For the board" { include work  color by state  at first  show risks, rollbacks  direction right }
`;

const draw = (options: PictureOptions = {}) => picturedText(plan, { findings: [], ...options });
const texts = (picture: Picture, of: string) =>
  picture.labels.filter((label) => label.of === of).map((label) => label.text);
const ids = (picture: Picture) => picture.nodes.map((node) => node.id);

describe('the map view', () => {
  it('shows layers as lanes with the foundation below, and a card for each service', async () => {
    const picture = await draw();
    const at = (id: string) => picture.nodes.find((node) => node.id === id)?.y ?? 0;
    assert.ok(at('service/dns') > at('service/mail'));
    assert.deepEqual(texts(picture, 'layer/base'), ['Base', '2 services', 'Infrastructure']);
    assert.deepEqual(texts(picture, 'service/dns'), [
      'DNS',
      '1',
      'Old DNS',
      '→ New DNS',
      'critical · Infrastructure',
    ]);
    assert.deepEqual(texts(picture, 'service/ca'), ['Certificates', 'As it is', 'Infrastructure']);
  });

  it('turns as it is told', async () => {
    for (const [direction, axis, sign] of [
      ['up', 'y', 1],
      ['down', 'y', -1],
      ['left', 'x', 1],
      ['right', 'x', -1],
    ] as const) {
      const picture = await draw({ direction });
      const at = (id: string) => picture.nodes.find((node) => node.id === id)?.[axis] ?? 0;
      assert.equal(Math.sign(at('service/dns') - at('service/archive')), sign, direction);
    }
  });

  it('tells the sorts of dependencies apart, and leads bridged ones over the bridge', async () => {
    const sorts = Object.fromEntries((await draw()).edges.map((edge) => [edge.id, edge.sort]));
    assert.deepEqual(sorts, {
      'edge/mail/dns': 'tolerated',
      'edge/mail/proxy': 'bridged',
      'edge/proxy/ca': 'bridged',
      'edge/mail/archive': 'soft',
    });
  });

  it('shows the state at the end of a wave', async () => {
    const states = async (at: string) =>
      Object.fromEntries((await draw({ at })).nodes.map((node) => [node.name, node.state]));
    assert.deepEqual(await states('first'), {
      dns: 'new',
      ca: 'stays',
      mail: 'old',
      archive: 'planned',
      proxy: undefined,
    });
    assert.deepEqual(await states('second'), {
      dns: 'new',
      ca: 'stays',
      mail: 'new',
      archive: 'new',
      proxy: undefined,
    });
    assert.match((await draw({ at: 'never' })).notes.join(), /no wave `never`/);
  });

  it('shows the state at any instant of the plan', async () => {
    const states = async (instant: number) =>
      (await draw({ instant })).nodes.map(({ state }) => state).join(' ');
    const instants = [await states(0), await states(1), await states(2)];
    assert.equal(new Set(instants).size, 3, instants.join('\n'));
    const { description, labels } = await draw({ instant: 1 });
    assert.ok(labels.some(({ text }) => text.startsWith('State in wave 1, First, after migrating DNS')));
    assert.match(description, /The state in wave 1, First, after migrating DNS\./);
    assert.match((await draw({ instant: 0 })).description, /The state before everything\./);
    assert.deepEqual((await draw({ instant: 2 })).marks, (await draw({ at: 'first' })).marks);
    assert.deepEqual((await draw({ instant: 2, at: 'never' })).notes, []);
    assert.match(
      (await draw({ instant: 7 })).notes.join(),
      /The plan has 6 instants, and none with the number 7/,
    );
  });

  it('says of a bridge whether it is live at an instant', async () => {
    const live = async (instant: number) => texts(await draw({ instant }), 'bridge/proxy').at(-1);
    assert.deepEqual(
      [await live(0), await live(1), await live(3), await live(4)],
      ['not live', 'live', 'live', 'not live'],
    );
  });

  it('paints needs that are not met only while they last, with who needs; and nothing moves', async () => {
    const late = `layer l
service dns "DNS" in l { from "BIND" to "Knot" }
service mail "Mail and calendar and tasks" in l { from "Exchange" to "Postfix" depends on dns }
wave one { migrate mail }
wave two { migrate dns }`;
    const picture = (instant: number) => picturedText(late, { instant });
    const red = ({ nodes, edges }: Picture) =>
      [...nodes, ...edges].filter(({ findings }) => findings?.error).map(({ id }) => id);
    const all = [await picture(0), await picture(1), await picture(2), await picture(3)];
    assert.deepEqual(all.map(red), [
      [],
      ['service/mail', 'edge/mail/dns'],
      ['service/mail', 'edge/mail/dns'],
      [],
    ]);
    const places = all.map(({ nodes, edges }) => [
      nodes.map(({ id, x, y, width, height }) => [id, x, y, width, height]),
      edges.map(({ points }) => points),
    ]);
    for (const other of places.slice(1)) assert.deepEqual(other, places[0]);
    const whole = await picturedText(late);
    assert.ok(red(whole).length > 0);
    const warned = (drawn: Picture) => drawn.nodes.some(({ findings }) => findings?.warning);
    assert.deepEqual(
      [warned(whole), warned(await picture(1))],
      [true, false],
      'nobody owns them, at any instant',
    );
  });

  it('follows a view that the map declares', async () => {
    const picture = await draw({ view: 'board' });
    assert.deepEqual(ids(picture), ['service/mail', 'service/archive']);
    const mail = texts(picture, 'service/mail');
    assert.ok(mail.includes('1 risk, high'));
    assert.ok(mail.includes('back: 2h, until 2027-05-01'));
    assert.ok(!mail.some((text) => text.includes('Service desk')), 'owners were not asked for');
    await assert.rejects(draw({ view: 'bored' }), /no view `bored`; there are: map, .*board/);
  });

  it('can be filtered', async () => {
    assert.deepEqual(ids(await draw({ owners: ['desk'] })), ['service/mail', 'service/archive']);
    assert.deepEqual(ids(await draw({ tags: ['core'] })), ['service/dns']);
    assert.deepEqual(ids(await draw({ layers: ['base'] })), ['service/dns', 'service/ca']);
    assert.deepEqual(ids(await draw({ waves: ['first'] })), ['service/dns']);
    assert.deepEqual(ids(await draw({ exclude: ['work', 'ca'] })), ['service/dns']);
    assert.deepEqual(ids(await draw({ neighbours: ['dns'] })), ['service/mail', 'service/dns']);
    assert.match((await draw({ owners: ['nobody'] })).notes.join(), /No service is left/);
  });

  it('paints findings on the very things and lines that they are about', async () => {
    const findings = [
      { code: 'order/dependency-late', severity: 'error', names: ['mail', 'dns'], message: 'DNS comes late' },
      { code: 'completeness/owner-missing', severity: 'warning', names: ['ca'], message: 'nobody' },
      { code: 'completeness/owner-missing', severity: 'warning', names: ['first'], message: 'a wave' },
    ] as const;
    const picture = await draw({ findings });
    const found = [...picture.nodes, ...picture.edges].filter((thing) => thing.findings);
    assert.deepEqual(
      found.map((thing) => thing.id),
      ['service/ca', 'edge/mail/dns'],
    );
    assert.match(titleOf(picture.marks, 'edge/mail/dns'), /error: DNS comes late/);
    assert.match(picture.notes.join(), /1 finding is about nothing in this picture/);
  });

  it('names members of a group, and explains in the legend what occurs and nothing else', async () => {
    const legend = (await draw()).labels.filter((label) => label.of === undefined).map((label) => label.text);
    assert.ok(legend.includes('Mail + Archive: one night'));
    assert.ok(legend.includes('over a bridge'));
    assert.ok(!legend.includes('assumed, not confirmed'));
    assert.ok(!legend.includes('error'));
  });

  it('speaks to those who do not see it', async () => {
    const svg = svgOf(await draw({ at: 'first' }));
    assert.match(svg, /role="img" aria-labelledby="picture-title picture-description"/);
    assert.match(
      svg,
      /<g id="service\/mail" class="service old"><title>Mail \(mail\); from Old mail to New mail; old side only; wave Second; owner Service desk<\/title>/,
    );
    assert.match(svg, /<desc id="picture-description">Map of 4 services in 2 layers/);
  });

  it('collapses the layers of a large map, and opens those that are asked for', async () => {
    const services = Array.from(
      { length: 160 },
      (_, index) =>
        `service s${index} in ${index < 100 ? 'base' : 'work'} { to "X" ${index >= 100 ? `depends on s${index - 100}` : ''} }`,
    );
    const large = `layer base "Base"\nlayer work "Work"\n${services.join('\n')}`;
    const closed = await picturedText(large, { findings: [] });
    assert.deepEqual(ids(closed), ['group/work', 'group/base']);
    assert.deepEqual(
      closed.edges.map(({ id, count }) => [id, count]),
      [['edge/group/work/group/base', 60]],
    );
    const open = await picturedText(large, { findings: [], expand: ['work'] });
    assert.equal(open.nodes.length, 61);
  });

  it('collapses layers of a small map where that is asked for', async () => {
    const closed = await draw({ collapse: ['base'] });
    assert.deepEqual(ids(closed), ['service/mail', 'service/archive', 'group/base']);
    assert.deepEqual(texts(closed, 'group/base').slice(0, 1), ['2 services']);
    assert.deepEqual(closed.notes, []);
    const both = await draw({ collapse: ['*'], expand: ['work'] });
    assert.deepEqual(ids(both), ['service/mail', 'service/archive', 'group/base']);
  });

  it('shows what is critical, and what is at risk', async () => {
    assert.deepEqual(ids(await draw({ criticality: ['critical', 'high'] })), ['service/dns']);
    assert.deepEqual(ids(await draw({ risk: ['high'] })), ['service/mail']);
    assert.deepEqual(ids(await draw({ risk: ['low', 'medium'] })), []);
    const closed = plan.replace('likelihood high', 'likelihood high status closed');
    assert.deepEqual(ids(await picturedText(closed, { risk: ['high'] })), []);
    assert.deepEqual(ids(await draw({ risk: ['high'], owners: ['infra'] })), []);
  });

  it('gives up when nobody wants it any more', async () => {
    await assert.rejects(draw({ limit: { cancelled: () => true } }), { name: 'PictureCancelled' });
    const hurried = await draw({ limit: { expired: () => true } });
    assert.match(hurried.notes.join(), /no time/);
  });

  it('is drawn of an empty map, and of one that is half written', async () => {
    assert.equal((await picturedText('')).nodes.length, 0);
    const half = await picturedText(
      'service a "A" in nowhere { depends on b }\nservice a { }\nservice b in nowhere',
    );
    assert.deepEqual(ids(half), ['service/a', 'service/b']);
  });
});

function titleOf(marks: readonly Mark[], id: string): string {
  for (const mark of marks) {
    if (mark.type !== 'group') continue;
    const found = mark.id === id ? mark.title : titleOf(mark.marks, id);
    if (found) return found;
  }
  return '';
}
