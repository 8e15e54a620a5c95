import {
  type Break,
  type Bridge,
  type Instant,
  linked,
  NOTHING_SAID,
  type Phrase,
  type Say,
  type Service,
  type Step,
  say,
  type Unordered,
  type Walk,
  type Wave,
} from '@migmap/core';
import { shownTitle } from '../../graph/titles.ts';
import type { PictureFinding } from '../../picture.ts';
import type { MapFacts } from '../map/facts.ts';

/** Where a service stands on the board: in the first of the waves that moves it; where it is in no wave, if none is said. */
export interface Place {
  readonly service: Service;
  readonly waves: readonly Wave[];
}

/** Something about the order that does not work: one number on the board, with its arrows. */
export interface Violation {
  readonly code: string;
  readonly severity: PictureFinding['severity'];
  /** As a finding about it has them. */
  readonly names: readonly string[];
  /** From who needs to what is needed; of a single thing the same twice. */
  readonly arrows: readonly { readonly from: Place; readonly to: Place }[];
  /** It depends on an order that the map leaves open. */
  readonly open: boolean;
  readonly text: string;
}

type WaveWord = (wave: Wave) => Phrase;

/** All that the walk found about the order; where findings are known, only what is among them, and what else they say. */
export function violationsOf(
  { walked, say: tell }: Pick<MapFacts, 'walked' | 'say'>,
  waveWord: WaveWord,
  findings: readonly PictureFinding[] | undefined,
): Violation[] {
  const all = [
    ...walked.breaks.map((each) => broken(each, waveWord, tell)),
    ...walked.cycles.map((each) => circle(each, tell)),
    ...walked.unordered
      .filter(({ about }) => about !== 'rollback')
      .map((each) => unordered(each, waveWord, tell)),
    ...walked.illegal.map(({ service, wave, step, because }): Violation => {
      const to = placeOf(service, { wave: because?.wave ?? wave });
      const text = tell`${CANNOT[step.type](shownTitle(service), waveWord(wave))}`;
      return single('order/illegal-step', placeOf(service, { wave }), to, text);
    }),
    ...walked.shareSums.map(({ service, sum, parts }): Violation => {
      const place = placeOf(service, parts.at(-1));
      const text = tell`${say`${shownTitle(service)} moves only ${sum} % in all`}`;
      return single('order/share-sum', place, place, text);
    }),
  ];
  if (!findings) return all;
  return [...all.flatMap((each) => weighed(each, findings)), ...otherErrors(walked, all, findings)];
}

const CANNOT: Readonly<Record<Step['type'], (who: string, where: Phrase) => Phrase>> = {
  pilot: (who, where) => say`${who} cannot pilot in ${where}`,
  migrate: (who, where) => say`${who} cannot migrate in ${where}`,
  retire: (who, where) => say`${who} cannot retire in ${where}`,
};

function single(code: string, from: Place, to: Place, text: string): Violation {
  const names = [from.service.name.value];
  return { code, severity: 'error', names, arrows: [{ from, to }], open: false, text };
}

/** What the rules do not say is silenced, or switched off. */
function weighed(violation: Violation, findings: readonly PictureFinding[]): Violation[] {
  const said = findings.find((finding) => says(finding, violation));
  return said ? [{ ...violation, severity: said.severity }] : [];
}

function says({ code, names }: PictureFinding, violation: Violation): boolean {
  return code === violation.code && names.every((name) => violation.names.includes(name));
}

/** Errors about the order that only rules know of: assertions, members of `together` that part. */
function otherErrors(
  { map }: Walk,
  known: readonly Violation[],
  findings: readonly PictureFinding[],
): Violation[] {
  const codes = new Set([...known.map(({ code }) => code), ...UNPLACED]);
  return findings.flatMap((finding) => {
    const { code, severity, message, names } = finding;
    if (severity !== 'error' || !code.startsWith('order/') || codes.has(code)) return [];
    const [first, second = first] = names.flatMap(
      (name) => map.services.find((one) => one.name.value === name) ?? [],
    );
    if (!first || !second) return [];
    const arrow = { from: placeOf(first, {}), to: placeOf(second, {}) };
    return [{ code, severity, names, arrows: [arrow], open: false, text: message.replaceAll('`', '') }];
  });
}

/** They stand in a column of their own, or are about waves. */
const UNPLACED = ['order/unscheduled', 'order/after-missing', 'order/side-impossible'];

function broken(found: Break, waveWord: WaveWord, tell: Say): Violation {
  const { dependent, provider, instant } = found;
  const never = found.code === 'order/dependency-never';
  const to = placeOf(provider, never ? undefined : (found.provided ?? found.ended ?? instant));
  const from = isService(dependent) ? placeOf(dependent, instant) : to;
  return {
    code: found.code,
    severity: found.soft ? 'warning' : 'error',
    names: [dependent.name.value, provider.name.value],
    arrows: [{ from, to }],
    open: false,
    text: tell`${brokenText(found, waveWord)}`,
  };
}

function brokenText(found: Break, waveWord: WaveWord): Phrase {
  const [who, what] = [shownTitle(found.dependent), shownTitle(found.provider)];
  const at = (instant: Instant | undefined): Phrase =>
    instant?.wave ? say` in ${waveWord(instant.wave)}` : NOTHING_SAID;
  const isNew = say`${who} is new${at(found.instant)}`;
  switch (found.code) {
    case 'order/dependency-late':
      return say`${isNew} and rests on ${what}, which comes${at(found.provided)}`;
    case 'order/prerequisite-late':
      return say`${isNew} and by its kind needs ${what}, which comes${at(found.provided)}`;
    case 'order/dependency-never':
      return say`${isNew} and rests on ${what}, which is in no wave`;
    case 'order/stranded':
      return found.ended?.wave
        ? say`${who} still rests on the old side of ${what}, which ends with ${waveWord(found.ended.wave)}`
        : say`${who} still rests on the old side of ${what}, which ends`;
    case 'order/retired-early':
      return say`${who} still rests on the old side of ${what}, which is retired${at(found.ended)}`;
    case 'order/bridge-gap': {
      const bridge = found.bridge ? shownTitle(found.bridge) : say`a bridge`;
      return say`${who} needs ${bridge} to reach ${what}${at(found.instant)}, and it is not live`;
    }
  }
}

function circle({ members, steps, edges }: Walk['cycles'][number], tell: Say): Violation {
  const waveOf = new Map(steps.map(({ service, wave }) => [service, wave]));
  const place = (service: Service): Place => placeOf(service, { wave: waveOf.get(service) });
  const round = [...members, ...members.slice(0, 1)].map(shownTitle).join(' → ');
  return {
    code: 'order/cycle',
    severity: 'error',
    names: members.map((member) => member.name.value),
    arrows: edges.map(({ dependent, provider }) => ({ from: place(dependent), to: place(provider) })),
    open: false,
    text: tell`${say`${round}: they rest on each other in a circle, and move apart`}`,
  };
}

function unordered(found: Unordered, waveWord: WaveWord, tell: Say): Violation {
  const { dependent, provider, waves } = found;
  const to = { service: provider, waves };
  const from = dependent && isService(dependent) ? { service: dependent, waves } : to;
  const who = dependent ? say`${shownTitle(dependent)} and ${shownTitle(provider)}` : shownTitle(provider);
  const which = linked(waves.map(waveWord), (before, next) => say`${before} and ${next}`);
  const text = say`${who}: it matters which of ${which} comes first, and nothing says so`;
  return {
    code: 'order/unordered',
    severity: found.soft ? 'warning' : 'error',
    names: [dependent, provider].flatMap((each) => each?.name.value ?? []),
    arrows: [{ from, to }],
    open: true,
    text: tell`${text}`,
  };
}

function placeOf(service: Service, at: { readonly wave?: Wave | undefined } | undefined): Place {
  return { service, waves: at?.wave ? [at.wave] : [] };
}

function isService(thing: Service | Bridge): thing is Service {
  return 'criteria' in thing;
}
