import type { FromPanel, PanelPicture, PanelWords } from '@migmap/protocol';
import { Canvas } from './canvas.ts';
import { isToPanel } from './messages.ts';
import { element } from './page.ts';
import { comingBack } from './parts/coming-back.ts';
import { findings } from './parts/findings.ts';
import { hands } from './parts/hands.ts';
import { notice } from './parts/notice.ts';
import { scrubber } from './parts/scrubber.ts';
import { tabs } from './parts/tabs.ts';
import { tools } from './parts/tools.ts';
import { sights } from './parts/ways/hand.ts';
import { ways } from './parts/ways/index.ts';
import type { Part, Stage } from './stage.ts';

interface Editor {
  postMessage(message: FromPanel): void;
  setState(state: object): void;
  getState(): { readonly page?: Record<string, unknown> } | undefined;
}
declare const acquireVsCodeApi: () => Editor;

const editor = acquireVsCodeApi();
if (!editor.getState()) editor.setState(JSON.parse(document.body.dataset.state ?? '{}') as object);
const remembered: Record<string, unknown> = { ...editor.getState()?.page };
const canvas = new Canvas(element('picture'));
let picture: PanelPicture | undefined;
let drawn: PanelPicture | undefined;

const stage: Stage = {
  canvas,
  words: JSON.parse(document.body.dataset.words ?? '{}') as PanelWords,
  get picture() {
    return picture;
  },
  get drawn() {
    return drawn;
  },
  wish: (change) => {
    const wish = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value ?? null]));
    stage.send({ type: 'wish', wish });
  },
  send: (message) => editor.postMessage(message),
  say: (words) => {
    element('said').textContent = words;
  },
  recall: <T>(part: string) => remembered[part] as T | undefined,
  remember: (part, value) => {
    remembered[part] = value;
    keep();
  },
};

/** One line a part. */
const parts: readonly Part[] = [
  tabs(stage),
  tools(stage),
  scrubber(stage),
  notice(stage),
  findings(stage),
  hands(stage),
  ...ways(stage),
  comingBack(stage),
];

const where = sights(stage);
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToPanel(data)) return;
  if (data.type === 'picture') show(data);
  for (const part of parts) part.received?.(data);
});
stage.send({ type: 'ready' });

function show(message: PanelPicture): void {
  picture = message;
  keep();
  element('map-title').textContent = message.title;
  const hasGood = drawn?.reading === 'whole' && canvas.shows(message.state);
  // Of a half-written text the picture lacks things that will be there again with the next key.
  if (message.reading === 'whole' || !hasGood) {
    drawn = message;
    canvas.draw(message, where.of(message.state.view));
  }
  where.follow(message.state.view);
  for (const part of parts) part.shown?.(message);
}

function keep(): void {
  if (picture) editor.setState({ ...picture.state, page: remembered });
}
