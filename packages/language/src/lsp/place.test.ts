import assert from 'node:assert/strict';
import { type Place, placeAt } from './place.ts';

/** The place of `|`, in words: blocks, then the statement so far, then what is being typed. */
function shown(marked: string): string {
  const offset = marked.indexOf('|');
  const place = placeAt(marked.replace('|', ''), offset);
  return [...place.blocks.map(({ keyword }) => keyword.text), statement(place), `<${place.prefix}>`].join(
    ' / ',
  );
}

function statement({ before, inside }: Place): string {
  return inside === 'code' ? before.map(({ text }) => text).join(' ') : `in a ${inside}`;
}

describe('the place of a cursor', () => {
  const places: readonly (readonly [what: string, text: string, place: string])[] = [
    ['in an empty file', '|', ' / <>'],
    ['in a keyword of the top level', 'team it\nserv|', ' / <serv>'],
    ['behind the name of a declaration', 'service mail |', 'service mail / <>'],
    ['in the layer', 'layer base\nservice mail "Mail" in ba|', 'service mail "Mail" in / <ba>'],
    ['at the start of a block', 'service mail in base {\n  |\n}', 'service /  / <>'],
    ['in a keyword of a block', 'service mail in base {\n  own|\n}', 'service /  / <own>'],
    ['in a value', 'service mail in base {\n  owner in|\n}', 'service / owner / <in>'],
    ['before a value', 'service mail in base {\n  owner |\n  rto 1h\n}', 'service / owner / <>'],
    ['behind a whole statement', 'service a in b {\n  owner it\n  |\n}', 'service /  / <>'],
    ['behind a comma', 'service a in b {\n  depends on c,\n    |\n}', 'service / depends on c , / <>'],
    ['in a nested block', 'service a in b {\n  depends on c { to| }\n}', 'service / depends /  / <to>'],
    ['behind a nested block', 'service a in b {\n  depends on c { }\n  |\n}', 'service /  / <>'],
    ['on one line', 'service a in b { owner it rto | }', 'service / rto / <>'],
    [
      'in a word that is also a keyword',
      'service a in b { functions "x" moved to ki| }',
      'service / functions "x" moved to / <ki>',
    ],
    ['behind a name that is also a keyword', 'service a in b { owner owner rto | }', 'service / rto / <>'],
    ['behind a word of its statement', 'service a in b { seal 1 to | }', 'service / seal 1 to / <>'],
    [
      'behind the task of a step',
      'wave w { migrate a { task "x" takes 2h by i| } }',
      'wave / migrate / task "x" takes 2h by / <i>',
    ],
    ['behind the block of a step', 'wave w { migrate a { task "x" } done | }', 'wave / migrate a done / <>'],
    ['in a number', 'service a in b { rto 4|', 'service / rto / <4>'],
    ['in a text', 'service a in b { from "Win|dows" }', 'service / in a text / <>'],
    ['in a text that is not closed', 'service a in b {\n  from "Win|\n}', 'service / in a text / <>'],
    ['behind a text', 'service a in b { from "Windows"| }', 'service / from "Windows" / <>'],
    ['in a comment', 'service a in b {\n  // own|\n}', 'service / in a comment / <>'],
    ['in a block that is not closed', 'service a in b {\n  owner |\n\nteam it', 'service / owner / <>'],
    ['below a block that is not closed', 'service a in b {\n  owner it\n\nteam it { le| }', 'team /  / <le>'],
    [
      'in a block without indentation',
      'service a in b {\nkind mail\nowner |\n}\nteam it',
      'service / owner / <>',
    ],
    ['behind a sign of another language', 'wave w after ä|', 'wave w after / <ä>'],
  ];
  for (const [what, text, place] of places) it(what, () => assert.equal(shown(text), place));

  it('knows what is already said in a block', () => {
    const place = placeAt('service a in b { owner it  rto 1h\n }', 34);
    const said = place.blocks[0]?.block?.statements.map(({ keyword }) => keyword.text);
    assert.deepEqual(said, ['owner', 'rto']);
  });
});
