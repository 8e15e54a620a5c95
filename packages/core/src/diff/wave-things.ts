import type { Block, Text, Wave } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import { waveOrder } from '../ordering/wave-order.ts';
import { factsOf } from './facts.ts';
import { type Gathering, quoted } from './gathering.ts';
import type { Fact } from './items.ts';
import * as services from './service-tables.ts';
import type { Thing, ThingSort } from './thing.ts';

export function addWaves(gathering: Gathering, map: ResolvedMap): void {
  const after = predecessors(map);
  for (const wave of map.waves) {
    const holder = gathering.add('wave', wave, {
      label: [wave.name.value],
      name: wave.name,
      facts: () => [...factsOf(wave, services.waveFacts, map), ...(after.get(wave) ?? [])],
      beside: 'elsewhere',
    });
    gathering.criteria(holder, wave.criteria);
    const { gate } = wave;
    if (gate) {
      const facts = () => factsOf(gate, services.gateFacts, map);
      gathering.add('gate', gate, { label: [], holder, facts });
    }
    addParts(gathering, holder, wave);
  }
}

function addParts(gathering: Gathering, holder: Thing, wave: Wave): void {
  const { map } = gathering;
  const { notificationFacts, trainingFacts, hotlineFacts, checkFacts } = services;
  const add = (sort: ThingSort, block: Block, word: Text, facts: () => Fact[]): void => {
    gathering.add(sort, block, { label: [quoted(word.value)], holder, facts });
  };
  for (const one of wave.notifications)
    add('notification', one, one.who, () => factsOf(one, notificationFacts, map));
  for (const one of wave.trainings) add('training', one, one.who, () => factsOf(one, trainingFacts, map));
  for (const one of wave.hotlines) add('hotline', one, one.title, () => factsOf(one, hotlineFacts, map));
  for (const one of wave.checks) add('check', one, one.what, () => factsOf(one, checkFacts, map));
}

/** What a wave follows, whether it says so or stands after another one. */
function predecessors(map: ResolvedMap): Map<Wave, Fact[]> {
  const { predecessors: before } = waveOrder(map);
  return new Map(
    map.waves.map((wave, index) => {
      const waves = (before[index] ?? []).flatMap((other) => map.waves[other] ?? []);
      const items = waves.map((other) => {
        const written = wave.after.find(({ value }) => value === other.name.value);
        return {
          parts: [{ sort: 'wave' as const, name: other.name.value }],
          source: (written ?? wave.name).source,
        };
      });
      const none = { parts: ['none'], source: wave.afterNone ?? wave.name.source };
      return [wave, [{ property: 'after', form: 'set', items: items.length > 0 ? items : [none] }]];
    }),
  );
}
