import assert from 'node:assert/strict';
import { faultsOf, picturedText } from '@migmap/testing';
import type { Picture, PictureOptions } from '../../picture.ts';

const plan = `
map "Small move"
team infra "Infrastructure" { people 2 }
team desk "Service desk" { people 1 }
layer base "Base"
layer work "Work"
service dns "DNS" in base { from "Old DNS" to "New DNS"  owner infra  effort 6d }
service ca "Certificates" in base { stays "As it is" }
service mail "Mail" in work { from "Old mail" to "New mail"  owner desk  effort 4d  depends on dns }
service chat "Chat" in work { to "Matrix" }
service fax "Fax" in work { from "Fax server" }
wave look "Look" after none { dates 2027-01-04 .. 2027-01-08  window sat 20:00 .. sun 06:00  owner infra  pilot mail { lab } }
wave half "Half" after look { dates 2027-02-01 .. 2027-02-12  owner desk  migrate mail 40% }
wave ground "Ground" after look { dates 2027-02-01 .. 2027-02-05  owner infra  migrate dns }
wave rest "Rest" after half, ground { migrate mail 60%  retire fax }
wave end "End" after rest { retire mail }
`;

const draw = (options: PictureOptions = {}) => picturedText(plan, { view: 'waves', ...options });
const texts = (picture: Picture, of: string) =>
  picture.labels.filter((label) => label.of === of).map((label) => label.text);
const at = (picture: Picture, id: string) => {
  const node = picture.nodes.find((each) => each.id === id);
  assert.ok(node, id);
  return node;
};

describe('the board of waves', () => {
  it('has a column for each wave and a row for each layer, users on top', async () => {
    const picture = await draw();
    const columns = picture.nodes.filter(({ sort }) => sort === 'wave').map(({ name }) => name);
    assert.deepEqual(columns, ['look', 'half', 'ground', 'rest', 'end']);
    const chip = at(picture, 'service/dns/ground');
    const head = at(picture, 'wave/ground');
    assert.equal(chip.x, head.x);
    assert.ok(chip.y > at(picture, 'service/mail/half').y);
  });

  it('says in a chip what is piloted and which share moves', async () => {
    const picture = await draw();
    assert.deepEqual(texts(picture, 'service/mail/look'), ['Mail', 'lab pilot']);
    assert.deepEqual(texts(picture, 'service/mail/half').slice(0, 1), ['Mail']);
    assert.ok(texts(picture, 'service/mail/half').includes('0 → 40 %'));
    assert.ok(texts(picture, 'service/mail/rest').includes('40 → 100 %'));
    assert.deepEqual(texts(picture, 'service/mail/end'), ['Mail']);
    assert.deepEqual(texts(picture, 'service/dns/ground'), ['DNS']);
  });

  it('fades what comes after the instant that is asked for', async () => {
    const faded = async (instant: number) =>
      (await draw({ instant })).marks.flatMap((mark) =>
        mark.type === 'group' && mark.role === 'wave' && mark.opacity ? [mark.id] : [],
      );
    assert.equal((await faded(0)).length, 5);
    assert.deepEqual(await faded(3), ['wave/ground', 'wave/rest', 'wave/end']);
    assert.match(
      (await draw({ instant: 3 })).labels.map(({ text }) => text).join(),
      /state in wave 2, Half, after migrating Mail/,
    );
  });

  it('tells dates, window, owner and load of a wave', async () => {
    const picture = await draw();
    assert.deepEqual(texts(picture, 'wave/look'), [
      '1',
      'Look',
      '2027-01-04 – 2027-01-08',
      'sat 20:00 – sun 06:00',
      'Infrastructure',
    ]);
    // 6 of 2 × 5 days: exactly the 60 % that a team has.
    assert.deepEqual(texts(picture, 'wave/ground').slice(-2), ['Infrastructure', '60 %']);
  });

  it('puts what no wave moves, and what stays, into columns of their own', async () => {
    const picture = await draw();
    assert.equal(at(picture, 'service/chat').within, 'column/no-wave');
    assert.equal(at(picture, 'service/ca').within, 'column/stays');
  });

  it('draws waves side by side as tracks', async () => {
    const tracks = (await draw()).labels.filter(({ text }) => text.startsWith('Track '));
    assert.equal(tracks.length, 2);
    const one = await picturedText(
      plan.replace(
        'after look { dates 2027-02-01 .. 2027-02-05',
        'after half { dates 2027-02-15 .. 2027-02-19',
      ),
      { view: 'waves' },
    );
    assert.ok(one.labels.every(({ text }) => !text.startsWith('Track ')));
  });

  it('leads an arrow from who needs to what comes too late, and says it in a list', async () => {
    const late = await picturedText(
      plan.replace('wave ground "Ground" after look', 'wave ground "Ground" after half'),
      { view: 'waves' },
    );
    const arrow = late.edges.find(({ from }) => from === 'service/mail/half');
    assert.deepEqual([arrow?.to, arrow?.sort], ['service/dns/ground', 'order-broken']);
    const words = late.labels.map(({ text }) => text);
    assert.ok(
      words.includes('Mail is new in wave 2 and rests on DNS, which comes in wave 3'),
      words.join('\n'),
    );
    assert.ok(texts(late, 'service/mail/half').some((text) => /^\d$/.test(text)));
    assert.deepEqual(faultsOf(late), []);
  });

  it('draws an arrow apart where the order is open', async () => {
    const picture = await draw();
    assert.deepEqual(
      picture.edges.map(({ from, to, sort }) => [from, to, sort]),
      [
        ['service/mail/rest', 'service/dns/ground', 'order-broken'],
        ['service/mail/half', 'service/dns/ground', 'order-open'],
      ],
    );
  });

  it('leaves out what is silenced', async () => {
    assert.deepEqual((await draw({ findings: [] })).edges, []);
  });

  it('ends an arrow to what is in no wave at its column', async () => {
    const never = plan.replace('depends on dns', 'depends on chat { side new }');
    const [arrow] = (await picturedText(never, { view: 'waves' })).edges;
    assert.equal(arrow?.to, 'service/chat');
  });

  it('counts what is too much for a cell, and opens it when asked', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `s${index + 1}`);
    const many = [
      'layer base "Base"',
      ...names.map((name) => `service ${name} in base { from "a" to "b" }`),
      `wave one { ${names.map((name) => `migrate ${name}`).join(' ')} }`,
    ].join('\n');
    const picture = await picturedText(many, { view: 'waves' });
    assert.equal(picture.nodes.filter(({ sort }) => sort === 'service').length, 11);
    assert.deepEqual(texts(picture, 'cell/base/one'), ['9 more', '9']);
    assert.equal(at(picture, 'cell/base/one').name, names.slice(11).join(' '));
    const open = await picturedText(many, { view: 'waves', expand: ['base'] });
    assert.equal(open.nodes.filter(({ sort }) => sort === 'service').length, 20);
  });

  it('keeps a service open whose order breaks', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `s${index + 1}`);
    const many = [
      'layer base "Base"',
      ...names.map(
        (name) => `service ${name} in base { from "a" to "b" ${name === 's20' ? 'depends on late' : ''} }`,
      ),
      'service late in base { from "a" to "b" }',
      `wave one { ${names.map((name) => `migrate ${name}`).join(' ')} }`,
      'wave two { migrate late }',
    ].join('\n');
    const picture = await picturedText(many, { view: 'waves' });
    assert.ok(picture.nodes.some(({ id }) => id === 'service/s20/one'));
  });

  it('shows waves in a circle last, with a note', async () => {
    const round =
      'layer l\nservice a in l { from "x" to "y" }\nwave one after two { migrate a }\nwave two after one { }\nwave first after none { }';
    const picture = await picturedText(round, { view: 'waves' });
    assert.deepEqual(
      picture.nodes.filter(({ sort }) => sort === 'wave').map(({ name }) => name),
      ['first', 'one', 'two'],
    );
    assert.match(picture.notes.join(), /`two`, `one` follow each other in a circle/);
  });
});
