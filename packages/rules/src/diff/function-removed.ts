import { label, type Service, say } from '@migmap/core';
import { listed } from '../titles.ts';
import { changeRule } from './change-rule.ts';

export const functionRemoved = changeRule(
  {
    code: 'diff/function-removed',
    severity: 'warning',
    summary: 'A change takes functions from a service without saying what becomes of them, or drops them.',
    source: 'Practice: what people use does not vanish in an edit',
  },
  function* (compared) {
    for (const then of compared.before.services) {
      const service = compared.current<Service>('service', then.name.value);
      if (!service) continue;
      const [kept, all] = [functionsOf(service, 'kept'), functionsOf(service, 'all')];
      const lost = [...functionsOf(then, 'kept').keys()].filter((text) => !kept.has(text));
      if (lost.length === 0) continue;
      const dropped = lost.filter((text) => all.has(text));
      const words = listed(lost.map((text) => `"${text}"`));
      const what = lost.length === 1 ? say`${words}, which is` : say`${words}, which are`;
      yield {
        message: say`${label(service)} had ${what} ${dropped.length === lost.length ? say`dropped now` : say`not listed any more`}:
          whoever uses that finds out on the day. List it, say where it moves, or have the loss agreed.`,
        source: all.get(dropped[0] ?? '') ?? service.name.source,
        names: [service.name.value],
        service,
      };
    }
  },
);

/** By their words, with the place: all that are named, or those that users keep, here or in another service. */
function functionsOf(service: Service, which: 'all' | 'kept') {
  const lists = service.functions.filter(({ droppedBecause }) => which === 'all' || !droppedBecause);
  return new Map(
    lists.flatMap(({ functions }) => functions.map(({ value, source }) => [value, source] as const)),
  );
}
