import type { HandsWords } from './panel-hands-words.ts';
import type { TimeWords } from './panel-time-words.ts';
import type { WaysWords } from './panel-ways-words.ts';

/** What the page of a panel says, in the language of the editor; `{0}` stands for what is filled in. */
export interface PanelWords {
  readonly title: string;
  readonly views: string;
  readonly whole: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly lock: string;
  readonly lockMeans: string;
  readonly partly: string;
  readonly partlyRead: string;
  readonly wait: string;
  readonly findings: string;
  readonly ways: WaysWords;
  readonly hands: HandsWords;
  readonly time: TimeWords;
}
