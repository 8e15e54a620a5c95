import { formatQuantity, formatSeconds, type Related, type SourceRef, type Stop, say } from '@migmap/core';

/** `"Freeze" 10min + "Switch" 15min = 25 min`. */
export function stopSum({ tasks, seconds }: Stop): string {
  const parts = tasks.map(({ task, takes }) => `"${task.what.value}" ${formatQuantity(takes.value)}`);
  return parts.length === 1 ? parts.join() : `${parts.join(' + ')} = ${formatSeconds(seconds)}`;
}

/** The time that one would cut first. */
export function longestStop({ tasks, wave }: Stop): SourceRef {
  const [longest] = [...tasks].sort((a, b) => b.takes.value.base - a.takes.value.base);
  return longest?.takes.source ?? wave.head;
}

export function relatedStops(stop: Stop): Related[] {
  const told = longestStop(stop);
  return stop.tasks
    .filter(({ takes }) => takes.source !== told)
    .map(({ takes }) => ({ source: takes.source, message: say`It stands still for this time too` }));
}
