import type { OutlineResult, OutlineWave } from '@migmap/protocol';
import type { Node } from './map-tree.ts';

/** Waves in the order of the plan, with their steps. */
export function waveNodes({ map, waves }: OutlineResult): Node[] {
  return waves.map((wave) => ({
    id: `${map} wave ${wave.name}`,
    label: wave.title ?? wave.name,
    description: days(wave),
    tooltip: `${wave.name} ${days(wave)}`.trim(),
    icon: 'milestone',
    color: 'migmap.wave',
    sort: 'wave',
    location: wave.location,
    map,
    name: wave.name,
    children: wave.steps.map((step, index) => ({
      id: `${map} wave ${wave.name} step ${index}`,
      label: step.text,
      icon: iconOf(step.text),
      color: colorOf(step.text),
      sort: 'step',
      location: step.location,
    })),
  }));
}

function days({ first, last }: OutlineWave): string {
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first} – ${last}`;
}

function iconOf(step: string): string {
  if (step.startsWith('pilot')) return 'beaker';
  return step.startsWith('retire') ? 'archive' : 'arrow-right';
}

function colorOf(step: string): string {
  return step.startsWith('retire') ? 'migmap.stateRetired' : 'migmap.stateMoving';
}
