import { type Bridge, label, type ResolvedMap, say, type Walk } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { crossingsOf, isScheduled, lastNeed } from './hybrid.ts';

export const coexistenceBridgeIdle: Rule = {
  meta: {
    code: 'coexistence/bridge-idle',
    category: 'coexistence',
    severity: 'info',
    summary: 'A bridge that no instant needs, or that outlives its need.',
    source: 'Language reference, Declarations: bridge',
  },
  *check({ map, walk }) {
    if (walk.waveCycles.length > 0) return;
    for (const bridge of map.bridges) yield* judge(map, walk, bridge);
  },
};

function* judge(map: ResolvedMap, walk: Walk, bridge: Bridge): Iterable<Report> {
  const crossings = crossingsOf(map, bridge);
  if (crossings.length === 0 || !crossings.every((crossing) => isScheduled(map, crossing))) return;
  const need = lastNeed(walk, crossings);
  const names = [bridge.name.value];
  if (!need) {
    const message = say`${label(bridge)} is never needed: at no moment does an old side of what it joins meet a new one, so it is built
      and paid for nothing. Remove it, or name it in the dependency that needs it.`;
    yield { message, source: bridge.name.source, names };
    return;
  }
  const until = walk.waves.find((wave) => wave.name.value === bridge.until?.value);
  if (!bridge.until || !until || !walk.before(need, until)) return;
  yield {
    message: say`${label(bridge)} lives until ${waveText(until)}, but from ${waveText(need)} on both ends are on one side: until
      then it costs and can break for nothing. End it with \`until ${need.name.value}\`.`,
    source: bridge.until.source,
    names,
    wave: until.name.value,
  };
}
