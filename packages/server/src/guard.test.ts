import assert from 'node:assert/strict';
import {
  CancellationToken,
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { Guard, refused } from './guard.ts';

interface Request {
  readonly uri: string;
  readonly version: number;
}

describe('the guard around a feature', () => {
  let logged: string[] = [];
  let traced: string[] = [];
  let guard: Guard;
  beforeEach(() => {
    [logged, traced] = [[], []];
    guard = new Guard({ error: (message) => logged.push(message) }, (message) => traced.push(message));
  });

  const hover = (answer: (params: Request, token: CancellationToken) => string) =>
    guard.of<Request, string>({ name: 'hover', empty: 'nothing', about: (params) => params }, answer);

  async function code(answer: Promise<string>): Promise<number | string> {
    return answer.catch((error: unknown) => (error instanceof ResponseError ? error.code : 'another fault'));
  }

  it('hands on the answer, and says how long it took', async () => {
    const answer = hover(({ uri }) => `about ${uri}`);
    assert.equal(await answer({ uri: 'a', version: 1 }, CancellationToken.None), 'about a');
    assert.match(traced[0] ?? '', /^hover: \d+\.\d ms$/);
  });

  it('answers a fault empty, and logs it by the name of the feature', async () => {
    const answer = hover(() => {
      throw new Error('no such thing');
    });
    assert.equal(await answer({ uri: 'a', version: 1 }, CancellationToken.None), 'nothing');
    assert.match(logged[0] ?? '', /^hover: a fault of our own, answered empty\. Error: no such thing/);
  });

  it('does not begin with what was cancelled', async () => {
    const source = new CancellationTokenSource();
    const answer = hover(() => assert.fail('nobody waits for this'))({ uri: 'a', version: 1 }, source.token);
    source.cancel();
    assert.equal(await code(answer), LSPErrorCodes.RequestCancelled);
  });

  it('hands on that an answer was given up half-way', async () => {
    const answer = hover(() => {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'enough');
    });
    assert.equal(
      await code(answer({ uri: 'a', version: 1 }, CancellationToken.None)),
      LSPErrorCodes.RequestCancelled,
    );
    assert.deepEqual(logged, []);
  });

  it('hands on a refusal with its reason, which is no fault', async () => {
    const answer = hover(() => {
      throw refused('keywords keep their names');
    });
    const refusal = answer({ uri: 'a', version: 1 }, CancellationToken.None);
    await assert.rejects(refusal, {
      code: LSPErrorCodes.RequestFailed,
      message: 'keywords keep their names',
    });
    assert.deepEqual(logged, []);
  });

  it('drops a request about a text for which a newer one is there', async () => {
    const answer = hover(({ version }) => `about version ${version}`);
    const older = code(answer({ uri: 'a', version: 1 }, CancellationToken.None));
    const other = answer({ uri: 'b', version: 1 }, CancellationToken.None);
    const newer = answer({ uri: 'a', version: 2 }, CancellationToken.None);
    assert.equal(await older, LSPErrorCodes.ContentModified);
    assert.deepEqual([await other, await newer], ['about version 1', 'about version 2']);
  });

  it('answers all that is asked about the same text', async () => {
    const answer = hover(({ version }) => `about version ${version}`);
    const all = [1, 1, 1].map((version) => answer({ uri: 'a', version }, CancellationToken.None));
    assert.equal(new Set(await Promise.all(all)).size, 1);
  });
});
