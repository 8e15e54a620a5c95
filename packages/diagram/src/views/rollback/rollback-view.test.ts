import assert from 'node:assert/strict';
import { picturedText } from '@migmap/testing';
import type { Picture, PictureOptions } from '../../picture.ts';

const plan = `
map "Ways back"
layer base "Base"
service dns "DNS" in base { from "Old DNS" to "New DNS" }
service directory "Directory" in base { from "AD" to "Samba"  depends on dns { tolerates both } }
service mail "Mail" in base { from "Exchange" to "Postfix"  depends on directory }
service archive "Archive" in base { to "Piler"  depends on mail { side new } }
service erp "Planning" in base { from "SAP" to "Odoo"  depends on directory { tolerates new } }
service wiki "Wiki" in base { to "BookStack" }
wave one "Foundation" { dates 2027-01-04 .. 2027-01-29  window sat 20:00 .. sun 06:00  migrate dns  migrate directory
  rollback old-dns "Old resolvers" of dns { restores "The old servers"  takes 15min  tested 2026-12-20  decides "Head"  until 2027-02-10 }
  rollback old-ad "Both directories" of directory { takes 40min  until 2027-06-30 } }
wave two "Mail" { dates 2027-02-01 .. 2027-02-26  migrate mail  migrate archive
  rollback mail-back "Two mail systems" of mail { takes 45min }
  rollback archive-off "Journal off" of archive { takes 10min } }
wave three "Applications" { dates 2027-03-01 .. 2027-03-26  migrate erp  migrate wiki  rollback none because "the vendor forbids it" }
wave four "Off" { dates 2027-04-05 .. 2027-05-28  retire mail  retire dns  retire erp  rollback empty "Nothing there" { takes 1h } }
wave five "End" { dates 2027-06-01 .. 2027-07-30  retire directory }
`;

const draw = (options: PictureOptions = {}) => picturedText(plan, { view: 'rollback', ...options });
const texts = (picture: Picture, of: string) =>
  picture.labels.filter((label) => label.of === of).map((label) => label.text);
const words = (picture: Picture, of: string) => texts(picture, of).join(' ');

describe('the rollback view', () => {
  it('shows every point with its time, its test and who decides', async () => {
    const picture = await draw();
    const points = picture.nodes.filter(({ sort, name }) => sort === 'rollback' && name !== '');
    assert.deepEqual(
      points.map(({ name }) => name),
      ['old-dns', 'old-ad', 'mail-back', 'archive-off', 'empty'],
    );
    assert.deepEqual(texts(picture, 'rollback/old-dns'), [
      'Old resolvers',
      'takes 15 min · tested 2026-12-20',
      'decided by Head',
      'The old servers',
    ]);
    assert.match(words(picture, 'rollback/empty'), /covers nothing that moves/);
  });

  it('says until when, and how long it would work', async () => {
    assert.equal(
      words(await draw(), 'service/dns'),
      'DNS until 2027-02-10 would work until wave 4: then its old side is retired',
    );
  });

  it('says where a promise is cut short, and why', async () => {
    const picture = await draw();
    assert.match(
      words(picture, 'service/directory'),
      /works only until the end of wave 2 not until 2027-06-30: Mail needs the new side then, and cannot go back/,
    );
    assert.match(picture.labels.map(({ text }) => text).join(' '), /promised, but no longer possible/);
  });

  it('does not call it cut short where that is silenced', async () => {
    assert.doesNotMatch(words(await draw({ findings: [] }), 'service/directory'), /works only/);
  });

  it('ends the way back of what is introduced when all of it has moved', async () => {
    assert.match(
      words(await draw(), 'service/archive'),
      /until the end of wave 2 all of it has moved by then/,
    );
  });

  it('tells who goes back too, in order, with the time of all', async () => {
    assert.match(words(await draw(), 'service/mail'), /Archive 10 min Mail 45 min = 55 min/);
    assert.match(
      words(await draw(), 'service/directory'),
      /Archive 10 min Mail 45 min Directory 40 min = 1 h 35 min/,
    );
  });

  it('marks what has no way back, with the reason', async () => {
    const picture = await draw();
    assert.match(words(picture, 'service/wiki'), /no way back/);
    assert.ok(picture.labels.some(({ text }) => text === 'the vendor forbids it'));
    assert.ok(picture.labels.some(({ text }) => text.includes('4 of 6 services that move can go back')));
  });

  it('says where a point is of no use from the first move on', async () => {
    const picture = await picturedText(
      `layer base
      service dns "DNS" in base { from "Old" to "New" }
      service mail "Mail" in base { from "Old" to "New"  depends on dns }
      wave one { migrate dns }
      wave two { migrate mail  rollback back { takes 1h } }`,
      { view: 'rollback' },
    );
    assert.equal(
      words(picture, 'service/mail'),
      'Mail going back never works its old side needs DNS, which is gone then',
    );
    assert.ok(picture.labels.some(({ text }) => text.includes('0 of 2 services that move can go back')));
  });

  it('tells the latest go/no-go', async () => {
    assert.match(words(await draw(), 'wave/one'), /latest go\/no-go 2027-01-10 05:20/);
  });

  it('puts equal ways back of many services into one row', async () => {
    const names = Array.from({ length: 70 }, (_, index) => `s${index + 1}`);
    const many = [
      'layer base "Base"',
      ...names.map((name) => `service ${name} in base { from "a" to "b" }`),
      `wave one { ${names.map((name) => `migrate ${name}`).join(' ')} rollback back { takes 1h } }`,
    ].join('\n');
    const joined = await picturedText(many, { view: 'rollback' });
    assert.deepEqual(
      joined.nodes.filter(({ sort }) => sort === 'group').map(({ name }) => name),
      [names.join(' ')],
    );
    const open = await picturedText(many, { view: 'rollback', expand: ['*'] });
    assert.equal(open.nodes.filter(({ sort }) => sort === 'service').length, 70);
  });

  it('draws something where nothing moves', async () => {
    const picture = await picturedText('layer l\nservice a in l { stays "b" }', { view: 'rollback' });
    assert.deepEqual(picture.notes, ['Nothing moves here, and there is no rollback point.']);
  });
});
