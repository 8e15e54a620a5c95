import type { Break, Bridge, Service, Step, Unordered, Walk, Wave } from '@migmap/core';

/** What the walk says, in the oracle's words. `circles` are the oracle's, for a walk may name a part of one. */
export function projectWalk(walk: Walk, circles: ReadonlyMap<string, string>, orders: number): string[] {
  if (walk.waveCycles.length > 0) return ['order/wave-cycle'];
  const lines = [
    ...walk.sideImpossible.map(
      (item) => `order/side-impossible ${name(item.service)} ${name(item.provider)}`,
    ),
    ...walk.cycles.map((cycle) => `order/cycle ${circleOf(cycle.members, circles)}`),
    ...walk.breaks.map(breakLine),
    ...walk.unordered.map(unorderedLine),
    ...walk.illegal.map(
      (item) => `order/illegal-step ${name(item.service)} ${placeOf(item.step, walk.waves)}`,
    ),
    ...walk.shareSums.map((item) => `order/share-sum ${name(item.service)}`),
    ...walk.prerequisites.map(
      (item) => `${item.state} ${name(item.service)} ${item.required.kinds.join('|')}`,
    ),
    ...walk.brokenRollbacks.map((item) => {
      const shadowedBy = item.code === 'rollback/shadowed' && item.other ? ` ${name(item.other)}` : '';
      return `${item.code} ${name(item.service)}${shadowedBy}`;
    }),
    ...(orders === 1 ? cascadeLines(walk) : []),
  ];
  return [...new Set(lines)].sort();
}

function name(thing: Service | Bridge): string {
  return thing.name.value;
}

function breakLine(item: Break): string {
  const soft = item.soft ? ' (soft)' : '';
  if (item.code === 'order/prerequisite-late')
    return `${item.code} ${name(item.dependent)} ${item.required?.kinds.join('|')}`;
  return `${item.code} ${name(item.dependent)} ${name(item.provider)} ${item.instance ?? 'bridge'}${soft}`;
}

function unorderedLine(item: Unordered): string {
  if (item.about === 'step') return `order/unordered step ${name(item.provider)}`;
  if (item.about === 'rollback') return `order/unordered rollback ${name(item.provider)}`;
  if (!item.dependency && item.dependent) return `order/unordered prerequisite ${name(item.dependent)}`;
  return `order/unordered dependency ${item.dependent ? name(item.dependent) : '?'} ${name(item.provider)}`;
}

function placeOf(step: Step | undefined, waves: readonly Wave[]): string {
  const wave = waves.find((candidate) => step !== undefined && candidate.steps.includes(step));
  return wave && step ? `${wave.name.value} ${wave.steps.indexOf(step) + 1}` : '?';
}

function circleOf(members: readonly Service[], circles: ReadonlyMap<string, string>): string {
  const groups = new Set(members.map((member) => circles.get(name(member)) ?? `?${name(member)}`));
  return [...groups].join(' and ');
}

function cascadeLines(walk: Walk): string[] {
  return walk.cascades.flatMap((cascade) => {
    const others = cascade.members
      .map(({ service }) => name(service))
      .filter((other) => other !== name(cascade.service));
    return others.length > 0 ? [`cascade ${name(cascade.service)}: ${others.sort().join(' ')}`] : [];
  });
}
