import assert from 'node:assert/strict';
import { Completions, foundation } from './completions.ts';
import { languageServer } from './plan.ts';

describe('completion', () => {
  const offered = new Completions(languageServer());

  describe('of values', () => {
    it('gives a number its unit', async () => {
      assert.deepEqual((await offered.labels('service a in b {\n  downtime 4<|>\n}')).slice(0, 3), [
        '4min',
        '4h',
        '4d',
      ]);
      assert.deepEqual((await offered.labels('data d of s {\n  volume 2.5<|>\n}')).slice(0, 2), [
        '2.5GB',
        '2.5TB',
      ]);
      assert.equal((await offered.labels('data d of s {\n  rate 300<|>\n}'))[0], '300Mbit/s');
      assert.deepEqual(await offered.labels('wave w {\n  migrate mail 20<|>\n}'), ['20%']);
      assert.deepEqual(await offered.labels('service a in b {\n  users 500<|>\n}'), []);
      assert.equal(
        await offered.accepted('service a in b {\n  rto 4m<|>\n}', '4min'),
        'service a in b {\n  rto 4min\n}',
      );
    });

    it('gives an amount its currency, that of the map first', async () => {
      const text = 'map "M" {\n  currency CHF\n}\nwave w {\n  budget 20000 <|>\n}';
      assert.deepEqual((await offered.labels(text)).slice(0, 2), ['CHF', 'EUR']);
      assert.equal((await offered.labels('map "M" {\n  currency <|>\n}'))[0], 'EUR');
    });

    it('offers the words of which one has to stand', async () => {
      const words = ['low', 'medium', 'high', 'critical'];
      assert.deepEqual(await offered.labels('service a in b {\n  criticality <|>\n}'), words);
      assert.deepEqual(await offered.labels('data d of s {\n  verify counts, <|>\n}'), [
        'checksums',
        'samples',
        'permissions',
        'applications',
        'acceptance',
      ]);
      assert.deepEqual(await offered.labels('assert at most 1 services of criticality <|>'), words);
    });

    it('offers the days that make sense in their place', async () => {
      const first = async (text: string): Promise<string | undefined> =>
        (await offered.items(text))[0]?.label;
      const inSecond = (line: string): string =>
        foundation.replace('2027-02-26 }', `2027-02-26\n  ${line}\n  migrate time\n}`);
      assert.equal(await first(inSecond('gate <|>')), '2027-01-29');
      assert.equal(await first(inSecond('notify "All" on <|>')), '2027-01-18');
      assert.equal(await first(inSecond('migrate directory done <|>')), '2027-02-26');
      assert.equal(await first(inSecond('window <|>')), 'sat 20:00 .. sun 06:00');
      assert.equal(await first(inSecond('window 2027-02-06T20:00 .. <|>')), '2027-02-07T06:00');
      assert.equal(await first(`${inSecond('')}backup b of time {\n  restored <|>\n}`), '2027-01-29');
      const notice = 'contract c "C" {\n  covers dns\n  ends 2027-12-31\n  notice 90d\n  given <|>\n}';
      assert.equal(await first(`${foundation}${notice}`), '2027-10-02');
    });

    it('ends no span before it starts', async () => {
      const labels = await offered.labels(
        foundation.replace('2027-02-01 .. 2027-02-26', '2027-02-01 .. <|>'),
      );
      assert.ok(labels.length > 0 && labels.every((day) => day >= '2027-02-01'));
    });

    it('replaces a date that is half written', async () => {
      const text = `${foundation}backup b of dns {\n  restored 2027-0<|>\n}`;
      assert.match(await offered.accepted(text, '2027-01-01'), /restored 2027-01-01\n/);
    });

    it('offers functions that the kind has and nobody has listed', async () => {
      const text = 'service m in b {\n  kind mail\n  functions "mail"\n  functions "<|>"\n}';
      const labels = await offered.labels(text);
      assert.ok(labels.includes('shared mailboxes') && !labels.includes('mail'));
      assert.match(await offered.accepted(text, 'shared mailboxes'), /functions "shared mailboxes"\n/);
    });

    it('writes the quotes where they are not written', async () => {
      assert.match(
        await offered.accepted('service m in b {\n  kind mail\n  functions <|>\n}', 'shared mailboxes'),
        /functions "shared mailboxes"\n/,
      );
      assert.match(
        await offered.accepted('service m in b {\n  kind mail\n  functions "sha<|>\n}', 'shared mailboxes'),
        /functions "shared mailboxes"\n/,
      );
    });

    it('offers scenarios that a pilot of the kind tries', async () => {
      const text = `${foundation}wave w {\n  pilot directory {\n    scenarios "Password change", "<|>"\n  }\n}`;
      const labels = await offered.labels(text);
      assert.ok(labels.includes('Domain login') && !labels.includes('Password change'), labels.join());
    });

    it('offers people who lead teams where somebody decides', async () => {
      const labels = await offered.labels(
        'team it { lead "Ada" }\nwave w {\n  rollback r "R" {\n    decides "<|>"\n  }\n}',
      );
      assert.deepEqual(labels, ['Ada']);
    });

    it('offers time zones and codes of countries', async () => {
      assert.ok((await offered.labels('map "M" {\n  timezone "<|>"\n}')).includes('Europe/Berlin'));
      assert.equal(
        (await offered.labels('service a in b { residency DE }\nservice c in b {\n  residency <|>\n}'))[0],
        'DE',
      );
    });

    it('keeps out of other texts', async () => {
      assert.deepEqual(await offered.labels('team it {\n  lead "ser<|>"\n}'), []);
      assert.deepEqual(await offered.labels('map "M" {\n  description """\n    own<|>\n  """\n}'), []);
    });
  });

  describe('of imports', () => {
    it('offers the other files of the folder, from where the file stands', async () => {
      const files = {
        'plan/main.migmap': 'import "teams.migmap"\nimport "<|>"\n',
        'plan/teams.migmap': '',
        'plan/waves.migmap': '',
        'base.migmap': '',
      };
      assert.deepEqual(await offered.labels(files), ['waves.migmap', '../base.migmap']);
      assert.match(await offered.accepted(files, '../base.migmap'), /import "..\/base.migmap"\n/);
    });
  });

  describe('in a silencer', () => {
    it('offers the mark in a comment that begins like it', async () => {
      assert.deepEqual(await offered.labels('// mig<|>\nteam it'), ['migmap-disable-next-line']);
      assert.deepEqual(await offered.labels('// the team <|>\nteam it'), []);
    });

    it('offers codes, those first that the line below has, and none that cannot be silenced', async () => {
      const [first, ...others] = await offered.items('// migmap-disable-next-line <|>\nteam it "IT"');
      assert.equal(first?.label, 'reference/unused');
      assert.match(first?.detail ?? '', /^info: /);
      const labels = others.map(({ label }) => label);
      assert.ok(labels.includes('order/stranded') && !labels.includes('syntax/parse'));
    });

    it('offers what may stand behind a code', async () => {
      const labels = await offered.labels('// migmap-disable-next-line order/stranded <|>\nteam it');
      assert.ok(!labels.includes('order/stranded'));
      assert.deepEqual(labels.slice(-3), ['until', 'by', '--']);
      assert.deepEqual(await offered.labels('// migmap-disable-next-line order/stranded by <|>\nteam it'), [
        'it',
      ]);
      const until = `${foundation}// migmap-disable-next-line order/stranded until <|>\nteam x`;
      assert.ok((await offered.labels(until)).includes('2027-02-26'));
      assert.deepEqual(
        await offered.labels('// migmap-disable-next-line order/stranded -- bec<|>\nteam it'),
        [],
      );
    });

    it('replaces a code that is half written', async () => {
      const text = '// migmap-disable-next-line order/str<|>\nteam it';
      assert.equal(
        await offered.accepted(text, 'order/stranded'),
        '// migmap-disable-next-line order/stranded\nteam it',
      );
    });
  });
});
