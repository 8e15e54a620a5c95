import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

const clinic = readFileSync(new URL('../../../examples/clinic.migmap', import.meta.url), 'utf8');

/** What a hover says at each mark, line by line. */
async function said(plan: Plan): Promise<string[][]> {
  return Promise.all(
    plan.marks.map(async ({ position, textDocument }) => {
      const hover = await plan.ask(HoverRequest.type, { position, textDocument });
      return ((hover?.contents as MarkupContent | undefined)?.value ?? '').split('\n');
    }),
  );
}

describe('hover', () => {
  const server = languageServer();

  /** The lines at the one place in a text that is marked. */
  async function at(text: string): Promise<string[]> {
    const [lines = []] = await said(await server.open(text));
    return lines;
  }

  /** The lines about a place of the clinic, found by the text before and behind it. */
  async function inClinic(before: string, behind = ''): Promise<string[]> {
    assert.ok(clinic.includes(before + behind), `${before}${behind} stands in the clinic`);
    return at(clinic.replace(before + behind, `${before}<|>${behind}`));
  }

  it('tells of a service what becomes of it, where it stands, and what stands on it', async () => {
    assert.deepEqual(await inClinic('service ', 'mail "'), [
      'Mail and calendar (mail), service in collaboration',
      'replaced: Exchange 2016 → Postfix, Dovecot and SOGo',
      'eyes ○ · naming ○ · foundation ○ · mail-move ◕ · goodbye ●',
      '○ old side · ◕ moved, old side stands by · ● new side',
      '',
      'steps: piloted in mail-move, moves in mail-move (20 % + 40 % + 40 %), old side retired in goodbye',
      'depends on: 5: dns, time, ca, directory, monitoring (softly)',
      'needed by: 1: archive',
      'way back: mail-parallel until 2027-06-20; it works until goodbye (2027-07-09), when the old side goes',
      'kind: mail; requires dns, time, certificates (ca), directory; prefers anti-spam (assumed), monitoring',
      'data: mailboxes 27 min 36 s in mail-move',
      'stands still: 10 min in mail-move; at most 30min by its downtime',
      'people: 500 users "everyone" · criticality critical · owner messaging · effort 45d',
      'risks: spam',
    ]);
  });

  it('tells between which waves a service could move, and why', async () => {
    const lines = await inClinic('service ', 'archive');
    assert.ok(lines.includes('earliest: naming, for it needs the new dns'));
    assert.ok(lines.includes('latest: any wave: nothing waits for it'));
    assert.ok(lines.includes('way back: archive-off; it closes at the end of mail-move (2027-05-28)'));
  });

  it('tells of a wave what it does, waits for and has time for', async () => {
    assert.deepEqual(await inClinic('wave ', 'mail-move "'), [
      'Mail (mail-move), wave 4 of 5',
      '2027-04-05 .. 2027-05-28, 40 working days · owner messaging',
      '',
      'waits for: foundation (ends 2027-03-26)',
      'before: goodbye',
      'pilots: mail (60 users)',
      'moves: archive, mail 20 %, mail 40 %, mail 40 %',
      'window: 2027-04-10T20:00 .. 2027-04-11T06:00 (shortest of 7), 10 h; data 27 min 36 s (mailboxes) + 3 tasks 3 h 40 min, 5 h 52 min left',
      'way back: 45 min by mail-parallel: mail',
      'latest go/no-go: 2027-04-11T05:15',
      'load: messaging 55 of 120 person-days, 46 %',
      'gate: 2027-04-02, go by "IT director" · approved by "Change board"',
      'open risks: spam',
    ]);
  });

  it('tells of a kind what it requires, and why', async () => {
    const lines = await inClinic('kind directory\n'.slice(0, 5), 'directory\n');
    assert.equal(lines[0], 'Directory service (directory), kind');
    assert.ok(lines.some((line) => line.startsWith('requires: dns: clients find domain controllers')));
    assert.ok(lines.some((line) => line.startsWith('prefers: certificates, backup')));
    assert.ok(lines.includes('in this map: directory'));
  });

  it('tells of a declared kind where it stands', async () => {
    const lines = await at(
      'kind robot "Robot" { requires power }\nkind power\nservice arm { kind <|>robot }',
    );
    assert.deepEqual(lines.slice(0, 1), ['Robot (robot), kind']);
    assert.ok(lines.includes('requires: power: Robot is declared to need it'));
    assert.ok(lines.includes('in this map: arm'));
  });

  it('tells of a rollback whom it takes along, and how long it works', async () => {
    const lines = await at(`service dns { from "A"  to "B" }
service mail { from "C"  to "D"  depends on dns }
wave one { migrate dns  rollback <|>back "Old names" { takes 15min  until 2027-03-01 } }
wave two { migrate mail  rollback mail-back "Old mail" { takes 30min } }
wave three { retire dns, mail }`);
    assert.deepEqual(lines, [
      'Old names (back), way back of one',
      '',
      'takes: 15 min',
      'covers: dns',
      'for dns: it works until three, when the old side goes',
      'with dns go back: 1, last moved first: mail; together 45 min',
      'written until: 2027-03-01',
      'tested: not yet',
    ]);
  });

  const things: readonly (readonly [string, string, string, RegExp])[] = [
    ['a team', 'team ', 'messaging', /^load: mail-move 55 of 120 person-days \(46 %\)$/m],
    ['data', 'data ', 'mailboxes', /^moves: in mail-move: 46 h, .*× 1 % that changes .* = 27 min 36 s$/m],
    ['a certificate', 'certificate ', 'mail-cert', /^expires: 2028-02-01, after the last move/m],
    ['a bridge', 'bridge ', 'ldap-proxy', /^up: from the first step of foundation to the end of goodbye$/m],
    ['a layer', 'layer ', 'identity', /^services: 1: directory$/m],
    ['a site', 'site ', 'hq', /^linked to: branch 200Mbit\/s$/m],
    ['a risk', 'risk ', 'spam', /^impact high \(reputation\) · likelihood medium$/m],
    [
      'a contract',
      'contract ',
      'ea',
      /^last day of notice: 2027-06-02 \(ends 2027-08-31 − 90d\), notice given/m,
    ],
    ['a record', 'record ', 'mx', /^at the latest: 2027-04-09T20:00: 1d before the first move/m],
    ['a backup', 'backup ', 'mail-backup', /^restored: 2027-02-08 in 3h, 2027-03-29 in 3h$/m],
    ['a decision', 'decision ', 'sign-in', /^needed by: foundation, which begins on 2027-03-01$/m],
    ['a view', 'view ', 'executives', /^at: the end of mail-move$/m],
    ['a pilot', '', 'pilot mail', /only what hits at least 4\.9 % of the users, which is 25 of 500/],
  ];
  for (const [what, before, behind, expected] of things) {
    it(`tells of ${what} what can be computed`, async () => {
      assert.match((await inClinic(before, behind)).join('\n'), expected);
    });
  }

  it('tells of a tag who bears it, and of a named criterion how it stands', async () => {
    const [tag, criterion] = await said(
      await server.open(`service mail "Mail" { tags <|>heavy
  criterion <|>speed "Delivery" { target <= 2min  measured 3min on 2027-03-01 } }`),
    );
    assert.deepEqual(tag, ['heavy, tag', '', 'borne by: 1: mail']);
    assert.deepEqual(criterion, [
      'Delivery (speed), criterion of service mail',
      '',
      'target: <= 2min',
      'measured: 3min on 2027-03-01',
    ]);
  });

  it('tells of a code in a silencer what its rule finds, and what is silent', async () => {
    const lines = await at(`service mail {
  // migmap-disable-next-line reference/<|>self -- until June
  depends on mail
}`);
    assert.match(lines[0] ?? '', /^reference\/self, an? (error|warning)/);
    assert.ok(lines.some((line) => line.startsWith('silenced here: ')));
    assert.ok(lines.includes('reason: until June'));
    assert.ok(lines.some((line) => /^page: https:\/\/.*reference\/self$/.test(line)));
  });

  it('tells of a word what it is for and how it is written', async () => {
    assert.deepEqual(await at('service a in b {\n  <|>downtime 4h\n}'), [
      'downtime, in a service block',
      'Takes a duration such as `4h`',
      'The longest stop that the change may cause',
    ]);
    assert.deepEqual(await at('<|>together a, b'), [
      'together, a declaration',
      '`together SERVICE, … [because "…"]`',
      'Services that move in the same wave, and go back as one.',
    ]);
    assert.deepEqual((await at('service a { depends <|>softly on b }')).slice(0, 1), [
      'depends, in a service block',
    ]);
  });

  const values: readonly (readonly [string, string])[] = [
    ['service a { rto <|>15min }', '15min = 0.25 h'],
    ['service a { effort <|>2w }', '2w = 10 person-days of work for one person'],
    [
      'data d { volume <|>12TB  rate 100MB/s }',
      '12TB = 12000 GB = 10.91 TiB|full copy: 12TB at 100MB/s = 33 h 20 min',
    ],
    ['data d { rate <|>300Mbit/s }', '300Mbit/s = 300 Mbit/s = 37.5 MB/s = 135 GB/h'],
    ['service a { users 500 }\nwave w { migrate a <|>20% }', '20%: 100 of 500 users'],
    ['data d { volume 4TB  change <|>1% per d }', '1%: 40 GB'],
    ['contract c { cost <|>180000 EUR per year }', '180000 EUR: 15000 EUR a month'],
    [
      'wave w { pilot a { users <|>60 } }',
      '60: shows, with 95 % confidence, only what hits at least 4.9 % of the users',
    ],
    ['contract c { ends 2027-08-31  notice <|>90d }', '90d = 12.86 w|to be given by 2027-06-02'],
  ];
  for (const [text, expected] of values) {
    it(`tells what ${/<\|>(\S+)/.exec(text)?.[1]} comes to`, async () => {
      const lines = (await at(text)).filter((line) => line !== '');
      assert.deepEqual(lines, expected.split('|'));
    });
  }

  it('tells of a date its weekday, what lies on it, and how far the next wave is', async () => {
    const plan = await server.open(`wave one { dates 2027-03-01 .. 2027-03-12  gate <|>2027-02-26 }
wave two { dates 2027-04-05 .. 2027-05-28 }
freeze "Fair" 2027-03-05 .. 2027-03-06
risk r { review <|>2027-03-05 }`);
    assert.deepEqual(await said(plan), [
      [
        '2027-02-26, a Friday',
        '',
        'in: no wave and no freeze',
        'from here: 1 working day to the start of one (2027-03-01)',
      ],
      [
        '2027-03-05, a Friday',
        '',
        'in: one, working day 5 of 10',
        'freeze: "Fair"',
        'from here: 21 working days to the start of two (2027-04-05)',
      ],
    ]);
  });

  it('knows names of other files, and what an import brings in', async () => {
    const plan = await server.open({
      'main.migmap': 'import "<|>teams.migmap"\nlayer base { owner <|>it }',
      'teams.migmap': 'team it "IT" { people 4 }',
    });
    assert.deepEqual(await said(plan), [
      ['teams.migmap, a file of this map', '', 'holds: 1 team'],
      ['IT (it), team', '', 'people: 4'],
    ]);
  });

  it('takes a keyword for a name where it is one', async () => {
    const lines = await at('layer layer\nservice <|>backup "Copies" in layer { stays "Bacula" }');
    assert.equal(lines[0], 'Copies (backup), service in layer');
  });

  it('works in text that is half-written, with lines that end in CRLF', async () => {
    const plan = await server.open(
      'team it "IT" { people 4 }\r\nservice a {\r\n  owner <|>it\r\n  rto <|>\r\n',
    );
    assert.deepEqual(await said(plan), [['IT (it), team', '', 'people: 4'], ['']]);
  });

  it('says which text it is about', async () => {
    const plan = await server.open('team <|it|> "IT"');
    const hover = await plan.ask(HoverRequest.type, { position: plan.mark.range.end });
    assert.deepEqual(hover?.range, plan.mark.range);
  });

  it('is silent where there is nothing to say', async () => {
    assert.deepEqual(await at('service a { description "<|>words" }'), ['']);
    assert.deepEqual(await at('// <|>words'), ['']);
    assert.deepEqual(await at('service a { owner <|>nobody }'), ['']);
  });

  it('is never longer than fifteen lines', async () => {
    const names = ['mail', 'directory', 'archive', 'mail-move', 'foundation', 'mail-parallel', 'mailboxes'];
    for (const name of names) {
      const lines = await at(
        clinic.replace(new RegExp(`(service|wave|rollback|data) ${name} `), `$1 <|>${name} `),
      );
      assert.ok(lines.length > 3 && lines.length <= 15, `${name}: ${lines.length} lines`);
    }
  });

  describe('for a client that shows Markdown', () => {
    const rich = languageServer({ textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } });

    it('leads to the things that it names', async () => {
      const plan = await rich.open({
        'main.migmap':
          'import "teams.migmap"\nservice <|>dns "Names * and _more_" { from "A" to "B"  owner it }',
        'teams.migmap': '\nteam it "IT"',
      });
      const hover = await plan.ask(HoverRequest.type, {
        position: plan.marks[0]?.position ?? plan.mark.position,
      });
      assert.deepEqual(hover?.contents, {
        kind: 'markdown',
        value: [
          '**Names \\* and \\_more\\_** (`dns`), service  ',
          'replaced: A → B',
          '',
          `- **steps** in no wave yet\n- **people** owner [\`it\`](${plan.uri('teams.migmap')}#L2)`,
        ].join('\n'),
      });
    });
  });
});
