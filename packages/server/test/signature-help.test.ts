import assert from 'node:assert/strict';
import {
  type MarkupContent,
  type SignatureHelp,
  SignatureHelpRequest,
} from 'vscode-languageserver-protocol/node';
import { languageServer } from './plan.ts';

describe('signature help', () => {
  const server = languageServer();

  async function helpAt(text: string): Promise<SignatureHelp | null> {
    const plan = await server.open(text);
    return plan.ask(SignatureHelpRequest.type, { position: plan.mark.position });
  }

  /** The form that is meant, with what is asked for next between `«` and `»`. */
  async function shownAt(text: string): Promise<string | undefined> {
    const help = await helpAt(text);
    const signature = help?.signatures[help.activeSignature ?? 0];
    const [start, end] = (signature?.parameters?.[help?.activeParameter ?? 0]?.label ?? [0, 0]) as [
      number,
      number,
    ];
    const label = signature?.label;
    return label && `${label.slice(0, start)}«${label.slice(start, end)}»${label.slice(end)}`;
  }

  const inWave = (line: string): string => `wave w "W" {\n  owner it\n  ${line}\n}\nteam it`;
  const inService = (line: string): string => `service s "S" in l {\n  ${line}\n  rto 4h\n}`;

  const forms: readonly (readonly [what: string, text: string, shown: string])[] = [
    ['a duration', inService('downtime <|>'), 'downtime «DURATION»'],
    ['a size', 'data d of s {\n  volume 4<|>\n}', 'volume «SIZE»'],
    ['a window', inWave('window <|>'), 'window «DATE» .. DATE'],
    ['a window of weekdays', inWave('window sat 20:00 .. <|>'), 'window DAY TIME .. [«DAY»] TIME'],
    ['a window of dates', inWave('window 2027-04-10T20:00 .. <|>'), 'window DATE .. «DATE»'],
    [
      'a list of services',
      inWave('migrate mail, <|>'),
      'migrate «SERVICE» [SHARE] ["group"], … [{ … }] [done DATE]',
    ],
    [
      'what comes behind a block',
      inWave('migrate mail { task "x" } done <|>'),
      'migrate SERVICE [SHARE] ["group"], … [{ … }] [done «DATE»]',
    ],
    [
      'a task in a block',
      inWave('migrate mail { task "x" takes 2h <|> }'),
      'task "text" [takes DURATION] [by «TEAM»] [stop] [irreversible]',
    ],
    ['within quotes', inWave('notify "<|>"'), 'notify «"who"» on DATE [via "channel"] [about "what"]'],
    ['words of which one has to stand', 'data d of s {\n  change 1% per <|>\n}', 'change SHARE per «d|w»'],
    [
      'what may be left out',
      'backup b of s {\n  restored 2027-01-04 <|>\n}',
      'restored DATE [took «DURATION»]',
    ],
    [
      'the way that fits',
      'map "M" {\n  require seal <|>\n}',
      'require seal «NUMBER» for low|medium|high|critical [by WAVE]',
    ],
    ['a declaration', 'service mail "Mail" <|>', 'service NAME ["title"] [in «LAYER»] [{ … }]'],
    [
      'a rule of the team',
      'assert at most <|>',
      'assert at most «NUMBER» services [of criticality|kind|team NAME] in a wave [because "reason"]',
    ],
  ];
  for (const [what, text, shown] of forms) {
    it(`shows ${what}`, async () => assert.equal(await shownAt(text), shown));
  }

  it('shows all ways in which a statement may be written', async () => {
    const help = await helpAt(inWave('window <|>'));
    assert.deepEqual(
      help?.signatures.map(({ label }) => label),
      ['window DATE .. DATE', 'window DAY TIME .. [DAY] TIME'],
    );
  });

  it('names the units', async () => {
    const help = await helpAt(inService('rpo <|>'));
    const said = help?.signatures[0]?.parameters?.[0]?.documentation as MarkupContent;
    assert.match(said.value, /`s min h d w mo y`/);
  });

  it('is silent where a name alone is asked for, and where all is said', async () => {
    assert.equal(await helpAt(inService('owner <|>')), null);
    assert.equal(await helpAt(inService('downtime 4h <|>')), null);
    assert.equal(await helpAt(inService('<|>')), null);
    assert.equal(await helpAt('// downtime <|>'), null);
  });

  it('works beside lines that are not finished', async () => {
    const text = 'service s "S" in {\n  owner\n  kind\n  support "x" until <|>\n\nservice';
    assert.equal(await shownAt(text), 'support "text" [until «DATE»]');
  });
});
