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
