import type { StateAtResult } from '@migmap/protocol';
import { l10n } from 'vscode';

type State = StateAtResult['states'][string];

/** What a service is at an instant of the plan, in the words of the legend. */
export function stateWords(state: State): string {
  return words[state]();
}

export function allStateWords(): Readonly<Record<State, string>> {
  const all = Object.entries(words).map(([state, say]) => [state, say()]);
  return Object.fromEntries(all) as Record<State, string>;
}

const words: { readonly [Name in State]: () => string } = {
  stays: () => l10n.t('stays as it is'),
  absent: () => l10n.t('not there yet'),
  old: () => l10n.t('old side only'),
  piloted: () => l10n.t('piloted'),
  moving: () => l10n.t('moved in part'),
  standby: () => l10n.t('moved, old side stands by'),
  new: () => l10n.t('moved, old side gone'),
  retired: () => l10n.t('old side retired'),
};
