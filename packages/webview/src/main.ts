import type { FromPanel, PanelPicture, PanelState, ToPanel } from '@migmap/protocol';
import { Canvas } from './canvas.ts';
import { element } from './page.ts';
import { Toolbar } from './toolbar.ts';

interface Editor {
  postMessage(message: FromPanel): void;
  setState(state: PanelState): void;
}
declare const acquireVsCodeApi: () => Editor;

const editor = acquireVsCodeApi();
const notice = element('notice');
const canvas = new Canvas(element('picture'), (id) => editor.postMessage({ type: 'reveal', id }));
const toolbar = new Toolbar({
  onShow: (view, at) => editor.postMessage({ type: 'show', view, ...(at === undefined ? {} : { at }) }),
  onLock: (isLocked) => editor.postMessage({ type: 'lock', isLocked }),
  onFit: () => canvas.fit(),
  onZoom: (step) => canvas.zoom(step),
});

addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  switch (data?.type) {
    case 'picture':
      return show(data);
    case 'trouble':
      return say(data.words);
    case 'selection':
      return canvas.select(data.id);
  }
});
editor.postMessage({ type: 'ready' });

function show(message: PanelPicture): void {
  editor.setState(message.state);
  toolbar.show(message);
  const isHalf = message.reading === 'partly' && canvas.shows(message.view, message.at);
  // Of a half-written text the picture lacks things that will be there again with the next key.
  if (!isHalf) canvas.draw(message);
  say(isHalf ? (notice.dataset.partly ?? '') : '');
}

/** Says it to screen readers too; the picture before stays. */
function say(words: string): void {
  notice.textContent = words;
  notice.hidden = words === '';
  canvas.dim(words !== '');
}
