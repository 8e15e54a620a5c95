import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Completions, foundation } from './completions.ts';
import { languageServer } from './plan.ts';

const clinic = readFileSync(new URL('../../../examples/clinic.migmap', import.meta.url), 'utf8');

/** The clinic with something typed in the place of a part of it. */
function typing(part: string, typed: string): string {
  assert.equal(clinic.split(part).length, 2, `${part} stands once in the clinic`);
  return clinic.replace(part, () => typed);
}

describe('completion', () => {
  const offered = new Completions(languageServer());

  describe('of services', () => {
    it('puts first what the kind requires, and says why', async () => {
      const text = `${foundation}service mail "Mail" in base {\n  kind mail\n  to "new"\n  depends on <|>\n}`;
      const [first, ...others] = await offered.items(text);
      assert.equal(first?.label, 'dns');
      assert.match(first?.detail ?? '', /^required by mail: /);
      assert.deepEqual(
        others.slice(0, 3).map(({ label }) => label),
        ['time', 'ca', 'directory'],
      );
      assert.ok(others.every(({ label }) => label !== 'mail'));
    });

    it('leaves out what the block depends on already', async () => {
      const text = `${foundation}service mail "Mail" in base {\n  kind mail\n  depends on ca, <|>, time\n  depends on dns\n}`;
      assert.deepEqual(await offered.labels(text), ['directory', 'fax']);
    });

    it('does not ask for what others bring along', async () => {
      const text = `${foundation}service mail "Mail" in base {\n  kind mail\n  depends on directory\n  depends on <|>\n}`;
      const items = await offered.items(text);
      const dns = items.find(({ label }) => label === 'dns');
      assert.equal(dns?.detail, 'DNS');
    });

    it('puts last what depends on the service itself', async () => {
      const items = await offered.items(typing('  depends on dns, time\n', '  depends on <|>\n'));
      assert.deepEqual(
        items
          .slice(-2)
          .map(({ label }) => label)
          .sort(),
        ['archive', 'mail'],
      );
      assert.equal(items.at(-1)?.detail, 'depends on directory itself');
    });

    it('completes names with hyphens from the middle of the word', async () => {
      const text = `service mail-move "M" in base\nservice mail-mess "M" in base\nservice a in base {\n  depends on mail-mo<|>\n}`;
      assert.match(await offered.accepted(text, 'mail-move'), /depends on mail-move\n/);
      assert.match(
        await offered.accepted(text.replace('mail-mo<|>', 'mail-<|>'), 'mail-move'),
        /depends on mail-move\n/,
      );
    });

    it('finds them in the files that are imported', async () => {
      const files = {
        'main.migmap': 'import "base.migmap"\nservice mail in base {\n  depends on <|>\n}',
        'base.migmap': foundation,
      };
      assert.deepEqual(await offered.labels(files), ['dns', 'time', 'ca', 'directory', 'fax']);
    });

    it('migrates first what is in no wave yet, never what stays or goes', async () => {
      const items = await offered.items(`${foundation}wave fourth "Fourth" {\n  migrate <|>\n}`);
      assert.deepEqual(
        items.map(({ label }) => label),
        ['time', 'directory', 'dns'],
      );
      assert.equal(items.at(-1)?.detail, 'moves in first');
    });

    it('retires first what has moved, or just goes', async () => {
      const labels = await offered.labels(`${foundation}wave fourth "Fourth" {\n  retire <|>\n}`);
      assert.deepEqual(labels.slice(0, 2).sort(), ['dns', 'fax']);
      assert.ok(!labels.includes('ca'));
    });

    it('pilots first what moves in the same wave, and last what has moved before', async () => {
      const labels = await offered.labels(
        `${foundation}wave fourth "Fourth" {\n  pilot <|>\n  migrate time\n}`,
      );
      assert.deepEqual(labels, ['time', 'directory', 'dns']);
    });

    it('does not offer a service twice in one step', async () => {
      const labels = await offered.labels(`${foundation}wave fourth "Fourth" {\n  migrate time, <|>\n}`);
      assert.ok(!labels.includes('time'));
    });

    it('covers first by a rollback point what the wave moves', async () => {
      const text = `${foundation}wave fourth "Fourth" {\n  migrate time\n  rollback back "Back" of <|> { }\n}`;
      assert.equal((await offered.labels(text))[0], 'time');
    });

    it('offers those that nobody has declared yet where one is declared', async () => {
      const text = 'layer base\nservice a in base {\n  depends on mail-gateway\n}\nservice <|>';
      const [item] = await offered.items(text);
      assert.equal(item?.label, 'mail-gateway');
      assert.equal(item?.detail, 'named elsewhere, not declared yet');
    });
  });

  describe('of waves', () => {
    it('offers those that close no circle, the nearest first, or none', async () => {
      const text = foundation.replace('wave second "Second" {', 'wave second "Second" after <|> {');
      assert.deepEqual(await offered.labels(text), ['first', 'none']);
      const written = foundation.replace('wave second "Second" {', 'wave second "Second" after fi<|>rst {');
      assert.deepEqual(await offered.labels(written), ['first', 'none']);
      assert.deepEqual(await offered.labels(`${foundation}wave fourth "F" after <|>`), [
        'third',
        'second',
        'first',
        'none',
      ]);
    });

    it('offers each once', async () => {
      assert.deepEqual(await offered.labels(`${foundation}wave fourth "F" after second, <|>`), [
        'third',
        'first',
      ]);
    });

    it('ends a bridge no earlier than it begins', async () => {
      const text = `${foundation}bridge proxy "Proxy" {\n  from second\n  until <|>\n}`;
      assert.deepEqual(await offered.labels(text), ['second', 'third']);
    });

    it('shows title and dates', async () => {
      const items = await offered.items(`${foundation}view v "V" {\n  at <|>\n}`);
      assert.equal(items[0]?.detail, 'First, 2027-01-04 .. 2027-01-29');
    });
  });

  describe('of other names', () => {
    it('offers as owner those inside first', async () => {
      const items = await offered.items(`${foundation}service a in base {\n  owner <|>\n}`);
      assert.deepEqual(
        items.map(({ label, detail }) => `${label}: ${detail}`),
        ['it: IT', 'abroad: external'],
      );
    });

    it('offers layers, sites, bridges, certificates and backups in their places', async () => {
      assert.deepEqual(await offered.labels(`${foundation}service a in <|>`), ['base']);
      assert.deepEqual(await offered.labels(`${foundation}service a in <|>base { to "new" }`), ['base']);
      assert.deepEqual(await offered.labels(`${foundation}service a in base {\n  site hq, <|>\n}`), [
        'branch',
        'depot',
      ]);
      assert.deepEqual(await offered.labels(`${foundation}data d of dns {\n  over hq -- <|>\n}`), [
        'branch',
        'depot',
      ]);
      const inDepends = (line: string): string => typing('    bridge  ldap-proxy\n', `    ${line}\n`);
      assert.deepEqual(await offered.labels(inDepends('bridge <|>')), ['ldap-proxy']);
      assert.deepEqual(await offered.labels(inDepends('certificate <|>')), ['mail-cert']);
      const backups = await offered.labels(
        typing('    backup mail-backup\n    tested 2027-04-03', '    backup <|>\n    tested 2027-04-03'),
      );
      assert.deepEqual(backups, ['mail-backup']);
    });

    it('offers tags that others have', async () => {
      assert.deepEqual(await offered.labels('team a { tags core, old }\nteam b { tags <|> }'), [
        'core',
        'old',
      ]);
    });

    it('offers services, layers, waves and tags to a view', async () => {
      const labels = await offered.labels(
        `${foundation}team x { tags core }\nview v "V" {\n  include dns, <|>\n}`,
      );
      for (const name of ['time', 'base', 'first', 'core']) assert.ok(labels.includes(name), name);
      assert.ok(!labels.includes('dns'));
    });

    it('offers kinds with their title and what they need, the likely one first', async () => {
      const [first] = await offered.items(`${foundation}service mail "Mail" in base {\n  kind <|>\n}`);
      assert.equal(first?.label, 'mail');
      assert.equal(first?.preselect, true);
      assert.match(first?.detail ?? '', /^Mail; needs dns, time, /);
    });

    it('finds a kind by its other names, and writes its own', async () => {
      const text = `${foundation}service x "X" in base {\n  kind nameser<|>\n}`;
      assert.match(await offered.accepted(text, 'nameserver'), /kind dns\n/);
    });

    it('offers the kinds that the map declares', async () => {
      assert.ok(
        (await offered.labels('kind robot "Robot" { is mail }\nservice a in b {\n  kind <|>\n}')).includes(
          'robot',
        ),
      );
    });
  });
});
