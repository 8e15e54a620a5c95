import assert from 'node:assert/strict';
import { type Files, generateMap } from '@migmap/testing';
import {
  CompletionRequest,
  CompletionResolveRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { Completions, foundation } from './completions.ts';
import { languageServer } from './plan.ts';

describe('completion', () => {
  const server = languageServer();
  const offered = new Completions(server);

  describe('of keywords', () => {
    it('offers declarations at the top of a file', async () => {
      const labels = await offered.labels('team it\n\n<|>');
      for (const word of ['service', 'wave', 'assert', 'freeze', 'map'])
        assert.ok(labels.includes(word), word);
      assert.ok(!labels.includes('owner'));
    });

    it('offers a second map block nowhere', async () => {
      assert.ok(!(await offered.labels('map "One" { }\n<|>')).includes('map'));
      const files = { 'a.migmap': 'import "b.migmap"\n<|>', 'b.migmap': 'map "One" { }' };
      assert.ok(!(await offered.labels(files)).includes('map'));
    });

    it('offers imports above all else, and nothing else above them', async () => {
      assert.ok(!(await offered.labels('team it\n<|>')).includes('import'));
      assert.deepEqual(await offered.labels({ 'a.migmap': '<|>\nimport "b.migmap"', 'b.migmap': '' }), [
        'import',
      ]);
    });

    it('offers what a block may hold and does not hold yet', async () => {
      const labels = await offered.labels('team it {\n  lead "Ada"\n  <|>\n  people 4\n}');
      assert.deepEqual(labels, ['contact', 'reduces to', 'external', 'see', 'tags']);
    });

    it('offers again what may stand several times', async () => {
      const labels = await offered.labels(
        'service a in b {\n  depends on c\n  functions "x"\n  owner it\n  <|>\n}',
      );
      assert.ok(labels.includes('depends') && labels.includes('functions'));
      assert.ok(!labels.includes('owner'));
    });

    it('offers no new side to what stays', async () => {
      const labels = await offered.labels('service a in b {\n  stays "as it is"\n  <|>\n}');
      assert.ok(!labels.includes('to') && !labels.includes('from') && labels.includes('kind'));
    });

    it('offers what may follow within a statement, with the words that have to follow it', async () => {
      assert.deepEqual(await offered.labels('service a in b {\n  depends <|>\n}'), ['on', 'softly on']);
      assert.deepEqual(await offered.labels('service a in b {\n  functions "x" <|>\n}'), [
        'moved to',
        'dropped because',
      ]);
      assert.deepEqual(await offered.labels('backup b of c {\n  restored 2027-01-01 <|>\n}'), ['took']);
      assert.deepEqual(await offered.labels('team it\nservice a "A" <|>'), ['in']);
      assert.deepEqual(await offered.labels('layer l {\n  criterion "x" {\n    target <|>\n  }\n}'), [
        '<=',
        '<',
        '>',
        '>=',
        '=',
      ]);
    });

    it('says nothing behind a statement that is whole', async () => {
      assert.deepEqual(await offered.labels('team it\nservice a in b {\n  owner it <|>\n}'), []);
    });

    it('offers the next statement behind the last in a block of one line', async () => {
      const labels = await offered.labels('team it { lead "Ada" <|> }');
      assert.ok(labels.includes('people') && !labels.includes('lead'));
    });

    it('offers the next statement below a line that is half written', async () => {
      const labels = await offered.labels(
        'service a in b {\n  owner\n  rto\n  <|>\n  kind mail\n}\nservice {\n',
      );
      assert.ok(labels.includes('downtime') && !labels.includes('kind'));
    });

    it('offers a new declaration too, at the margin below a block that is not closed', async () => {
      const labels = await offered.labels('team it {\n  lead "Ada"\n<|>');
      assert.ok(labels.includes('contact') && labels.includes('service'));
      assert.ok(labels.indexOf('contact') < labels.indexOf('service'));
    });

    it('is not misled by names that are keywords', async () => {
      const text =
        'team owner\nlayer base\nservice wave in base {\n  owner owner\n  depends on retire\n  <|>\n}';
      const labels = await offered.labels(text);
      assert.ok(labels.includes('kind') && !labels.includes('owner') && !labels.includes('retire'));
    });

    it('replaces the whole of a half-written word, hyphens and all', async () => {
      assert.equal(
        await offered.accepted('service a in b {\n  on-c<|>\n}', 'on-call'),
        'service a in b {\n  on-call\n}',
      );
      assert.equal(
        await offered.accepted('service a in b {\n  ow<|>n infra\n}', 'owner'),
        'service a in b {\n  owner infra\n}',
      );
    });

    it('does not write a word twice that is there already', async () => {
      assert.equal(
        await offered.accepted('decision d "D" {\n  nee<|> by w\n}', 'needed by'),
        'decision d "D" {\n  needed by w\n}',
      );
    });

    it('keeps to lines that end in a carriage return as well', async () => {
      const text = 'service a in b {\r\n  owner it\r\n  ki<|>\r\n}\r\n';
      assert.equal(await offered.accepted(text, 'kind'), 'service a in b {\r\n  owner it\r\n  kind\r\n}\r\n');
    });
  });

  it('is whole: an editor need not ask again for each letter', async () => {
    const { list } = await offered.list(
      `${generateMap(1000)}\nservice new "New" in base {\n  depends on <|>\n}`,
    );
    assert.equal(list.isIncomplete, false);
    assert.equal(list.items.length, 1000);
  });

  describe('is read about', () => {
    async function documentation(files: Files, label: string): Promise<string> {
      const { list } = await offered.list(files);
      const item = list.items.find((each) => each.label === label);
      assert.ok(item);
      const { documentation } = await server.client.connection.sendRequest(
        CompletionResolveRequest.type,
        item,
      );
      return (documentation as MarkupContent | undefined)?.value ?? '';
    }

    it('for a service, what happens to it', async () => {
      const said = await documentation(`${foundation}service a in base {\n  depends on <|>\n}`, 'directory');
      assert.match(said, /\*\*Directory\*\* \(directory\)/);
      assert.match(said, /from old to new/);
    });

    it('for a kind, what it needs and why', async () => {
      const said = await documentation('service a in b {\n  kind <|>\n}', 'mail');
      assert.match(said, /- needs dns: \w+/);
    });

    it('for a wave, what it moves', async () => {
      assert.match(await documentation(`${foundation}wave w after <|>`, 'first'), /moves "DNS" \(dns\)/);
    });

    it('for a code, the page of its rule', async () => {
      assert.match(
        await documentation('// migmap-disable-next-line <|>\n', 'order/stranded'),
        /^# order\/stranded/,
      );
    });

    it('for a keyword, how it is written and what it is for', async () => {
      assert.equal(
        await documentation('service a in b {\n  <|>\n}', 'downtime'),
        '`downtime` takes a duration such as `4h`\n\nthe longest stop that the change may cause',
      );
      assert.match(await documentation('<|>', 'service'), /service NAME "Title" in LAYER/);
    });
  });
});

describe('completion, for an editor with snippets', () => {
  const completionItem = { snippetSupport: true, insertReplaceSupport: true };
  const completionList = { itemDefaults: ['editRange'] };
  const server = languageServer({ textDocument: { completion: { completionItem, completionList } } });

  async function snippetAt(text: string, label: string): Promise<string | undefined> {
    const plan = await server.open(text);
    const answer = await plan.ask(CompletionRequest.type, { position: plan.mark.position });
    assert.ok(answer && !Array.isArray(answer));
    const item = answer.items.find((each) => each.label === label);
    assert.ok(item, `${label} is offered`);
    return item.insertTextFormat === 2 ? item.textEditText : undefined;
  }

  it('writes whole blocks, with stops for what has to be said', async () => {
    const snippet = await snippetAt('layer base\nlayer top\nteam it\n<|>', 'service { … }');
    const lines = snippet?.split('\n') ?? [];
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how editors write stops.
    assert.equal(lines[0], 'service ${1:name} "${2:Title}" in ${3|base,top|} {');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how editors write stops.
    assert.ok(lines.includes('  criticality ${8|low,medium,high,critical|}'));
    assert.deepEqual(lines.slice(-2), ['  $0', '}']);
  });

  it('writes statements with stops', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how editors write stops.
    const copies = 'copies ${1:3} on ${2:2} media ${3:1} offsite';
    assert.equal(await snippetAt('backup b of s {\n  <|>\n}', 'copies'), copies);
    assert.equal(await snippetAt('service s in l {\n  fr<|>\n}', 'from'), 'from "$1"');
  });

  it('writes the word alone where the rest is there already', async () => {
    assert.equal(await snippetAt('service s in l {\n  ow<|> it\n}', 'owner'), undefined);
  });

  it('lets the editor choose what becomes of the rest of a word, once for all items', async () => {
    const plan = await server.open('team it\nteam item\nservice s in l {\n  owner i<|>t\n}');
    const answer = await plan.ask(CompletionRequest.type, { position: plan.mark.position });
    assert.ok(answer && !Array.isArray(answer));
    const range = answer.itemDefaults?.editRange;
    assert.ok(range && 'insert' in range);
    assert.deepEqual([range.insert.end.character, range.replace.end.character], [9, 10]);
    assert.ok(answer.items.every(({ textEdit }) => textEdit === undefined));
  });
});
