import assert from 'node:assert/strict';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

/** The outline as lines, what stands within something further in. */
async function outline(plan: Plan): Promise<string[]> {
  const found = (await plan.ask(DocumentSymbolRequest.type, {})) as DocumentSymbol[];
  return found.flatMap((symbol) => lines(plan, symbol, ''));
}

function lines(
  plan: Plan,
  { name, detail, children = [], range, selectionRange }: DocumentSymbol,
  indent: string,
): string[] {
  const uri = plan.uri(plan.entry);
  const [whole, selected] = [plan.wordsAt(uri, range), plan.wordsAt(uri, selectionRange)];
  const inside = whole.slice(whole.indexOf(' ') + 1).includes(selected.slice(selected.indexOf(' ') + 1));
  assert.ok(inside, `${selected} is not in ${whole}`);
  const line = `${indent}${name}${detail === undefined ? '' : `: ${detail}`}`;
  return [line, ...children.flatMap((child) => lines(plan, child, `${indent}  `))];
}

describe('the symbols of a file', () => {
  const server = languageServer({
    textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  });

  it('say what becomes of services, when, and whose they are', async () => {
    const plan = await server.open(`layer base "Base services" { owner it }
service mail "Mail" in base {
  from "Exchange 2016"
  to "Postfix"
  owner it
  depends on dns
  depends softly on log { for "alerts" }
  risk spam "More spam" { impact high }
  criterion "Delivery" { target < 1min }
}
service dns in base { stays "BIND" }
service wiki in base { to "XWiki" }
service fax in base { from "Fax server" }
wave move "Move" { migrate mail 20%, wiki  migrate mail 80% }
wave end after move { pilot wiki "Two teams"  retire fax  retire mail }`);
    assert.deepEqual(await outline(plan), [
      'base: Base services · 4 services · it',
      'mail: Exchange 2016 → Postfix · move, end · it',
      '  depends on dns',
      '  depends softly on log: alerts',
      '  spam: More spam · impact high',
      '  Delivery: < 1min',
      'dns: stays: BIND',
      'wiki: new: XWiki · move, end',
      'fax: dropped: Fax server · end',
      'move: Move · 2 steps',
      '  migrate mail 20%, wiki',
      '  migrate mail 80%',
      'end: 3 steps',
      '  pilot wiki: Two teams',
      '  retire fax',
      '  retire mail',
    ]);
  });

  it('are of every sort, in written order', async () => {
    const plan = await server.open(`map "Clinic" { dates 2027-01-01 .. 2027-12-31  criterion calls "Calls" }
team it "Operations" { lead "Ada" }
site hq
site branch "Branch"
link hq -- branch 1Gbit/s
kind portal "Portal" { is web }
bridge proxy "Proxy" { from w until w }
together a, b because "one database"
certificate cert "mail.example" { expires 2027-05-01 }
record mx "mail.example MX" { of a }
data boxes of a { volume 2TB }
backup tape of a, b
contract ea "Agreement" { ends 2027-06-30 }
decision os "Which?" { options "x", "y"  needed by w }
freeze "Year end" 2027-12-15 .. 2027-12-31
wave w "W" { dates 2027-03-01 .. 2027-03-05  migrate a { task "Copy" task "Check" }  rollback back { takes 2h  until 2027-04-01 } }
risk storm on a { status open }
rollback none because "it is gone"
assert a before b because "so"
view all "All"`);
    assert.deepEqual(await outline(plan), [
      'Clinic: 2027-01-01 .. 2027-12-31',
      '  calls: Calls',
      'it: Operations · Ada',
      'hq',
      'branch: Branch',
      'link hq -- branch',
      'portal: Portal · is web',
      'proxy: Proxy · from w until w',
      'together a, b: one database',
      'cert: mail.example · expires 2027-05-01',
      'mx: mail.example MX · of a',
      'boxes: of a · 2TB',
      'tape: of a, b',
      'ea: Agreement · ends 2027-06-30',
      'os: Which? · needed by w',
      'freeze Year end: 2027-12-15 .. 2027-12-31',
      'w: W · 2027-03-01 .. 2027-03-05 · 1 step',
      '  migrate a: 2 tasks',
      '  back: 2h · until 2027-04-01',
      'storm: open',
      'no rollback: it is gone',
      'assert a before b: so',
      'all: All',
    ]);
  });

  it('know the waves of other files', async () => {
    const plan = await server.open(
      {
        'services.migmap': 'layer l\nservice mail in l { to "Postfix" }',
        'map.migmap': 'import "services.migmap"\nwave move { migrate mail }',
      },
      ['services.migmap'],
    );
    assert.deepEqual(await outline(plan), ['l: 1 service', 'mail: new: Postfix · move']);
  });

  it('are there for half-written text, and all have a name', async () => {
    const plan = await server.open(
      'team it\nlayer \nservice mail in it { owner }\nfreeze\nmap\nwave w { migrate }',
    );
    const found = await outline(plan);
    assert.ok(found.length >= 3, found.join('\n'));
    assert.ok(found.every((line) => /^ *\S/.test(line)));
  });

  it('keep long texts short, and on one line', async () => {
    const plan = await server.open(
      `layer l\nservice mail in l { to """\n  ${'Postfix '.repeat(12)}\n  and more\n""" }`,
    );
    assert.equal((await outline(plan))[1], `mail: new: ${'Postfix '.repeat(7)}Pos…`);
  });
});

describe('the symbols of a file for clients of old', () => {
  const server = languageServer();

  it('are a list', async () => {
    const plan = await server.open('layer l { risk r }\nteam it');
    const found = (await plan.ask(DocumentSymbolRequest.type, {})) as SymbolInformation[];
    assert.deepEqual(
      found.map(({ name, containerName, location }) => [
        name,
        containerName,
        plan.wordsAt(location.uri, location.range),
      ]),
      [
        ['l', undefined, 'main.migmap:1:7 l'],
        ['r', 'l', 'main.migmap:1:16 r'],
        ['it', undefined, 'main.migmap:2:6 it'],
      ],
    );
  });
});
