import type { OutlineResult, OutlineRisk } from '@migmap/protocol';
import { l10n } from 'vscode';
import type { Node } from './map-tree.ts';

/** Risks, the hottest first; those that are closed last. */
export function riskNodes({ map, risks }: OutlineResult): Node[] {
  const sorted = [...risks].sort((a, b) => heat(b) - heat(a));
  return sorted.map((risk) => ({
    id: `${map} risk ${risk.name}`,
    label: risk.title ?? risk.name,
    description: [levels(risk), ...risk.about].filter((word) => word !== '').join(' · '),
    tooltip: `${risk.name} · ${statusWords[risk.status]()}`,
    icon: risk.status === 'closed' ? 'pass' : 'flame',
    color: colorOf(risk),
    sort: 'risk',
    location: risk.location,
    map,
    name: risk.name,
  }));
}

const weights = { low: 1, medium: 2, high: 3 } as const;

function heat({ impact, likelihood, status }: OutlineRisk): number {
  if (status === 'closed') return 0;
  return (impact ? weights[impact] : 2) * (likelihood ? weights[likelihood] : 2);
}

function colorOf(risk: OutlineRisk): string {
  const hot = heat(risk);
  if (hot >= 6) return 'migmap.riskHigh';
  return hot >= 3 ? 'migmap.riskMedium' : 'migmap.riskLow';
}

function levels({ impact, likelihood }: OutlineRisk): string {
  return `${impact ? levelWords[impact]() : '?'} × ${likelihood ? levelWords[likelihood]() : '?'}`;
}

const levelWords = {
  low: () => l10n.t('low'),
  medium: () => l10n.t('medium'),
  high: () => l10n.t('high'),
};

const statusWords = {
  open: () => l10n.t('open'),
  mitigated: () => l10n.t('mitigated'),
  accepted: () => l10n.t('accepted'),
  closed: () => l10n.t('closed'),
};
