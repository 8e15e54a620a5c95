import { l10n } from 'vscode';

/** What the tab of one of our own views says. */
export function labelOfView(name: string): string {
  return labels[name]?.() ?? name;
}

const labels: Readonly<Record<string, () => string>> = {
  map: () => l10n.t('Map'),
  waves: () => l10n.t('Waves'),
  timeline: () => l10n.t('Timeline'),
  risks: () => l10n.t('Risks'),
  rollback: () => l10n.t('Rollback'),
  sovereignty: () => l10n.t('Sovereignty'),
};
