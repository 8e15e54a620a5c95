import { dispositionOf, label, type Phrase, type Service, say } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { type Movement, type Movements, movementsOf, type Part } from './movements.ts';
import { waveText } from './phrases.ts';

export const parallelForbidden: Rule = {
  meta: {
    code: 'order/parallel-forbidden',
    category: 'order',
    severity: 'error',
    summary: 'Old and new run side by side although the map says that they can not, or may not.',
    source: 'Language reference, Declarations, service',
  },
  *check({ map, walk }) {
    for (const service of map.services) {
      if (!(service.noParallel ?? service.fullSwitch) || dispositionOf(service) !== 'replaced') continue;
      const moves = movementsOf(map, service);
      for (const { movement, how } of besides(moves, (part, retire) => walk.before(part.wave, retire.wave))) {
        yield reportOf(service, movement, how);
      }
    }
  },
};

interface Beside {
  readonly movement: Movement<unknown>;
  readonly how: Phrase;
}

/** What makes both sides live: pilots with real users, parts, and a `retire` in a later wave. */
function besides(moves: Movements, isLater: (part: Part, retire: Movement<unknown>) => boolean): Beside[] {
  const pilots = moves.pilots.filter(({ step }) => !step.lab);
  const part = moves.parts.find(({ part: { share } }) => (share?.value.base ?? 100) < 100);
  const last = moves.parts.at(-1);
  const retire = moves.retires.find((movement) => last !== undefined && isLater(last, movement));
  return [
    ...pilots.map((movement) => ({
      movement,
      how: say`this pilot puts real users on the new side while the old one runs. Mark it \`lab\`, or take it out`,
    })),
    ...(part
      ? [
          {
            movement: part,
            how: say`this moves only a part, and the rest stays on the old side. Move all of it in one step`,
          },
        ]
      : []),
    ...(retire && !part
      ? [
          {
            movement: retire,
            how: say`the old side is switched off only here, in a later wave. Retire it in the wave in which it moves`,
          },
        ]
      : []),
  ];
}

function reportOf(service: Service, movement: Movement<unknown>, how: Phrase): Report {
  const reason = service.noParallel ?? service.fullSwitch;
  const word = service.noParallel ? say`can not run in parallel` : say`may not run as a hybrid`;
  return {
    message: say`${label(service)} ${word} (${reason?.value ?? ''}), but in ${waveText(movement.wave)} both sides are live: ${how}.`,
    source: movement.ref.source,
    names: [service.name.value],
    wave: movement.wave.name.value,
    related: reason ? [{ source: reason.source, message: say`The reason is said here` }] : [],
  };
}
