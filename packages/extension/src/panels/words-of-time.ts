import type { TimeWords } from '@migmap/protocol';
import { l10n } from 'vscode';
import { allStateWords } from './state-words.ts';

export function wordsOfTime(): TimeWords {
  return {
    time: l10n.t('Way through the plan'),
    keys: l10n.t(
      'Arrow keys: step · Page Up, Page Down: wave · B, Shift+B: what does not work · Home, End · Space: play',
    ),
    play: l10n.t('Play'),
    pause: l10n.t('Pause'),
    previousStep: l10n.t('Previous step'),
    nextStep: l10n.t('Next step'),
    previousWave: l10n.t('Previous wave'),
    nextWave: l10n.t('Next wave'),
    previousBroken: l10n.t('Previous moment at which something does not work'),
    nextBroken: l10n.t('Next moment at which something does not work'),
    stopAtBroken: l10n.t('Stop playing where something breaks'),
    noPlan: l10n.t('The plan has no waves yet.'),
    noInstants: l10n.t('This view shows the plan as a whole, whatever moment is chosen.'),
    start: l10n.t('before everything'),
    endOf: l10n.t('end of {0}'),
    dayAfter: l10n.t('the day after {0}'),
    goToEnd: l10n.t('Go to the end of {0}'),
    lists: l10n.t('Show what changes and what does not work'),
    changes: l10n.t('What changes here'),
    noChange: l10n.t('No service becomes another here.'),
    changesOfWhole: l10n.t('Go along the plan, and each step says what it changes.'),
    change: l10n.t('{0}: {1}, then {2}'),
    brokenNow: l10n.t('What does not work now: {0}'),
    brokenEver: l10n.t('What does not work at some moment: {0}'),
    nothingBroken: l10n.t('Everything works at this moment.'),
    nothingEverBroken: l10n.t('Every need is met at every moment of the plan.'),
    notMet: l10n.t('needs not met: {0}'),
    why: l10n.t('{0} needs {1}'),
    leave: l10n.t('Leave (Escape)'),
    breaks: l10n.t('breaks'),
    comes: l10n.t('{0} comes'),
    goes: l10n.t('{0} is gone'),
    otherOrder: l10n.t('in another order of the waves'),
    needs: l10n.t('needs'),
    needed: l10n.t('is needed'),
    states: allStateWords(),
  };
}
