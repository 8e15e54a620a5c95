import {
  type DataBody,
  isAskedForSeal,
  type SealMoment,
  type SealRequirement,
  type Service,
  sealRequirements,
  sealsOverWaves,
  type Wave,
} from '@migmap/core';
import { groupedBy } from '../../graph/grouped-by.ts';
import { shownLayers } from '../../graph/layers.ts';
import { findingsByName } from '../../graph/painted-findings.ts';
import type { PictureFinding } from '../../picture.ts';
import type { MapFacts } from '../map/facts.ts';

/** A level that is asked for, and the column from which on it has to be met: 0 is the start. */
export interface Asked {
  readonly level: number;
  readonly from: number;
  readonly requirement: SealRequirement;
}

export interface SealRow {
  readonly service: Service;
  /** At the start, then at each wave's end; empty where no level is said or asked. */
  readonly moments: readonly SealMoment[];
  readonly asked: readonly Asked[];
  /** What rules say of its sovereignty: where its data may be, what is not said. */
  readonly findings: readonly PictureFinding[];
}

export interface SealGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly SealRow[];
}

export interface SealBoard {
  readonly groups: readonly SealGroup[];
  /** Services of which nothing is said, and nothing asked. */
  readonly silent: readonly Service[];
  readonly requirements: readonly {
    readonly requirement: SealRequirement;
    readonly wave?: Wave;
    readonly from: number;
  }[];
}

export function sealBoard(facts: MapFacts): SealBoard {
  const requirements = sealRequirements(facts.map).map((requirement) => placed(facts, requirement));
  const known: Known = {
    requirements,
    findings: findingsByName(facts.settings.findings, 'sovereignty'),
    data: groupedBy(facts.map.data, ({ of }) => of?.value),
  };
  const silent: Service[] = [];
  const groups = shownLayers(facts).map(({ id, title, services }): SealGroup => {
    const rows = services.map((service) => rowOf(facts, known, service));
    silent.push(...rows.filter((row) => !speaks(row)).map(({ service }) => service));
    return { id, title, rows: rows.filter(speaks) };
  });
  return { groups: groups.filter(({ rows }) => rows.length > 0), silent, requirements };
}

/** Without `by` it has to be met in the end. */
function placed(facts: MapFacts, requirement: SealRequirement): SealBoard['requirements'][number] {
  const at = facts.waves.findIndex((wave) => wave.name.value === requirement.by?.value);
  const wave = facts.waves[at];
  return { requirement, from: at < 0 ? facts.waves.length : at + 1, ...(wave ? { wave } : {}) };
}

interface Known {
  readonly requirements: SealBoard['requirements'];
  readonly findings: ReadonlyMap<string, readonly PictureFinding[]>;
  /** Bodies of data by the service that holds them: what is found on them is found on it. */
  readonly data: ReadonlyMap<string | undefined, readonly DataBody[]>;
}

function rowOf({ walked }: MapFacts, { requirements, findings, data }: Known, service: Service): SealRow {
  const own = data.get(service.name.value) ?? [];
  const names = [service, ...own].map(({ name }) => name.value);
  const asked = requirements
    .filter(({ requirement }) => isAskedForSeal(service, requirement))
    .map(({ requirement, from }) => ({ requirement, from, level: requirement.level.value }));
  return {
    service,
    moments: service.seal || asked.length > 0 ? sealsOverWaves(walked, service) : [],
    asked,
    findings: names.flatMap((name) => findings.get(name) ?? []),
  };
}

function speaks({ service, asked, findings }: SealRow): boolean {
  return Boolean(service.seal || service.residency || asked.length > 0 || findings.length > 0);
}

/** What a row has to reach in a column, and whether it does; nothing is asked of what is not there. */
export function askedAt(
  { asked, moments }: SealRow,
  column: number,
): { level: number; met: boolean } | undefined {
  const levels = asked.filter(({ from }) => from <= column).map(({ level }) => level);
  const moment = moments[column];
  if (levels.length === 0 || !moment || moment.state === 'absent' || moment.state === 'retired')
    return undefined;
  const level = Math.max(...levels);
  return { level, met: moment.level !== undefined && moment.level >= level };
}

/** How many levels a service falls with the wave of a column. */
export function dropAt({ moments }: SealRow, column: number): number {
  const [before, after] = [moments[column - 1]?.level, moments[column]?.level];
  return before === undefined || after === undefined ? 0 : Math.max(0, before - after);
}
