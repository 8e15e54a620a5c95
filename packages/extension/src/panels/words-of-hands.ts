import type { HandsWords } from '@migmap/protocol';
import { l10n } from 'vscode';

export function wordsOfHands(): HandsWords {
  return {
    trying: l10n.t('Trying it…'),
    holds: l10n.t('Nothing breaks.'),
    errors: l10n.t('New errors: {0}.'),
    warnings: l10n.t('New warnings: {0}.'),
    hints: l10n.t('New hints: {0}.'),
    mended: l10n.t('Mended: {0}.'),
    more: l10n.t('and {0} more'),
    moveTo: l10n.t('{0} to {1}'),
    moving: l10n.t(
      '{0}: arrow keys choose the wave, Enter moves it there, Escape leaves everything as it is.',
    ),
    moved: l10n.t('{0} moves in {1} now.'),
    dependOn: l10n.t('{0} depends on {1}'),
    drawing: l10n.t(
      '{0} depends on…: arrow keys or letters choose the service, Enter writes it, Escape leaves everything as it is.',
    ),
    drawn: l10n.t('{0} depends on {1} now.'),
    handle: l10n.t('Draw what {0} depends on'),
    nothingDone: l10n.t('Nothing was changed.'),
    notDone: l10n.t('Not done: {0}'),
    undo: l10n.t('Undo'),
    noTarget: l10n.t('There is nothing else to choose.'),
  };
}
