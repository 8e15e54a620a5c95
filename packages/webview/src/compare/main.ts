import type { ComparePicture, CompareWords, FromComparePage } from '@migmap/protocol';
import { Canvas } from '../canvas.ts';
import { isToComparePage } from '../messages.ts';
import { element, made } from '../page.ts';
import { tabs } from '../parts/tabs.ts';
import { filled } from '../stage.ts';
import { ChangeList } from './change-list.ts';

interface Editor {
  postMessage(message: FromComparePage): void;
  setState(state: object): void;
  getState(): object | undefined;
}
declare const acquireVsCodeApi: () => Editor;

/* The page that shows two states of a map in one picture, and what has changed in words. */

const editor = acquireVsCodeApi();
if (!editor.getState()) editor.setState(JSON.parse(document.body.dataset.state ?? '{}') as object);
const words = JSON.parse(document.body.dataset.words ?? '{}') as CompareWords;
const canvas = new Canvas(element('picture'));
const send = (message: FromComparePage): void => editor.postMessage(message);
let picture: ComparePicture | undefined;

const bar = tabs({
  words,
  get picture() {
    return picture;
  },
  wish: ({ view }) => send({ type: 'view', view }),
});
const list = new ChangeList(element('changes'), words, {
  open: (change, wanted) => send({ type: 'open', change, wanted }),
  point: (id) => canvas.select(id),
});
element('tools').append(
  button('zoom-out', '−', words.zoomOut, () => canvas.zoom(-1)),
  button('zoom-in', '+', words.zoomIn, () => canvas.zoom(1)),
  button('fit', words.fit, words.fit, () => canvas.fit()),
  button('revision', words.revision, words.revision, () => send({ type: 'revision' })),
);
canvas.onChosen((id) => list.show(id));
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToComparePage(data)) return;
  if (data.type === 'comparison') show(data);
  else tell(data.words);
});
tell(words.wait);
send({ type: 'ready' });

function show(message: ComparePicture): void {
  const isHalf = message.reading === 'partly' && picture?.state.view === message.state.view;
  picture = message;
  editor.setState(message.state);
  tell(isHalf ? words.partly : '');
  element('since').textContent = `${message.title}: ${filled(words.since, message.since)}`;
  if (!isHalf) draw(message);
  bar.shown(message);
  list.fill(message);
  element('said').textContent = filled(words.changes, message.changes.length);
}

function draw({ svg, state }: ComparePicture): void {
  const things = [...svg.matchAll(/<g id="([^"]+)"/g)].map(([, id = '']) => ({ id }));
  canvas.draw({ svg, state, ways: { things } });
}

/** Says why there is no new picture; the one before stays, and is marked. */
function tell(said: string): void {
  const notice = element('notice');
  notice.textContent = said;
  notice.hidden = said === '';
  canvas.dim(said === '' ? 'new' : 'old');
}

function button(id: string, sign: string, name: string, run: () => void): HTMLButtonElement {
  const one = made('button', { id, 'aria-label': name, title: name }, sign);
  one.addEventListener('click', run);
  return one;
}
