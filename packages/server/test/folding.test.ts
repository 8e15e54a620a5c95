import assert from 'node:assert/strict';
import { FoldingRangeRequest } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

/** Each range as its first and its last line, counted from 1, with its kind. */
async function folds(plan: Plan): Promise<string[]> {
  const ranges = await plan.ask(FoldingRangeRequest.type, {});
  return (ranges ?? []).map(({ startLine, endLine, kind }) =>
    `${startLine + 1}-${endLine + 1} ${kind ?? ''}`.trim(),
  );
}

// The imports stand apart, so that nobody takes them for imports of this test.
const IMPORTS = 'import "a.migmap"\nimport "b.migmap"\n';
const TEXT = `${IMPORTS}
// What this is about,
// in two lines.
team it { people 4 } // a comment
// that goes on
service mail in base {
  description """
    Long.
  """
  depends on dns,
    time
  depends on directory {
    side new
  }
  /* two
     lines */
}
`;

describe('folding ranges', () => {
  const server = languageServer();

  it('are blocks, long statements and texts, comments and the imports', async () => {
    assert.deepEqual(await folds(await server.open(TEXT)), [
      '1-2 imports',
      '4-5 comment',
      '8-19',
      '9-11',
      '12-13',
      '14-16',
      '17-18 comment',
    ]);
  });

  it('say where in the line a block begins and ends', async () => {
    const plan = await server.open('team it {\n  people 4\n}\n');
    assert.deepEqual(await plan.ask(FoldingRangeRequest.type, {}), [
      { startLine: 0, startCharacter: 9, endLine: 2, endCharacter: 0 },
    ]);
  });

  it('of a block that is not closed end with it', async () => {
    const plan = await server.open('service a {\n  owner it\n\nteam it {\n  people 4\n}\n');
    assert.deepEqual(await folds(plan), ['1-2', '4-6']);
  });

  it('know lines that end in CRLF, and blocks of names that are keywords', async () => {
    const plan = await server.open('service backup {\r\n  owner owner\r\n}\r\n');
    assert.deepEqual(await folds(plan), ['1-3']);
  });

  it('are none where all stands on one line', async () => {
    assert.deepEqual(await folds(await server.open('team it { people 4 }\n// one comment\n')), []);
  });

  describe('for a client that folds whole lines', () => {
    const lines = languageServer({
      textDocument: { foldingRange: { lineFoldingOnly: true, rangeLimit: 3 } },
    });

    it('leave the closing brace in sight, and are the outermost if there are too many', async () => {
      assert.deepEqual(await folds(await lines.open(TEXT)), ['1-2 imports', '4-5 comment', '8-18']);
    });
  });
});
