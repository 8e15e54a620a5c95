import assert from 'node:assert/strict';
import { inEnglish } from '@migmap/core';
import { readFile } from './read-file.ts';

/** Each problem as `«what it is about» message`. */
function problems(text: string): string[] {
  const file = readFile('main.migmap', text);
  return file.problems.map(
    ({ source, message }) => `«${file.file.text.slice(source.start, source.end)}» ${inEnglish(message)}`,
  );
}

/** A service that holds one statement between two sound ones. */
function inService(statement: string): string {
  return `service mail "Mail" in base {\n  from "Exchange"\n  ${statement}\n  rto 4h\n}\n`;
}

describe('the wording of a slip', () => {
  const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
    [
      'a word that a property does not take',
      inService('depends on dns { tolerates olld }'),
      '«olld» `tolerates` takes old, new or both; `olld` is none of them; did you mean `old`?',
    ],
    [
      'a word that is near to none',
      inService('criticality purple'),
      '«purple» `criticality` takes low, medium, high or critical; `purple` is none of them',
    ],
    [
      'a property that the block does not have',
      'layer base "Base" {\n  onwer infra\n}',
      '«onwer» a layer block may hold description, owner, criterion, risk, see and tags; `onwer` is none of them; did you mean `owner`?',
    ],
    [
      'a property of another block on one line',
      'wave w { rollback r { takes 1h  impact high } }',
      '«impact» a rollback block may hold restores, takes, when, decides, deputy, backup, tested, until, loses, step, see and tags; `impact` is none of them',
    ],
    [
      'a value of another shape',
      inService('downtime soon'),
      '«soon» `downtime` takes a duration such as `4h`; `soon` does not fit',
    ],
    [
      'a value too many',
      inService('effort 3d 5d'),
      '«5d» `effort` takes a duration such as `4h`; `5d` does not fit',
    ],
    ['a missing text', inService('to'), '«to» `to` has no value: it takes a text in quotes, such as `"…"`'],
    [
      'a missing word, which reads as the next property',
      inService('criticality'),
      '«criticality» `criticality` has no value: it takes low, medium, high or critical',
    ],
    [
      'a missing value at the end of a block',
      'team it { people }',
      '«people» `people` has no value: it takes a number',
    ],
    [
      'a blank before a unit',
      inService('downtime 30 min'),
      '«30 min» a unit stands right behind its number: `30min`',
    ],
    [
      'a currency in small letters',
      'wave w { budget 20000 eur }',
      '«20000 eur» a unit stands right behind its number: `20000 EUR`',
    ],
    [
      'a sentence that went another way',
      inService('depends dns'),
      '«dns» `depends` is written `depends [softly] on SERVICE, … [{ … }]`; `dns` does not fit',
    ],
    [
      'a wave statement that went another way',
      'wave w {\n  gate 2027-01-01 maybe\n}',
      '«maybe» `gate` is written `gate 2027-03-14 [go by "…"] [{ evidence "…" }]`; `maybe` does not fit',
    ],
    [
      'a misspelt declaration',
      'servce mail "Mail" in base',
      '«servce» `servce` starts no declaration; did you mean `service`?',
    ],
    [
      'a head that went another way',
      'layer base on "Base"',
      '«on» `layer` is written `layer NAME "Title" { … }`; `on` does not fit',
    ],
    [
      'a declaration without its end',
      'link hq -- branch\nsite hq',
      '«link» `link` is not complete: it is written `link SITE -- SITE 200Mbit/s`',
    ],
    [
      'a service without its layer',
      'service mail "Mail" { to "Postfix" }',
      '«service mail "Mail"» a service says in which layer it stands: `service mail "…" in LAYER`',
    ],
    [
      'a rollback point outside a wave',
      'rollback back "Back" { takes 1h }',
      '«rollback back "Back"» a rollback point outside a wave says for which wave it stands: `rollback back "…" in WAVE`',
    ],
    [
      'a block without its end',
      'team it {\n  people 3\n',
      '«team» the block of `team it` is not closed: `}` is missing',
    ],
    [
      'a block inside without its end',
      'service a in b {\n  depends on c {\n    for "x"\n  owner it\n}\n',
      '«depends» the block of `depends` is not closed: `}` is missing before `owner`',
    ],
    [
      'a block without its beginning',
      'service a in b\n  from "x"\n  to "y"\n}\n',
      '«service» the block of `service a` is not opened: `{` is missing at the end of its first line',
    ],
    [
      'a brace too many',
      'team it { people 3 }\n}\n',
      '«}» this `}` closes nothing: a `{` is missing before it, or it is one too many',
    ],
    [
      'a text without its end',
      inService('from "Exchange'),
      '«"Exchange» this text is not closed: `"` is missing at its end',
    ],
    [
      'a long text without its end',
      'map "M" {\n  description """\n    Users barely notice.\n}\nteam it',
      '«"""» this text is not closed: `"""` is missing at its end',
    ],
    [
      'typographic quotes',
      'team it “IT”',
      '«“IT”» texts stand between straight quotes `"`, not between typographic ones',
    ],
    [
      'a letter that names do not have',
      'team büro',
      '«ü» `ü` cannot stand in a name; names are made of the letters A to Z, digits, `_` and `-`',
    ],
    ['a semicolon', inService('owner it;'), '«;» a statement ends with its line; no `;` is needed'],
    ['a comment of another language', '# teams\nteam it', '«#» a comment starts with `//`'],
    [
      'an import that is not at the top',
      'team it\nimport "a.migmap"',
      '«import "a.migmap"» imports stand at the top of the file, before all else',
    ],
    [
      'a seal level beyond the framework',
      inService('seal 1 to 7'),
      '«7» `seal` takes levels from 0 to 4; `7` is none of them',
    ],
    [
      '`none` among other waves',
      'wave w after none, v',
      '«none» `after none` stands alone: a wave follows either nothing or the waves that it names',
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(`names ${what}`, () => {
      const found = problems(text).filter((problem) => !problem.includes('twice'));
      assert.deepEqual(found, [expected]);
    });
  }

  it('never speaks of tokens', () => {
    const text =
      'service {\nlayer base "B" [ ]\nwave w { migrate }\nassert a\ndata d of { volume }\n} } {{ , .. <= "';
    for (const message of problems(text))
      assert.doesNotMatch(message, /token|EOF|QUANTITY|STRING|\bID\b|expect/i);
  });

  it('offers the nearest word as a fix', () => {
    const [problem] = readFile('main.migmap', 'layer base {\n  onwer infra\n}').problems;
    assert.deepEqual(
      problem?.fixes?.map((fix) => [inEnglish(fix.title), fix.edits[0]?.text]),
      [['Write `owner`', 'owner']],
    );
  });
});
