import { isAskedForSeal, type Service, sealRequirements, sealsOverWaves } from '@migmap/core';
import { factsOf, settingsOf, shownTitle, type ViewInput } from '@migmap/diagram';
import { plain } from '../plain.ts';
import { framed, hanging, INNER, table } from './frames.ts';

/** So many waves fit beside each other. */
const MOST_WAVES = 10;

/** The level of each service at the start and after each wave, with what is required. */
export function sealText(input: ViewInput): string[] {
  const { services, waves } = factsOf(input.map, input.walked, settingsOf(input));
  const said = services.filter(({ seal }) => seal);
  const silent = services.filter(({ seal }) => !seal);
  const parts = Array.from(
    { length: Math.max(1, Math.ceil(waves.length / MOST_WAVES)) },
    (_, part) => part * MOST_WAVES,
  );
  const names = waves.map((wave, index) => `${index + 1} ${shownTitle(wave)}`);
  return [
    ...(said.length > 0 ? parts.flatMap((first) => [...matrix(input, said, first, waves.length), '']) : []),
    ...(names.length > 0 ? [...framed('Waves', hanging('', names.join(' · '), INNER)), ''] : []),
    ...(silent.length > 0
      ? [...framed('No level is said', hanging('', silent.map(shownTitle).join(', '), INNER)), '']
      : []),
  ];
}

function matrix(input: ViewInput, services: readonly Service[], first: number, waves: number): string[] {
  const count = Math.min(MOST_WAVES, waves - first);
  const columns = Array.from({ length: Math.max(0, count) }, (_, index) => first + index + 1);
  const widths = [26, 8, 5, ...columns.map(() => 2)];
  const head = ['SEAL', 'required', 'start', ...columns.map(String)];
  return table(
    widths,
    head,
    services.map((service) => {
      const levels = sealsOverWaves(input.walked, service).map(({ level }) => level?.toString() ?? '–');
      const row = columns.map((column) => levels[column] ?? '–');
      return [plain(shownTitle(service)), requiredOf(input, service), levels[0] ?? '–', ...row];
    }),
  );
}

function requiredOf({ map }: ViewInput, service: Service): string {
  const asked = sealRequirements(map).filter((requirement) => isAskedForSeal(service, requirement));
  const most = Math.max(...asked.map(({ level }) => level.value));
  return asked.length === 0 ? '' : `≥ ${most}`;
}
