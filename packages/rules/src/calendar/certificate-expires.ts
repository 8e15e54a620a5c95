import {
  type Certificate,
  daysBetween,
  type IsoDate,
  label,
  type Phrase,
  type Service,
  type SourceRef,
  say,
} from '@migmap/core';
import { movementsOf } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { firstDay, lastDay } from '../when.ts';

export const calendarCertificateExpires: Rule = {
  meta: {
    code: 'calendar/certificate-expires',
    category: 'calendar',
    severity: 'error',
    summary: 'A certificate expires while what it is for moves, while that may still go back, or soon after.',
    source: 'Practice: a certificate that expires in the middle of a move looks like a fault of the move',
    options: [
      {
        name: 'days',
        description: 'how long a certificate should be good after the move and the way back',
        default: 30,
      },
    ],
  },
  *check(context) {
    if (context.walk.waveCycles.length > 0) return;
    const days = context.option('days');
    for (const certificate of context.map.certificates) yield* judge(context, certificate, days);
  },
};

/** The time in which a service moves, or may still go back. */
interface Need {
  readonly service: Service;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly wave: string;
  /** What ends on the last day. */
  readonly what: Phrase;
  readonly source: SourceRef;
}

function* judge(context: RuleContext, certificate: Certificate, days: number): Iterable<Report> {
  const { expires } = certificate;
  if (!expires) return;
  const services = new Set(certificate.for.flatMap((ref) => context.map.service(ref) ?? []));
  const needs = [...services]
    .flatMap((service) => needOf(context, service) ?? [])
    .filter(({ from, to }) => from <= expires.value && daysBetween(to, expires.value) < days);
  // The one that is needed longest after it expires weighs most.
  const [worst] = needs.sort((a, b) => (a.to > b.to ? -1 : a.to < b.to ? 1 : 0));
  if (worst) yield reportOf(certificate, expires.source, expires.value, worst, days);
}

function reportOf(
  certificate: Certificate,
  source: SourceRef,
  expires: IsoDate,
  need: Need,
  days: number,
): Report {
  const { service, from, to, wave, what } = need;
  const left = daysBetween(to, expires);
  const early = left < 0;
  const when = early
    ? say`while ${label(service)} moves or may still go back (${from} .. ${to}, when ${what})`
    : say`${left === 1 ? say`1 day` : say`${left} days`} after ${what} on ${to}`;
  const why = early
    ? say`in the middle of the move connections would fail, and look like a fault of the move`
    : say`at least ${days} days should be left, for a short delay would make it expire in the middle of the move`;
  return {
    message: say`Certificate ${label(certificate)} expires on ${expires}, ${when}: ${why}. Renew it before ${from}, and correct
      \`expires\`.`,
    source,
    names: [certificate.name.value, service.name.value],
    wave,
    severity: early ? 'error' : 'warning',
    related: [{ source: need.source, message: say`On ${to} ${what}` }],
  };
}

/** From the first day of the first wave that pilots or moves it to the end of the last, or of its way back. */
function needOf({ map, walk }: RuleContext, service: Service): Need | undefined {
  const { pilots, parts } = movementsOf(map, service);
  const waves = [...pilots, ...parts].map((movement) => movement.wave).filter((wave) => wave.dates);
  const byStart = [...waves].sort((a, b) => ((firstDay(a) ?? '') < (firstDay(b) ?? '') ? -1 : 1));
  const byEnd = [...waves].sort((a, b) => ((lastDay(a) ?? '') > (lastDay(b) ?? '') ? -1 : 1));
  const [first, last] = [byStart[0], byEnd[0]];
  const [from, to] = [first && firstDay(first), last && lastDay(last)];
  if (!last || from === undefined || to === undefined) return undefined;
  const wave = last.name.value;
  const horizon = walk.horizon(service);
  const closes = horizon?.until?.value ?? horizon?.horizon?.day;
  const [rollback] = horizon?.rollbacks ?? [];
  if (rollback && closes !== undefined && closes > to)
    return { service, from, to: closes, wave, what: say`its way back closes`, source: rollback.head };
  return {
    service,
    from,
    to,
    wave,
    what: say`${waveText(last)} ends`,
    source: last.dates?.source ?? last.head,
  };
}
