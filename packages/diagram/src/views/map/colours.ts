import {
  type Phrase,
  type ResolvedMap,
  type Risk,
  type Say,
  type Service,
  say,
  type ViewColor,
  type Wave,
} from '@migmap/core';
import { riskLevel } from '../../graph/risk-level.ts';
import type { LegendItem } from '../../marks/legend.ts';
import { swatch } from '../../marks/legend.ts';
import type { Paint } from '../../marks/mark.ts';
import { stateSign } from '../../marks/symbols.ts';
import { criticalityWords, levelWords } from '../../marks/value-words.ts';
import type { ServiceState } from '../../picture.ts';

/** What colours depend on. */
export interface ColourFacts {
  readonly map: ResolvedMap;
  readonly services: readonly Service[];
  /** In the order of the walk. */
  readonly waves: readonly Wave[];
  readonly wavesOf: ReadonlyMap<string, readonly Wave[]>;
  readonly states: ReadonlyMap<string, ServiceState>;
  readonly risksOf: ReadonlyMap<string, readonly Risk[]>;
  /** Speaks to whoever reads the picture. */
  readonly say: Say;
}

/** How one property becomes colour: the paint of a service, and the legend of what occurs. */
export interface Colouring {
  readonly by: ViewColor;
  readonly title: string;
  of(service: Service): Paint | undefined;
  readonly legend: readonly LegendItem[];
}

export const stateWords: Readonly<Record<ServiceState, Phrase>> = {
  old: say`old side only`,
  parallel: say`old and new in parallel`,
  new: say`new side only`,
  retired: say`retired`,
  stays: say`stays as it is`,
  planned: say`not there yet`,
};

export const CRITICALITIES = ['low', 'medium', 'high', 'critical'] as const;

export function colouringOf(color: ViewColor, facts: ColourFacts): Colouring {
  switch (color) {
    case 'wave':
      return byWave(facts);
    case 'state':
      return byState(facts);
    case 'layer':
      return byName(facts, 'layer', (service) => service.layer?.value);
    case 'owner':
      return byName(facts, 'owner', (service) => service.owner?.value);
    case 'risk':
      return byLevel(facts);
    case 'criticality':
      return byOrder(facts, 'criticality', CRITICALITIES, (service) => service.criticality?.value);
    case 'seal':
      return byOrder(facts, 'seal', ['0', '1', '2', '3', '4'], (service) => sealOf(facts, service));
  }
}

/** The wave's number in the plan, which also stands on its badge. */
export function wavePaint(facts: Pick<ColourFacts, 'waves'>, wave: Wave | undefined): Paint | undefined {
  if (!wave) return undefined;
  return `scale/${facts.waves.indexOf(wave)}/${facts.waves.length}`;
}

export function waveNumber(facts: Pick<ColourFacts, 'waves'>, wave: Wave): string {
  return String(facts.waves.indexOf(wave) + 1);
}

/** Waves have their numbers on every map, whatever the colour means; `named` are those that only some text names. */
export function waveLegend(
  facts: ColourFacts,
  paintOf: (wave: Wave) => Paint,
  named: ReadonlySet<string> = new Set(),
): LegendItem[] {
  const used = new Set(facts.services.flatMap((service) => facts.wavesOf.get(service.name.value) ?? []));
  return facts.waves
    .filter((wave) => used.has(wave) || named.has(wave.name.value))
    .map((wave) => ({
      text: wave.title?.value || wave.name.value,
      draw: swatch(paintOf(wave), waveNumber(facts, wave)),
    }));
}

function byWave(facts: ColourFacts): Colouring {
  const of = (service: Service) => wavePaint(facts, facts.wavesOf.get(service.name.value)?.at(-1));
  return { ...titled('wave', facts), of, legend: [] };
}

function byState(facts: ColourFacts): Colouring {
  const present = new Set(facts.states.values());
  const order: readonly ServiceState[] = ['old', 'parallel', 'new', 'stays', 'retired', 'planned'];
  return {
    ...titled('state', facts),
    of: (service) => {
      const state = facts.states.get(service.name.value);
      return state && `state/${state}`;
    },
    legend: order
      .filter((state) => present.has(state))
      .map((state) => ({
        text: facts.say`${stateWords[state]}`,
        draw: (x, y) => stateSign(state, x + 12, y + 6),
      })),
  };
}

function byName(
  facts: ColourFacts,
  by: 'layer' | 'owner',
  nameOf: (service: Service) => string | undefined,
): Colouring {
  const sort = by === 'owner' ? 'team' : by;
  const used = new Set(facts.services.map(nameOf));
  const names = facts.map.names(sort);
  // A paint belongs to the place in the map, so that a filter does not change the colour of what is left.
  const paint = (name: string): Paint => `category/${names.indexOf(name)}`;
  return {
    ...titled(by, facts),
    of: (service) => {
      const name = nameOf(service);
      return name !== undefined && names.includes(name) ? paint(name) : undefined;
    },
    legend: names
      .filter((name) => used.has(name))
      .map((name) => ({ text: facts.map.find(sort, name)?.title?.value || name, draw: swatch(paint(name)) })),
  };
}

function byLevel(facts: ColourFacts): Colouring {
  const levelOf = (service: Service) => riskLevel(facts.risksOf.get(service.name.value) ?? []);
  const present = new Set(facts.services.map(levelOf));
  return {
    ...titled('risk', facts),
    of: (service) => `level/${levelOf(service)}`,
    legend: (['high', 'medium', 'low', 'none'] as const)
      .filter((level) => present.has(level))
      .map((level) => ({ text: facts.say`${levelWords[level]}`, draw: swatch(`level/${level}`) })),
  };
}

function byOrder(
  facts: ColourFacts,
  by: 'criticality' | 'seal',
  order: readonly string[],
  valueOn: (service: Service) => string | undefined,
): Colouring {
  const paint = (value: string | undefined): Paint | undefined =>
    value === undefined || !order.includes(value)
      ? undefined
      : `scale/${order.indexOf(value)}/${order.length}`;
  const present = new Set(facts.services.map(valueOn));
  const words: Readonly<Record<string, Phrase>> = criticalityWords;
  return {
    ...titled(by, facts),
    of: (service) => paint(valueOn(service)),
    legend: order
      .filter((value) => present.has(value))
      .map((value) => ({
        text: facts.say`${words[value] ?? value}`,
        draw: swatch(paint(value) ?? 'level/none'),
      })),
  };
}

const titles: Readonly<Record<ViewColor, Phrase>> = {
  wave: say`Wave`,
  state: say`State`,
  layer: say`Layer`,
  owner: say`Owner`,
  risk: say`Risk`,
  criticality: say`Criticality`,
  seal: say`Sovereignty (SEAL)`,
};

function titled(by: ViewColor, facts: ColourFacts): Pick<Colouring, 'by' | 'title'> {
  return { by, title: facts.say`${titles[by]}` };
}

/** The level of the side that is there: the new one as soon as it is all that is left, or where no state is asked for. */
export function sealOf(facts: Pick<ColourFacts, 'states'>, service: Service): string | undefined {
  if (!service.seal) return undefined;
  const state = facts.states.get(service.name.value);
  const side = state === 'old' || state === 'parallel' ? service.seal.from : service.seal.to;
  return String(side.value);
}
