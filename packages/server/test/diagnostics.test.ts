import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-protocol/node';
import { codesOf, languageServer, type Plan } from './plan.ts';

describe('findings that are sent (textDocument/publishDiagnostics)', () => {
  const server = languageServer();

  /** The codes sent for a file, once they are these. */
  async function sent(plan: Plan, name: string, ...codes: string[]): Promise<void> {
    const wanted = codes.toSorted().join(' ');
    await server.client.diagnostics(
      plan.uri(name),
      (found) => codesOf(found).toSorted().join(' ') === wanted,
    );
  }

  it('stand where the text has to change, with code, page, severity and version', async () => {
    const plan = await server.open('layer base { owner <|nobody|> }');
    await sent(plan, plan.entry, 'reference/unknown');
    const published = server.client.published.get(plan.uri(plan.entry));
    const found = published?.diagnostics.find(({ code }) => code === 'reference/unknown');
    assert.deepEqual(found?.range, plan.mark.range);
    assert.equal(found?.source, 'migmap');
    assert.equal(found?.severity, DiagnosticSeverity.Error);
    assert.match(found?.codeDescription?.href ?? '', /reference\/unknown$/);
    assert.match(String(found?.message), /nobody/);
    assert.equal(published?.version, 1);
  });

  it('lead to the other places that explain them', async () => {
    const plan = await server.open('team it\nteam <|it|>');
    await sent(plan, plan.entry, 'reference/duplicate', 'reference/unused', 'reference/unused');
    const found = server.client.published.get(plan.uri(plan.entry))?.diagnostics ?? [];
    const duplicate = found.find(({ code }) => code === 'reference/duplicate');
    assert.equal(duplicate?.relatedInformation?.[0]?.location.uri, plan.uri(plan.entry));
  });

  it('grey out what nothing needs', async () => {
    const plan = await server.open('team it');
    const [found] = await server.client.diagnostics(plan.uri(plan.entry), (all) => all.length > 0);
    assert.deepEqual([found?.code, found?.tags], ['reference/unused', [DiagnosticTag.Unnecessary]]);
  });

  it('follow the typing, and go when all is well', async () => {
    const plan = await server.open('team it\nlayer base { owner it }');
    await sent(plan, plan.entry);
    await plan.replace(plan.entry, 'owner it', 'owner its');
    await sent(plan, plan.entry, 'reference/unknown', 'reference/unused');
    await plan.replace(plan.entry, 'owner its', 'owner it');
    await sent(plan, plan.entry);
    assert.equal(server.client.published.get(plan.uri(plan.entry))?.version, 3);
  });

  it('are of the whole map when one of its files changes, those included that nobody has opened', async () => {
    const plan = await server.open(
      { 'map.migmap': 'import "teams.migmap"\nlayer base { owner it }', 'teams.migmap': 'team it' },
      ['teams.migmap'],
    );
    await sent(plan, 'map.migmap');
    await plan.replace('teams.migmap', 'it', 'infra');
    await sent(plan, 'map.migmap', 'reference/unknown');
    await sent(plan, 'teams.migmap', 'reference/unused');
  });

  it('are of every map that a file belongs to', async () => {
    const plan = await server.open({
      'one.migmap': 'import "teams.migmap"\nlayer base { owner it }',
      'two.migmap': 'import "teams.migmap"',
      'teams.migmap': 'team it',
    });
    await sent(plan, 'teams.migmap', 'reference/unused');
    await plan.replace('one.migmap', 'owner it', '');
    await sent(plan, 'one.migmap');
    assert.equal((await plan.codes('teams.migmap')).length, 1);
  });

  it('leave out what the author silenced', async () => {
    const plan = await server.open(
      '// migmap-disable-next-line reference/unused -- comes with the next plan\nteam it',
    );
    assert.deepEqual(await plan.codes(), []);
  });

  it('are not drowned by a line that is half written', async () => {
    const text = [
      'team it',
      'layer base { owner it }',
      'service dns "DNS" in base {',
      '  owner it',
      '  |',
      '  criticality urgent',
      '}',
      'service mail "Mail" in base {',
      '  owner nobody',
      '}',
    ].join('\n');
    const plan = await server.open(text.replace('|', ''));
    const before = await plan.codes();
    assert.ok(before.includes('reference/unknown'));
    for (const half of [
      'depends',
      'depends on',
      'depends on mail {',
      'from "Win',
      '}',
      'functions "a",',
      'rto 4',
      '"""',
    ]) {
      await plan.replace(plan.entry, '  owner it\n  ', `  owner it\n  ${half}`);
      const now = await plan.codes();
      assert.deepEqual(
        before.filter((code) => !now.includes(code)).filter((code) => code !== 'syntax/unknown-word'),
        [],
        half,
      );
      assert.ok(now.filter((code) => code === 'syntax/parse').length <= 2, `${half}: ${now.join(', ')}`);
      await plan.replace(plan.entry, `  owner it\n  ${half}`, '  owner it\n  ');
    }
  });
});
