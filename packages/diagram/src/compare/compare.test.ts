import assert from 'node:assert/strict';
import { compared, walkedText } from '@migmap/testing';
import type { Mark } from '../marks/mark.ts';
import type { Picture, PictureOptions } from '../picture.ts';

const before = `
map "Small move"
layer base "Base"
layer work "Work"
service dns "DNS" in base { from "Old DNS" to "New DNS" }
service ca "Certificates" in base { stays "As it is" }
service mail "Mail" in work { from "Old mail" to "New mail"  rto 4h  depends on dns, ca }
service fax "Fax" in work { from "Fax server" }
wave ground "Ground" { migrate dns }
wave move "Move" after ground { migrate mail  rollback back "Both run on" of mail { restores "Old mail" } }
wave end "End" after move { retire fax }
`;

const after = `
map "Small move"
layer base "Base"
layer work "Work"
service dns "DNS" in base { from "Old DNS" to "New DNS" }
service pki "Certificates" in base { stays "As it is" }
service mail "Mail" in work { from "Old mail" to "New mail"  rto 8h  depends on dns, chat }
service chat "Chat" in work { to "Matrix" }
wave ground "Ground" { dates 2027-02-01 .. 2027-02-05  migrate dns  migrate mail }
wave move "Move" after ground { migrate chat }
`;

const draw = (options: PictureOptions = {}, now = after): Promise<Picture> =>
  compared(walkedText(before), walkedText(now), options);

function things({ marks }: Picture): Map<string, Mark & { readonly type: 'group' }> {
  const all = marks.flatMap((mark) => (mark.type === 'group' && mark.id ? [[mark.id, mark] as const] : []));
  return new Map(all);
}

const texts = (picture: Picture, of?: string): string[] =>
  picture.labels.filter((label) => label.of === of).map(({ text }) => text);

describe('two states of a map in one picture', () => {
  it('tells what is gone from what is called so now', async () => {
    const plan = (waves: string): string => before.replace(/wave ground[\s\S]*/, waves);
    const then = plan('wave w1 "Rest" { }\nwave w2 "Ground" after w1 { migrate dns }\n');
    const now = plan('wave w1 "Ground" { migrate dns }\n');
    const picture = await compared(walkedText(then), walkedText(now), { view: 'waves' });
    const [gone, kept] = [texts(picture, 'wave/w1 (before)'), texts(picture, 'wave/w1')];
    assert.ok(gone.includes('Rest'), gone.join());
    assert.ok(kept.includes('Ground') && kept.some((text) => /renamed: wave w2/.test(text)), kept.join());
  });

  it('shows no share as if it had been another one', async () => {
    const now = after
      .replace('migrate mail', 'migrate mail 40% migrate mail 60%')
      .replace('migrate mail 60%', '');
    const half = now.replace('migrate chat', 'migrate chat migrate mail 60%');
    const picture = await draw({ view: 'waves' }, half);
    const said = picture.labels.map(({ text }) => text);
    assert.ok(
      said.some((text) => /^\d+–\d+ %$/.test(text)),
      said.join(),
    );
    assert.ok(!said.some((text) => /^\d+ → \d+ %$/.test(text)), said.join());
  });

  it('says of each thing what became of it', async () => {
    const all = things(await draw());
    const roles = ['service/chat', 'service/fax', 'service/mail', 'service/dns'].map(
      (id) => all.get(id)?.role,
    );
    assert.deepEqual(roles, ['service added', 'service removed', 'service moved', 'service same']);
    assert.match(all.get('service/mail')?.title ?? '', /→ migrate: wave move → wave ground.*; ~ rto 4h → 8h/);
    assert.match(all.get('service/pki')?.title ?? '', /~ renamed: service ca → service pki/);
  });

  it('keeps what is gone where it was, struck through and in dashes', async () => {
    const picture = await draw();
    const fax = picture.nodes.find(({ id }) => id === 'service/fax');
    const post = picture.nodes.find(({ id }) => id === 'service/mail');
    assert.equal(fax?.within, post?.within);
    const marks = things(picture).get('service/fax')?.marks ?? [];
    assert.ok(marks.some((mark) => mark.type === 'text' && mark.text === 'Fax' && mark.struck));
    assert.ok(marks.some((mark) => mark.type === 'rect' && mark.stroke?.dash));
  });

  it('tells lines that came and went from those that stay', async () => {
    const all = things(await draw());
    const roles = ['edge/mail/chat', 'edge/mail/pki', 'edge/mail/dns'].map((id) => all.get(id)?.role);
    assert.deepEqual(roles, ['edge hard added', 'edge hard removed', 'edge hard']);
    assert.equal(all.get('edge/mail/dns')?.opacity, 0.45);
  });

  it('shows old and new values, the wave before and after, and a way back that is gone, on the card', async () => {
    const card = texts(await draw(), 'service/mail').join(' ');
    assert.match(card, /rto 4h → 8h/);
    assert.match(card, /2 → 1/);
    assert.match(card, /rollback back "Both run on"/);
  });

  it('lists what the map does not show', async () => {
    const list = texts(await draw()).join('\n');
    assert.match(list, /wave ground: dates — → 2027-02-01 \.\. 2027-02-05/);
    assert.match(list, /wave end "End"/);
  });

  it('leads from the wave in which something was to the one in which it is', async () => {
    const picture = await draw({ view: 'waves' });
    const all = things(picture);
    const roles = ['mail/move', 'mail/ground', 'chat/move', 'fax/end', 'dns/ground'].map(
      (id) => all.get(`service/${id}`)?.role,
    );
    const expected = ['moved', 'moved', 'added', 'removed', 'same'].map((fate) => `service ${fate}`);
    assert.deepEqual(roles, expected);
    assert.deepEqual(
      picture.edges.map(({ from, to, sort }) => [from, to, sort]),
      [['service/mail/move', 'service/mail/ground', 'moved']],
    );
    assert.equal(all.get('wave/end')?.role, 'wave removed');
    assert.match(texts(picture, 'wave/ground').join(' '), /dates — → 2027-02-01 \.\. 2027-02-05/);
  });

  it('says that there is no difference', async () => {
    for (const view of ['map', 'waves']) {
      const { description } = await draw({ view }, before.replaceAll('\n', '\n\n'));
      assert.equal(description, 'No difference: both states say the same');
    }
  });

  it('counts, in a large map, what is as before', async () => {
    const many = Array.from(
      { length: 60 },
      (_, index) => `service s${index} in base { stays "As it is" }`,
    ).join('\n');
    const [old, current] = [walkedText(before + many), walkedText(after + many)];
    const picture = await compared(old, current);
    assert.ok(picture.nodes.length < 12, `${picture.nodes.length} cards`);
    assert.deepEqual(texts(picture, 'group/base'), ['61 services', 'as before']);
    assert.match(picture.notes.join(), /61 services that are as before are only counted/);
    assert.ok((await compared(old, current, { expand: ['*'] })).nodes.length > 60);
  });

  it('is refused by views that show one state only', async () => {
    await assert.rejects(draw({ view: 'timeline' }), { name: 'CannotCompare', message: /map, waves/ });
  });
});
