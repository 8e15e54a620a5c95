import {
  addDays,
  dateOf,
  formatSeconds,
  loadsOf,
  type Step,
  type TeamLoad,
  type Wave,
  type WindowFit,
  windowFit,
  windowsOf,
  workingDaysBetween,
} from '@migmap/core';
import { decimal, isOpen, predecessorsOf, subjectsOf } from '@migmap/rules';
import { counted, spanText, windowText } from './moments.ts';
import { type Fact, fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function wavePage(telling: Telling, wave: Wave): Page {
  const { waves } = telling.map;
  const fit = windowFit(telling.walked, wave);
  return {
    heading: telling.heading(wave, `wave ${waves.indexOf(wave) + 1} of ${waves.length}`),
    lead: [datesText(telling, wave), telling.description(wave.description)],
    facts: [
      fact('waits for', waitsText(telling, wave)),
      fact('before', telling.names(followers(telling, wave), 3)),
      ...stepFacts(telling, wave),
      fact('window', fit ? fitText(telling, fit) : windowsText(telling, wave)),
      fact('way back', fit && wayBackText(telling, fit)),
      fact('latest go/no-go', fit?.latestGo),
      ...loadsOf(telling.map, wave)
        .slice(0, 3)
        .map((load) => loadFact(telling, load)),
      fact('gate', gateText(telling, wave)),
      risksFact(telling, wave),
    ],
  };
}

function datesText(telling: Telling, { dates, owner }: Wave): string | undefined {
  const span = dates?.value;
  const days = span && workingDaysBetween(dateOf(span.from.value), addDays(dateOf(span.to.value), 1));
  const said = [
    span ? `${spanText(span)}, ${counted(days ?? 0, 'working day')}` : undefined,
    owner ? `owner ${telling.ref('team', owner)}` : undefined,
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(' · ');
}

/** The waves that come straight before it, by what is written or by the order of the file. */
function waitsText(telling: Telling, wave: Wave): string {
  const before = predecessorsOf(telling.map).get(wave) ?? [];
  const said = before.map(({ wave: other }) => {
    const ends = other.dates ? ` (ends ${dateOf(other.dates.value.to.value)})` : '';
    return `${telling.name(other)}${ends}`;
  });
  return said.length === 0 ? 'no wave' : telling.few(said, 3);
}

function followers(telling: Telling, wave: Wave): Wave[] {
  const all = [...predecessorsOf(telling.map)];
  return all.flatMap(([other, before]) => (before.some((each) => each.wave === wave) ? [other] : []));
}

function stepFacts(telling: Telling, { steps }: Wave): (Fact | undefined)[] {
  const of = (type: Step['type']): Step[] => steps.filter((step) => step.type === type);
  return [
    fact('pilots', telling.few(of('pilot').map((step) => stepText(telling, step)))),
    fact('moves', telling.few(of('migrate').map((step) => stepText(telling, step)))),
    fact('retires', telling.few(of('retire').map((step) => stepText(telling, step)))),
  ];
}

function stepText(telling: Telling, step: Step): string {
  if (step.type === 'retire') return telling.refs('service', step.services);
  if (step.type === 'migrate') {
    const parts = step.parts.map(({ service, share }) => {
      return `${telling.ref('service', service)}${share ? ` ${decimal(share.value.base)} %` : ''}`;
    });
    return parts.join(' with ');
  }
  const users = step.users ? ` (${counted(step.users.value, 'user')})` : '';
  return `${telling.ref('service', step.service)}${step.lab ? ' (lab)' : users}`;
}

/** What has to fit into the shortest window, and what is left of it. */
function fitText(telling: Telling, fit: WindowFit): string {
  const { wave, window, moves, tasks, workSeconds } = fit;
  const left = window.seconds - workSeconds;
  const parts = [
    moves.length > 0
      ? `data ${formatSeconds(sum(moves))} (${telling.names(
          moves.map(({ data }) => data),
          2,
        )})`
      : undefined,
    tasks.length > 0 ? `${counted(tasks.length, 'task')} ${formatSeconds(sum(tasks))}` : undefined,
  ].filter((part) => part !== undefined);
  const work = parts.length === 0 ? 'nothing that takes time' : parts.join(' + ');
  const rest = left < 0 ? `${formatSeconds(-left)} too long` : `${formatSeconds(left)} left`;
  const all = windowsOf(telling.map, wave).length;
  const which = all > 1 ? ` (shortest of ${all})` : '';
  return `${windowText(telling, window)}${which}, ${formatSeconds(window.seconds)}; ${work}, ${rest}`;
}

function windowsText(telling: Telling, wave: Wave): string {
  return telling.few(
    wave.windows.map(({ source }) => telling.written(source).replace(/^window\s+/, '')),
    2,
  );
}

function wayBackText(telling: Telling, { wayBack }: WindowFit): string | undefined {
  if (!wayBack) return undefined;
  const { chain, seconds, rollback } = wayBack;
  const who = chain.map((service) => telling.name(service));
  return `${formatSeconds(seconds)} by ${telling.name(rollback)}: ${telling.few(who)}`;
}

function loadFact(telling: Telling, { team, needed, available }: TeamLoad): Fact | undefined {
  const share = available > 0 ? `, ${Math.round((needed / available) * 100)} %` : '';
  return fact(
    'load',
    `${telling.name(team)} ${decimal(needed)} of ${decimal(available)} person-days${share}`,
  );
}

function gateText(telling: Telling, { gate, approved }: Wave): string {
  const by = gate?.by ? ` by ${telling.quoted(gate.by)}` : '';
  const said = [
    gate ? `${gate.on.value}, ${gate.verdict?.value ?? 'open'}${by}` : undefined,
    approved ? `approved by ${telling.quoted(approved.by)}` : undefined,
  ];
  return said.filter((part) => part !== undefined).join(' · ');
}

function risksFact(telling: Telling, wave: Wave): Fact | undefined {
  const risks = telling.map.risks.filter(
    (risk) => isOpen(risk) && subjectsOf(telling.map, risk).waves.includes(wave),
  );
  return fact('open risks', telling.names(risks, 3));
}

function sum(parts: readonly { readonly seconds: number }[]): number {
  return parts.reduce((total, { seconds }) => total + seconds, 0);
}
