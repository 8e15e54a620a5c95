import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { formatEdits, formatText } from './format.ts';

const examples = new URL('../../../../examples/', import.meta.url);

describe('formatting a map', () => {
  describe('leaves as it is', () => {
    it('the clinic', () => {
      const clinic = example('clinic.migmap');
      assert.equal(formatted(clinic), clinic);
      assert.deepEqual(formatEdits(clinic), { edits: [] });
    });

    it('an empty file', () => assert.equal(formatted(''), ''));

    it('a block on one line, with one blank or two between its statements', () => {
      const text = 'team infra "Infrastructure" { lead "Head"  people 4 external }\n';
      assert.equal(formatted(text), text);
    });

    it('several statements on one line of a block over several lines', () => {
      const text = 'service dns "DNS" in network {\n  rto 1h  rpo 1d\n  owner infra\n}\n';
      assert.equal(formatted(text), text);
    });

    it('the inside of a long text', () => {
      const text = 'map "Clinic" {\n  description """\n      deep  \n\n\n\tand a tab\n  """\n}\n';
      assert.equal(formatted(text), text);
    });

    it('what a silencer is about on the line below it', () => {
      const text = '// migmap-disable-next-line reference/unused -- both are planned\nsite hq site branch\n';
      assert.equal(formatted(text), text);
    });
  });

  describe('lines', () => {
    it('indents by two blanks a block, and what goes on with a statement by two more', () => {
      const text =
        'service mail "Mail" in top {\ndepends on dns,\ntime {\nvia "53"\n}\n}\nwave move\nafter eyes {}';
      const lines = [
        'service mail "Mail" in top {',
        '  depends on dns,',
        '    time {',
        '    via "53"',
        '  }',
        '}',
        'wave move',
        '  after eyes {}',
        '',
      ];
      assert.equal(formatted(text), lines.join('\n'));
    });

    it('gives each declaration a line of its own', () => {
      assert.equal(formatted('site hq "Head office" site branch'), 'site hq "Head office"\nsite branch\n');
    });

    it('tells a keyword as a name from the beginning of a declaration', () => {
      assert.equal(formatted('site site site layer layer wave'), 'site site\nsite layer\nlayer wave\n');
    });

    it('puts the braces of a block over several lines at the ends of its lines', () => {
      const text = 'service dns { kind dns\nfrom "A" to "B" } service time {}';
      assert.equal(formatted(text), 'service dns {\n  kind dns\n  from "A" to "B"\n}\nservice time {}\n');
    });

    it('keeps what ends a statement behind its block', () => {
      const text = 'wave w {\n  migrate mail {\n    task "Switch" stop } done 2027-03-01 retire dns\n}\n';
      const lines = [
        'wave w {',
        '  migrate mail {',
        '    task "Switch" stop',
        '  } done 2027-03-01 retire dns',
        '}',
        '',
      ];
      assert.equal(formatted(text), lines.join('\n'));
    });

    it('keeps one blank line of many, and none at the ends of the file', () => {
      assert.equal(formatted('\n\nsite hq\n\n\n\nsite branch\n\n\n'), 'site hq\n\nsite branch\n');
    });

    it('ends the file with one line end', () => assert.equal(formatted('site hq'), 'site hq\n'));

    it('keeps the line ends that most lines have', () => {
      assert.equal(formatted('site hq\r\n\r\nsite branch\n'), 'site hq\r\n\r\nsite branch\r\n');
      assert.equal(formatted('site hq\r\n\nsite branch\n'), 'site hq\n\nsite branch\n');
    });

    it('keeps the byte order mark', () => assert.equal(formatted('\uFEFF  site hq'), '\uFEFFsite hq\n'));
  });

  describe('blanks', () => {
    it('puts one between words, none before a comma, and takes those at ends of lines', () => {
      const text = 'service mail{depends  on\tdns ,time}   \nlink hq--branch   200Mbit/s';
      assert.equal(formatted(text), 'service mail { depends on dns, time }\nlink hq -- branch 200Mbit/s\n');
    });

    it('writes an empty block without any', () => assert.equal(formatted('site hq {  }'), 'site hq {}\n'));

    it('writes money with one', () => {
      const text = 'contract ea { cost 180000   EUR per year }';
      assert.equal(formatted(text), 'contract ea { cost 180000 EUR per year }\n');
    });
  });

  describe('columns', () => {
    it('stay where statements of a block share one, whatever stands between', () => {
      const text = block('owner   infra', 'seal 1 to 4', 'support "In-house"');
      assert.equal(formatted(text), text);
    });

    it('go where nothing is aligned', () => {
      assert.equal(formatted(block('owner    infra', 'rto 1h')), block('owner infra', 'rto 1h'));
    });

    it('do not reach over a blank line', () => {
      assert.equal(
        formatted(block('owner  infra', '', 'support "In-house"', 'rto     1h')),
        block('owner infra', '', 'support "In-house"', 'rto     1h'),
      );
    });

    it('move as one when what stands before them moves', () => {
      const text = 'team a   "A"{lead "X"   people 1}\nteam bcd "B"{lead "Yyy" people 2}\n';
      assert.equal(
        formatted(text),
        'team a   "A" { lead "X"   people 1 }\nteam bcd "B" { lead "Yyy" people 2 }\n',
      );
    });

    it('stay in front of comments', () => {
      const text = 'site hq     // where most work\nsite branch // 60 people\n';
      assert.equal(formatted(text), text);
    });

    it('stay for the values of a statement that goes on', () => {
      const text = block('functions "mail", "calendar",', '          "contacts"', 'from      "Exchange"');
      assert.equal(formatted(text), text);
    });

    it('span the blocks between declarations of one sort', () => {
      const text = 'layer safety "Backup" {\n  owner infra\n}\nlayer top    "Users"  { owner apps }\n';
      assert.equal(formatted(text), text);
    });
  });

  describe('comments', () => {
    it('stay behind what they are about', () => {
      const text = 'service dns { // the resolvers   \nkind dns // old\n// next to go\n} // done\n';
      assert.equal(
        formatted(text),
        'service dns { // the resolvers\n  kind dns // old\n  // next to go\n} // done\n',
      );
    });

    it('before a statement stand where it stands', () => {
      const text = 'wave w {\n// first\nretire a,\n// then\nb\n}\n   // last';
      assert.equal(formatted(text), 'wave w {\n  // first\n  retire a,\n    // then\n    b\n}\n// last\n');
    });

    it('over several lines keep their stars below each other', () => {
      const text = 'wave w {\n/*\n* Go slow.\n*/\nretire a\n/* as\n drawn */\n}\n';
      assert.equal(
        formatted(text),
        'wave w {\n  /*\n   * Go slow.\n   */\n  retire a\n  /* as\n drawn */\n}\n',
      );
    });

    it('alone make a file', () => assert.equal(formatted('\n// nothing yet  '), '// nothing yet\n'));
  });

  describe('a text that can not be read', () => {
    it('is not changed, and it is said why', () => {
      const answer = formatText('service dns { kind   dns', 'a.migmap');
      assert.ok('problems' in answer);
      assert.ok(
        answer.problems.some(({ code, source }) => code === 'syntax/parse' && source.file === 'a.migmap'),
      );
      assert.deepEqual(formatEdits('service dns { kind   dns', 'a.migmap'), answer);
    });

    it('is one with marks of a merge', () => {
      const answer = formatText('<<<<<<< ours\nsite a\n=======\nsite b\n>>>>>>> theirs\n');
      assert.ok('problems' in answer);
      assert.ok(answer.problems.some(({ code }) => code === 'syntax/merge-conflict'));
    });

    it('is not one with a date that does not exist', () => {
      assert.equal(
        formatted('freeze "Leap"  2027-02-30 .. 2027-03-01'),
        'freeze "Leap" 2027-02-30 .. 2027-03-01\n',
      );
    });
  });

  it('offers the smallest edits', () => {
    assert.deepEqual(formatEdits('site  hq "Head office"\nsite branch'), {
      edits: [
        { start: 4, end: 6, text: ' ' },
        { start: 34, end: 34, text: '\n' },
      ],
    });
  });

  for (const path of globSync('**/*.migmap', { cwd: examples })) {
    it(`changes nothing a second time: ${path.replaceAll('\\', '/')}`, () => {
      const once = formatted(example(path));
      assert.equal(formatted(once), once);
    });
  }
});

function example(path: string): string {
  return readFileSync(new URL(path, examples), 'utf8');
}

function block(...statements: string[]): string {
  const lines = statements.map((statement) => (statement === '' ? '' : `  ${statement}`));
  return `service dns {\n${lines.join('\n')}\n}\n`;
}

function formatted(text: string): string {
  const answer = formatText(text);
  assert.ok('text' in answer, `does not parse: ${text}`);
  return answer.text;
}
