import type { CompareWords } from '@migmap/protocol';
import { l10n } from 'vscode';

export function wordsOfCompare(): CompareWords {
  return {
    title: l10n.t('Compared Maps'),
    views: l10n.t('Views'),
    since: l10n.t('{0} → now'),
    revision: l10n.t('Another State…'),
    zoomIn: l10n.t('Zoom in'),
    zoomOut: l10n.t('Zoom out'),
    fit: l10n.t('Fit'),
    changes: l10n.t('Changes: {0}'),
    same: l10n.t('The plan says the same.'),
    whole: l10n.t('the plan as a whole'),
    added: l10n.t('New findings: {0}'),
    gone: l10n.t('Findings that are gone: {0}'),
    difference: l10n.t('Show the difference of the texts'),
    partly: l10n.t('The text cannot be read as a whole just now: this is the last good picture.'),
    wait: l10n.t('The picture is being drawn…'),
  };
}
