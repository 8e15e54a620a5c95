import assert from 'node:assert/strict';
import { type LoadedMap, MapLibrary } from '@migmap/language/lsp';
import { CancellationToken, CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import type { FromStudio, PictureJob, ToStudio } from './messages.ts';
import { RemotePainter, type Studio } from './remote-painter.ts';
import type { PictureWish } from './wish.ts';

const wish: PictureWish = { options: {}, forms: ['svg'], theme: 'light', time: 0 };

/** A thread that does what a test says. */
class PlayedStudio implements Studio {
  readonly heard: ToStudio[] = [];
  isEnded = false;
  say: (message: FromStudio) => void = () => {};
  breakDown: (reason: string) => void = () => {};

  get jobs(): PictureJob[] {
    return this.heard.filter((message) => 'wish' in message);
  }

  post(message: ToStudio): void {
    this.heard.push(message);
  }

  listen(listener: (message: FromStudio) => void): void {
    this.say = listener;
  }

  onEnd(listener: (reason: string) => void): void {
    this.breakDown = listener;
  }

  end(): void {
    this.isEnded = true;
  }

  /** Finishes the job that it was given last. */
  finish(svg: string): void {
    this.say({ id: this.jobs.at(-1)?.id ?? 0, painted: { svg } });
  }
}

describe('pictures that another thread draws', () => {
  let studios: PlayedStudio[] = [];
  let library = new MapLibrary();
  let painter = new RemotePainter(() => assert.fail('nothing was asked for'));
  beforeEach(() => {
    studios = [];
    library = new MapLibrary();
    painter = new RemotePainter(() => {
      const studio = new PlayedStudio();
      studios.push(studio);
      return studio;
    }, 5);
  });

  function studio(index = 0): PlayedStudio {
    const found = studios[index];
    assert.ok(found, 'no studio was opened');
    return found;
  }

  function map(uri: string, text: string): LoadedMap {
    library.put(uri, text);
    library.enter(uri, '');
    const [loaded] = library.mapsWith(uri);
    assert.ok(loaded);
    return loaded;
  }

  const paint = (loaded: LoadedMap, options: { time?: number; token?: CancellationToken } = {}) =>
    painter.paint(loaded, { ...wish, time: options.time ?? 60_000 }, options.token ?? CancellationToken.None);

  it('are drawn one after the other, of texts that cross once', async () => {
    const first = paint(map('a.migmap', 'team it'));
    const second = paint(map('a.migmap', 'team it\nteam ops'));
    const third = paint(map('a.migmap', 'team it\nteam ops'));
    for (const svg of ['one', 'two', 'three']) studio().finish(svg);
    assert.deepEqual(await Promise.all([first, second, third]), [
      { svg: 'one' },
      { svg: 'two' },
      { svg: 'three' },
    ]);
    assert.deepEqual(
      studio().jobs.map(({ texts }) => texts),
      [[['a.migmap', 'team it']], [['a.migmap', 'team it\nteam ops']], []],
    );
  });

  it('forget maps that nobody has looked at for long', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const drawn = paint(map(`${name}.migmap`, ''));
      studio().finish(name);
      await drawn;
    }
    assert.deepEqual(studio().jobs.at(-1)?.forgotten, ['a.migmap']);
  });

  it('are not begun when they are cancelled before, and given up when they are cancelled meanwhile', async () => {
    const [running, waiting] = [new CancellationTokenSource(), new CancellationTokenSource()];
    const loaded = map('a.migmap', 'team it');
    const answers = [paint(loaded, { token: running.token }), paint(loaded, { token: waiting.token })];
    const last = paint(loaded);
    waiting.cancel();
    running.cancel();
    for (const answer of answers) await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    const [{ id } = { id: 0 }] = studio().jobs;
    assert.deepEqual(studio().heard.at(-1), { cancel: id });
    studio().say({ id, cancelled: true });
    studio().finish('last');
    assert.deepEqual(await last, { svg: 'last' });
    assert.equal(studio().jobs.length, 2);
  });

  it('take nothing with them when they break the thread down: the next one gets another', async () => {
    const loaded = map('a.migmap', 'team it');
    const broken = paint(loaded);
    const next = paint(loaded);
    studio(0).breakDown('out of memory');
    await assert.rejects(broken, /out of memory/);
    studio(1).finish('next');
    assert.deepEqual(await next, { svg: 'next' });
    assert.deepEqual(studio(1).jobs[0]?.texts, [['a.migmap', 'team it']]);
    studio(0).breakDown('again');
    assert.equal(studios.length, 2);
  });

  it('say what went wrong in them', async () => {
    const answer = paint(map('a.migmap', 'team it'));
    studio().say({ id: studio().jobs[0]?.id ?? 0, fault: 'Error: no ink' });
    await assert.rejects(answer, /no ink/);
  });

  it('are refused when they find no end', async () => {
    const answer = paint(map('a.migmap', 'team it'), { time: 0 });
    await assert.rejects(answer, { code: LSPErrorCodes.RequestFailed, message: /given up/ });
    assert.equal(studio().isEnded, true);
  });

  it('are faults where no thread can be had', async () => {
    painter = new RemotePainter(() => {
      throw new Error('no such file');
    });
    await assert.rejects(paint(map('a.migmap', 'team it')), /no such file/);
  });
});
