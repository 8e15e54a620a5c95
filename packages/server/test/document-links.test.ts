import assert from 'node:assert/strict';
import { DocumentLinkRequest } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

async function links(plan: Plan): Promise<string[]> {
  const found = (await plan.ask(DocumentLinkRequest.type, {})) ?? [];
  return found.map(({ range, target = '', tooltip }) => {
    const words = plan.wordsAt(plan.uri(plan.entry), range);
    return [words, '->', plan.nameOf(target), ...(tooltip ? [`(${tooltip})`] : [])].join(' ');
  });
}

describe('links in a file', () => {
  const server = languageServer();

  it('lead from imports to files, there or not', async () => {
    const plan = await server.open({
      'plans/map.migmap': 'import "../lib/teams.migmap"\nimport "gone.migmap"\nimport "/etc/passwd.migmap"',
      'lib/teams.migmap': '',
    });
    assert.deepEqual(await links(plan), [
      'plans/map.migmap:1:9 ../lib/teams.migmap -> lib/teams.migmap',
      'plans/map.migmap:2:9 gone.migmap -> plans/gone.migmap',
    ]);
  });

  it('lead from `see` to addresses and files, wherever it stands', async () => {
    const plan = await server.open({
      'sub/map.migmap': `map "x" { see "https://tickets.example/PLAN-12" "The ticket"  see "MAILTO:it@clinic.example" }
service a in l { see "../docs/Plan B.md#why"  depends on a { see "ports.txt" } }
wave w { migrate a { see "./records" }  check "x" every 1h  gate 2027-01-01 { see "a.pdf" } }`,
    });
    assert.deepEqual(await links(plan), [
      'sub/map.migmap:1:16 https://tickets.example/PLAN-12 -> https://tickets.example/PLAN-12 (The ticket)',
      'sub/map.migmap:1:68 MAILTO:it@clinic.example -> MAILTO:it@clinic.example',
      'sub/map.migmap:2:23 ../docs/Plan B.md#why -> docs/Plan B.md#why',
      'sub/map.migmap:2:67 ports.txt -> sub/ports.txt',
      'sub/map.migmap:3:27 ./records -> sub/records',
      'sub/map.migmap:3:84 a.pdf -> sub/a.pdf',
    ]);
  });

  it('lead nowhere from tickets, and start no programs', async () => {
    const plan = await server.open(
      'map "x" { see "PLAN-12" see "command:run" see "file:///etc/passwd" see "C:\\\\x.md" see "" }',
    );
    assert.deepEqual(await links(plan), []);
  });
});
