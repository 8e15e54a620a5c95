import type { PanelWords } from '@migmap/protocol';
import { l10n } from 'vscode';
import { wordsOfHands } from './words-of-hands.ts';
import { wordsOfTime } from './words-of-time.ts';
import { wordsOfWays } from './words-of-ways.ts';

/** What the page says, in the language of the editor. */
export function wordsOfPage(): PanelWords {
  return {
    title: l10n.t('Migration Map'),
    views: l10n.t('Views'),
    whole: l10n.t('the plan as a whole'),
    zoomIn: l10n.t('Zoom in'),
    zoomOut: l10n.t('Zoom out'),
    fit: l10n.t('Fit'),
    lock: l10n.t('Lock'),
    lockMeans: l10n.t('Keep showing this map when another one is opened'),
    partly: l10n.t('The text cannot be read as a whole just now: this is the last good picture.'),
    partlyRead: l10n.t('The text cannot be read as a whole: this is what can be read of it.'),
    wait: l10n.t('The picture is being drawn…'),
    findings: l10n.t('errors: {0}, warnings: {1}, hints: {2}'),
    ways: wordsOfWays(),
    hands: wordsOfHands(),
    time: wordsOfTime(),
  };
}
