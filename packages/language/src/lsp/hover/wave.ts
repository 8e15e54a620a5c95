import {
  APART,
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
import { counted } from '../counted.ts';
import { spanText, windowText } from './moments.ts';
import { type Fact, fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function wavePage(telling: Telling, wave: Wave): Page {
  const { say } = telling;
  const { waves } = telling.map;
  const fit = windowFit(telling.walked, wave);
  return {
    heading: telling.heading(wave, say`wave ${waves.indexOf(wave) + 1} of ${waves.length}`),
    lead: [datesText(telling, wave), telling.description(wave.description)],
    facts: [
      fact(say`waits for`, waitsText(telling, wave)),
      fact(say`before${APART}`, telling.names(followers(telling, wave), 3)),
      ...stepFacts(telling, wave),
      fact(say`window${APART}`, fit ? fitText(telling, fit) : windowsText(telling, wave)),
      fact(say`way back`, fit && wayBackText(telling, fit)),
      fact(say`latest go/no-go`, fit?.latestGo),
      ...loadsOf(telling.map, wave)
        .slice(0, 3)
        .map((load) => loadFact(telling, load)),
      fact(say`gate`, gateText(telling, wave)),
      risksFact(telling, wave),
    ],
  };
}

function datesText(telling: Telling, { dates, owner }: Wave): string | undefined {
  const span = dates?.value;
  const days = span && workingDaysBetween(dateOf(span.from.value), addDays(dateOf(span.to.value), 1));
  const said = [
    span ? `${spanText(span)}, ${telling.speak(counted(days ?? 0, 'working day'))}` : undefined,
    owner ? telling.say`owner ${telling.ref('team', owner)}` : undefined,
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(' · ');
}

/** The waves that come straight before it, by what is written or by the order of the file. */
function waitsText(telling: Telling, wave: Wave): string {
  const before = predecessorsOf(telling.map).get(wave) ?? [];
  const said = before.map(({ wave: other }) => {
    const name = telling.name(other);
    return other.dates ? telling.say`${name} (ends ${dateOf(other.dates.value.to.value)})` : name;
  });
  return said.length === 0 ? telling.say`no wave` : telling.few(said, 3);
}

function followers(telling: Telling, wave: Wave): Wave[] {
  const all = [...predecessorsOf(telling.map)];
  return all.flatMap(([other, before]) => (before.some((each) => each.wave === wave) ? [other] : []));
}

function stepFacts(telling: Telling, { steps }: Wave): (Fact | undefined)[] {
  const { say } = telling;
  const of = (type: Step['type']): Step[] => steps.filter((step) => step.type === type);
  return [
    fact(say`pilots`, telling.few(of('pilot').map((step) => stepText(telling, step)))),
    fact(say`moves`, telling.few(of('migrate').map((step) => stepText(telling, step)))),
    fact(say`retires`, telling.few(of('retire').map((step) => stepText(telling, step)))),
  ];
}

function stepText(telling: Telling, step: Step): string {
  const { say } = telling;
  if (step.type === 'retire') return telling.refs('service', step.services);
  if (step.type === 'migrate') {
    const parts = step.parts.map(({ service, share }) => {
      const name = telling.ref('service', service);
      return share ? say`${name} ${decimal(share.value.base)} %` : name;
    });
    return parts.reduce((before, next) => say`${before} with ${next}`);
  }
  const name = telling.ref('service', step.service);
  if (step.lab) return say`${name} (lab)`;
  return step.users ? `${name} (${telling.speak(counted(step.users.value, 'user'))})` : name;
}

/** What has to fit into the shortest window, and what is left of it. */
function fitText(telling: Telling, fit: WindowFit): string {
  const { say } = telling;
  const { wave, window, moves, tasks, workSeconds } = fit;
  const left = window.seconds - workSeconds;
  const parts = [
    moves.length > 0
      ? say`data ${formatSeconds(sum(moves))} (${telling.names(
          moves.map(({ data }) => data),
          2,
        )})`
      : undefined,
    tasks.length > 0
      ? `${telling.speak(counted(tasks.length, 'task'))} ${formatSeconds(sum(tasks))}`
      : undefined,
  ].filter((part) => part !== undefined);
  const work = parts.length === 0 ? say`nothing that takes time` : parts.join(' + ');
  const rest = left < 0 ? say`${formatSeconds(-left)} too long` : say`${formatSeconds(left)} left`;
  const all = windowsOf(telling.map, wave).length;
  const which = all > 1 ? say` (shortest of ${all})` : '';
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
  return telling.say`${formatSeconds(seconds)} by ${telling.name(rollback)}: ${telling.few(who)}`;
}

function loadFact(telling: Telling, { team, needed, available }: TeamLoad): Fact | undefined {
  const share = available > 0 ? `, ${Math.round((needed / available) * 100)} %` : '';
  const { say } = telling;
  return fact(
    say`load`,
    say`${telling.name(team)} ${decimal(needed)} of ${decimal(available)} person-days${share}`,
  );
}

function gateText(telling: Telling, { gate, approved }: Wave): string {
  const { say } = telling;
  const verdict = gate && `${gate.on.value}, ${gate.verdict?.value ?? say`open`}`;
  const said = [
    gate?.by ? say`${verdict ?? ''} by ${telling.quoted(gate.by)}` : verdict,
    approved ? say`approved by ${telling.quoted(approved.by)}` : undefined,
  ];
  return said.filter((part) => part !== undefined).join(' · ');
}

function risksFact(telling: Telling, wave: Wave): Fact | undefined {
  const risks = telling.map.risks.filter(
    (risk) => isOpen(risk) && subjectsOf(telling.map, risk).waves.includes(wave),
  );
  return fact(telling.say`open risks`, telling.names(risks, 3));
}

function sum(parts: readonly { readonly seconds: number }[]): number {
  return parts.reduce((total, { seconds }) => total + seconds, 0);
}
