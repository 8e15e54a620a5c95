import assert from 'node:assert/strict';
import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { languageServer, type Plan } from './plan.ts';

/** The texts that an editor selects one after the other. */
async function selected(plan: Plan): Promise<string[]> {
  const document = TextDocument.create('', 'migmap', 0, plan.text());
  const [first] = (await plan.ask(SelectionRangeRequest.type, { positions: [plan.mark.position] })) ?? [];
  const texts: string[] = [];
  for (let range: SelectionRange | undefined = first; range; range = range.parent)
    texts.push(document.getText(range.range));
  return texts;
}

describe('selection ranges', () => {
  const server = languageServer();

  it('grow from a word over value, property, statement and blocks to the file', async () => {
    const plan = await server.open(`team it
service mail "Mail" in base {
  owner it
  depends on dns, t<|>ime { side new }
}
`);
    const contents = 'owner it\n  depends on dns, time { side new }';
    assert.deepEqual(await selected(plan), [
      'time',
      'dns, time',
      'on dns, time',
      'depends on dns, time',
      'depends on dns, time { side new }',
      contents,
      `{\n  ${contents}\n}`,
      `service mail "Mail" in base {\n  ${contents}\n}`,
      plan.text(),
    ]);
  });

  it('take a span as one value, and a text first without its quotes', async () => {
    const span = await server.open('wave w { dates 2027-03-01 .. 2027-<|>03-12 }\n');
    assert.deepEqual((await selected(span)).slice(0, 3), [
      '2027-03-12',
      '2027-03-01 .. 2027-03-12',
      'dates 2027-03-01 .. 2027-03-12',
    ]);
    const text = await server.open('team it { lead "Head <|>of IT" }\n');
    assert.deepEqual((await selected(text)).slice(0, 3), ['Head of IT', '"Head of IT"', 'lead "Head of IT"']);
  });

  it('begin with the block where the cursor is in no word', async () => {
    const plan = await server.open('team it {\n  people 4\n  <|>\n}\n');
    assert.deepEqual((await selected(plan)).slice(0, 2), [
      '{\n  people 4\n  \n}',
      'team it {\n  people 4\n  \n}',
    ]);
  });

  it('know comments', async () => {
    const plan = await server.open('// Who does <|>it\nteam it\n');
    assert.deepEqual((await selected(plan)).slice(0, 2), ['Who does it', '// Who does it']);
  });

  it('work in text that is half-written', async () => {
    const plan = await server.open('service a {\n  owner i<|>t\n\nteam it {\n');
    assert.deepEqual((await selected(plan)).slice(0, 4), [
      'it',
      'owner it',
      '{\n  owner it',
      'service a {\n  owner it',
    ]);
  });

  it('are given for each position, in the order of the positions', async () => {
    const plan = await server.open('team <|>it\nteam <|>desk\n');
    const positions = plan.marks.map(({ position }) => position);
    const ranges = await plan.ask(SelectionRangeRequest.type, { positions: positions.toReversed() });
    assert.deepEqual(
      ranges?.map(({ range }) => range.start.line),
      [1, 0],
    );
  });
});
