import { type Fix, label, type ResolvedMap, type Rollback, type Service, say, type Wave } from '@migmap/core';
import { addProperty } from '../edits.ts';
import { movementsOf, type Part, partsIn } from '../order/movements.ts';
import { listed, waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { capital } from '../titles.ts';
import { pointsOf, weightiest } from './points.ts';

export const missing: Rule = {
  meta: {
    code: 'rollback/missing',
    category: 'rollback',
    severity: 'warning',
    escalates: true,
    fixable: true,
    summary: 'A wave moves a service that no rollback point covers.',
    source: 'Practice: no cutover without a way back, or the reason why there is none',
  },
  *check({ map }) {
    const covered = new Set<Service>(pointsOf(map).flatMap((point) => point.services));
    const declared = wavesWithReason(map.rollbacks);
    for (const wave of map.waves) {
      if (declared.has(wave.name.value)) continue;
      const bare = bareIn(map, wave, covered);
      if (bare.length === 0) continue;
      // A wave with no way back at all is one thing to change, however much it moves.
      if (pointsOf(map).some((point) => point.wave === wave))
        for (const part of bare) yield ofService(map, wave, part);
      else yield ofWave(map, wave, bare);
    }
  },
};

/** Waves of which the author says that there is no way back. */
function wavesWithReason(rollbacks: readonly Rollback[]): Set<string> {
  return new Set(
    rollbacks.flatMap((rollback) => (rollback.none && rollback.wave ? rollback.wave.value : [])),
  );
}

/** Services that this wave is the first to move, and that nothing brings back. */
function bareIn(map: ResolvedMap, wave: Wave, covered: ReadonlySet<Service>): Part[] {
  const seen = new Set<Service>();
  return partsIn(wave).filter((part) => {
    const service = map.service(part.ref);
    if (!service || covered.has(service) || seen.has(service)) return false;
    seen.add(service);
    return movementsOf(map, service).parts[0]?.wave === wave;
  });
}

function ofService(map: ResolvedMap, wave: Wave, part: Part): Report {
  const service = map.service(part.ref);
  return {
    message: say`${service ? label(service) : part.ref.value} moves in ${waveText(wave)}, and none of the rollback points covers it:
      when the move fails, nobody knows the way back. Name it after \`of\` in one of them, or give it one of its own.`,
    source: part.ref.source,
    names: [part.ref.value],
    wave: wave.name.value,
    related: pointsOf(map).flatMap((point) =>
      point.wave === wave ? [{ source: point.rollback.head, message: say`This one does not cover it` }] : [],
    ),
    ...(service ? { service } : {}),
    fixes: [skeleton(map, wave, part.ref.value, ` of ${part.ref.value}`)],
  };
}

function ofWave(map: ResolvedMap, wave: Wave, bare: readonly Part[]): Report {
  const services = bare.flatMap((part) => map.service(part.ref) ?? []);
  const service = weightiest(services);
  return {
    message: say`${capital(waveText(wave))} moves ${listed(services.map((moved) => label(moved)))} and has no rollback point: when the move
      fails, nobody knows the way back. Add a \`rollback\` to the wave, or say \`rollback none because "…"\`.`,
    source: wave.name.source,
    names: [wave.name.value, ...bare.map((part) => part.ref.value)],
    wave: wave.name.value,
    related: bare.map((part) => ({
      source: part.ref.source,
      message: say`\`${part.ref.value}\` moves here`,
    })),
    ...(service ? { service } : {}),
    fixes: [skeleton(map, wave, wave.name.value, '')],
  };
}

/** The name is made from what it is for; of rollback points that would share it, the rule of names speaks. */
function skeleton(map: ResolvedMap, wave: Wave, from: string, of: string): Fix {
  return {
    title: say`Add a rollback point to wave \`${wave.name.value}\``,
    edits: [addProperty(map, wave, `rollback ${from}-back "Way back"${of}`)],
  };
}
