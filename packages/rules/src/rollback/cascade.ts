import { type Cascade, formatSeconds, label, NOTHING_SAID, type Phrase, say } from '@migmap/core';
import { listed } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';

export const cascade: Rule = {
  meta: {
    code: 'rollback/cascade',
    category: 'rollback',
    severity: 'info',
    summary: 'Rolling a service back takes others along.',
    source: 'Language reference, Ordering, Rollback',
  },
  *check({ walk }) {
    for (const found of walk.cascades) {
      if (found.members.length < 2) continue;
      yield {
        message: messageOf(found),
        source: found.rollback.name?.source ?? found.rollback.head,
        names: [found.service.name.value, ...othersOf(found).map(({ service }) => service.name.value)],
        ...(found.rollback.wave ? { wave: found.rollback.wave.value } : {}),
        related: othersOf(found).map(({ service, rollback, piloted }) => ({
          source: rollback?.head ?? service.head,
          message: say`${label(service)} goes back too${piloted ? say`: its pilot is stopped` : NOTHING_SAID}`,
        })),
      };
    }
  },
};

function othersOf(found: Cascade): Cascade['members'] {
  return found.members.filter(({ service }) => service !== found.service);
}

function messageOf(found: Cascade): Phrase {
  const others = othersOf(found).map(({ service, seconds, piloted }) => {
    const time = seconds === undefined ? '' : ` (${formatSeconds(seconds)})`;
    return say`${label(service)}${piloted ? say` (its pilot is stopped)` : say`${time}`}`;
  });
  const name = label(found.service);
  return say`Rolling ${name} back takes along what works with its new side only: first ${listed(others, 'and then')}, and ${name} last${durationText(found)}. Plan it as one rollback, and decide it together.`;
}

function durationText(found: Cascade): Phrase {
  if (found.seconds === undefined) return NOTHING_SAID;
  const own = found.members.find(({ service }) => service === found.service)?.seconds;
  const alone =
    own === undefined || own === found.seconds
      ? NOTHING_SAID
      : say`, where ${label(found.service)} alone would take ${formatSeconds(own)}`;
  const chain =
    found.chain.length > 1
      ? say` along ${found.chain.map((service) => `\`${service.name.value}\``).join(', ')}`
      : NOTHING_SAID;
  return say`; in all ${formatSeconds(found.seconds)}${chain}${alone}`;
}
