import type { Service } from '@migmap/core';
import type { Section } from './draw-sections.ts';
import { grouped } from './groups.ts';
import { bridgeRow, certificateRow, contractRow, freezeItems, supportRow } from './other-rows.ts';
import type { Row } from './rows.ts';
import { serviceRow } from './service-rows.ts';
import type { TimeAxis } from './time-axis.ts';
import type { TimelineFacts } from './timeline-facts.ts';
import { waveRow } from './wave-rows.ts';

/** All rows but those of the bridges, which need to know the axis. */
export function sectionsOf(facts: TimelineFacts): Section[] {
  const { say } = facts;
  const services = facts.services.flatMap((service) => {
    const row = serviceRow(service, facts);
    return row ? [{ service, row }] : [];
  });
  return filled([
    { id: 'section/freezes', title: '', rows: freezeRows(facts) },
    { id: 'section/waves', title: say`Waves`, rows: facts.dated.map((wave) => waveRow(wave, facts)) },
    {
      id: 'section/services',
      title: say`Services: parallel runs and ways back`,
      rows: grouped(byBegin(services), facts),
    },
    { id: 'section/deadlines', title: say`Deadlines`, rows: byEnd(deadlineRows(facts)) },
  ]);
}

export function bridgeSection(facts: TimelineFacts, axis: TimeAxis): Section[] {
  const rows = facts.dated.length === 0 ? [] : facts.bridges.map((bridge) => bridgeRow(bridge, facts, axis));
  return filled([{ id: 'section/bridges', title: facts.say`Bridges`, rows }]);
}

function filled(sections: readonly Section[]): Section[] {
  return sections.filter(({ rows }) => rows.length > 0);
}

function freezeRows(facts: TimelineFacts): Row[] {
  const items = freezeItems(facts.freezes, facts);
  if (items.length === 0) return [];
  const spoken = items.flatMap((item) => item.spoken ?? []).join('; ');
  return [{ id: 'freezes', sort: 'freezes', name: 'freezes', title: facts.say`Freezes`, spoken, items }];
}

function deadlineRows(facts: TimelineFacts): Row[] {
  const services: readonly Service[] = facts.services;
  return [
    ...facts.contracts.map((contract) => contractRow(contract, facts)),
    ...facts.certificates.map((certificate) => certificateRow(certificate, facts)),
    ...services.map((service) => supportRow(service, facts)),
  ].flatMap((row) => row ?? []);
}

/** As people read a plan: who begins first stands first; of several the order of the map. */
function byBegin<T extends { readonly row: Row }>(services: readonly T[]): T[] {
  const begin = ({ row }: T): string =>
    row.items.reduce((least, { from }) => (least === '' || from < least ? from : least), '');
  return [...services].sort((a, b) => compare(begin(a), begin(b)));
}

function byEnd(rows: readonly Row[]): Row[] {
  const last = ({ items }: Row): string => items.reduce((most, { to }) => (to > most ? to : most), '');
  return [...rows].sort((a, b) => compare(last(a), last(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
