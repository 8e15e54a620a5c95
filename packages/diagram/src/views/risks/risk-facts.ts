import type { Level, Risk } from '@migmap/core';
import { type PaintedFindings, paintedFindings } from '../../graph/painted-findings.ts';
import { ratingOf } from '../../graph/risk-level.ts';
import { isWhole } from '../../graph/selection.ts';
import type { PictureOptions } from '../../picture.ts';
import { waveNumber } from '../map/colours.ts';
import { factsOf, type MapFacts } from '../map/facts.ts';
import { settingsOf } from '../map/settings.ts';
import type { ViewInput } from '../view.ts';

/** A risk with its number in the register, and what a picture says of it. */
export interface RatedRisk {
  readonly risk: Risk;
  readonly number: number;
  readonly title: string;
  /** Absent where impact or likelihood is not said. */
  readonly rating?: { readonly impact: Level; readonly likelihood: Level; readonly level: Level };
  /** Somebody has still to care for it. */
  readonly open: boolean;
  /** Open, and nothing is done against it. */
  readonly bare: boolean;
  readonly overdue: boolean;
  /** Titles of what it is on. */
  readonly on: readonly string[];
  readonly owner?: string;
}

export interface RiskFacts extends MapFacts {
  readonly risks: readonly RatedRisk[];
  readonly findings: PaintedFindings;
}

export function riskFacts(input: ViewInput): RiskFacts {
  const facts = factsOf(input.map, input.walked, settingsOf(input));
  const risks = registered(facts, input.options);
  const names = new Set(risks.map(({ risk }) => risk.name.value));
  return { ...facts, risks, findings: paintedFindings(input.options.findings ?? [], [], names) };
}

/** The worst first, what nobody rated behind them, and last what is accepted or closed; of equals the order of the map. */
function registered(facts: MapFacts, { asOf }: PictureOptions): RatedRisk[] {
  const { map } = facts;
  const shown = map.risks.filter(
    (risk) => map.find('risk', risk.name.value) === risk && concerns(risk, facts),
  );
  const ranks = new Map(shown.map((risk) => [risk, rank(risk)]));
  const sorted = [...shown].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  return sorted.map((risk, index) => rated(risk, index + 1, facts, asOf));
}

const LEVELS: readonly Level[] = ['low', 'medium', 'high'];

/** Small is urgent. */
function rank({ status, impact, likelihood }: Risk): number {
  const settled = status?.value === 'closed' ? 2000 : status?.value === 'accepted' ? 1000 : 0;
  if (!impact || !likelihood) return settled + 500;
  const [high, often] = [LEVELS.indexOf(impact.value) + 1, LEVELS.indexOf(likelihood.value) + 1];
  // Of two with the same product the one with the greater impact is worse.
  return settled + 100 - high * often * 10 - high;
}

function rated(risk: Risk, number: number, facts: MapFacts, asOf: string | undefined): RatedRisk {
  const status = risk.status?.value;
  const open = status !== 'closed' && status !== 'accepted';
  const [impact, likelihood] = [risk.impact?.value, risk.likelihood?.value];
  const owner = risk.owner?.value;
  return {
    risk,
    number,
    title: risk.title?.value || risk.name.value,
    ...(impact && likelihood ? { rating: { impact, likelihood, level: ratingOf(impact, likelihood) } } : {}),
    open,
    bare: open && status !== 'mitigated' && risk.mitigations.length === 0,
    overdue: open && asOf !== undefined && risk.review !== undefined && risk.review.value < asOf,
    on: placesOf(risk, facts),
    ...(owner === undefined ? {} : { owner: facts.map.find('team', owner)?.title?.value || owner }),
  };
}

function placesOf(risk: Risk, { map, waves, say }: MapFacts): string[] {
  return namesOf(risk).map((name) => {
    const wave = waves.find((each) => each.name.value === name);
    const thing = map.find('service', name) ?? map.find('layer', name) ?? wave;
    const title = thing?.title?.value || name;
    return wave && thing === wave ? say`wave ${waveNumber({ waves }, wave)}, ${title}` : title;
  });
}

/** What it is on by its words, then by its place. */
function namesOf({ on, holder }: Risk): string[] {
  const held = holder && holder.sort !== 'map' ? [holder.name] : [];
  return [...new Set([...on.map((ref) => ref.value), ...held])];
}

/** With filters, only what is on a service that they leave, on its layer, or on a wave that moves it. */
function concerns(risk: Risk, facts: MapFacts): boolean {
  const { map, services, wavesOf } = facts;
  if (isWhole(map, services)) return true;
  const names = namesOf(risk);
  return services.some(
    (service) =>
      names.includes(service.name.value) ||
      names.includes(service.layer?.value ?? '') ||
      (wavesOf.get(service.name.value) ?? []).some((wave) => names.includes(wave.name.value)),
  );
}
