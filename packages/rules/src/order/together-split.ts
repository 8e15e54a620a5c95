import {
  label,
  moveBeside,
  type Phrase,
  type Search,
  type Service,
  say,
  type Together,
  type Walk,
} from '@migmap/core';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { movementsOf, type Part } from './movements.ts';
import { listed, waveText } from './phrases.ts';
import { lazily, otherFindings } from './repair.ts';

export const togetherSplit: Rule = {
  meta: {
    code: 'order/together-split',
    category: 'order',
    severity: 'error',
    fixable: true,
    summary: 'Services that have to move together move in different waves.',
    source: 'Language reference, Declarations, together',
  },
  *check(context) {
    for (const together of context.map.togethers) yield* splitOf(context, together);
  },
};

interface Member {
  readonly service: Service;
  readonly parts: readonly Part[];
  /** Names of its waves, as one text. */
  readonly waves: string;
}

function* splitOf({ map, walk }: RuleContext, together: Together): Iterable<Report> {
  const services = new Set(together.services.flatMap((ref) => map.service(ref) ?? []));
  const members = [...services].map((service): Member => {
    const { parts } = movementsOf(map, service);
    return {
      service,
      parts,
      waves: [...new Set(parts.map((part) => part.wave.name.value))].sort().join(' '),
    };
  });
  const moving = members.filter((member) => member.parts.length > 0);
  const usual = mostCommon(moving);
  if (!usual) return;
  for (const member of moving) {
    if (member.waves === usual.waves) continue;
    yield { ...reportOf(together, member, usual), ...lazily(walk, 0, () => joinWith(walk, member, usual)) };
  }
}

/** Its steps behind those of the other, where both are in one wave. */
function* joinWith(walk: Walk, member: Member, usual: Member): Search {
  const last = usual.parts.at(-1);
  if (!last || usual.waves.includes(' ')) return [];
  const title = say`Move \`${member.service.name.value}\` behind \`${usual.service.name.value}\` in wave \`${last.wave.name.value}\``;
  return yield* moveBeside(
    walk,
    member.service,
    { wave: last.wave, step: last.step, side: 'after' },
    title,
    otherFindings,
  );
}

/** The member with whose waves most agree; of several, the one written first. */
function mostCommon(members: readonly Member[]): Member | undefined {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(member.waves, (counts.get(member.waves) ?? 0) + 1);
  return members.reduce<Member | undefined>(
    (best, member) =>
      best && (counts.get(best.waves) ?? 0) >= (counts.get(member.waves) ?? 0) ? best : member,
    undefined,
  );
}

function reportOf(together: Together, member: Member, usual: Member): Report {
  const odd =
    member.parts.find((part) => !usual.parts.some((other) => other.wave === part.wave)) ?? member.parts[0];
  const reason = together.because ? ` (${together.because.value})` : '';
  const names = [member.service.name.value, usual.service.name.value] as const;
  return {
    message: say`${label(member.service)} and ${label(usual.service)} have to move together${reason}, but
      \`${names[0]}\` moves in ${wavesText(member)} and \`${names[1]}\` in ${wavesText(usual)}.
      Move their steps into the same waves, or take one of them out of \`together\`.`,
    source: odd?.ref.source ?? together.head,
    names,
    ...(odd ? { wave: odd.wave.name.value } : {}),
    related: [
      { source: together.head, message: say`They have to move together` },
      ...usual.parts.map((part) => ({
        source: part.ref.source,
        message: say`${label(usual.service)} moves here`,
      })),
    ],
  };
}

function wavesText(member: Member): Phrase {
  return listed([...new Set(member.parts.map((part) => part.wave))].map(waveText));
}
