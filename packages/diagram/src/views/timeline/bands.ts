import type { Box, Mark } from '../../marks/mark.ts';
import type { PlacedSection } from './draw-sections.ts';
import { hatched } from './signs.ts';
import type { TimeAxis } from './time-axis.ts';
import { servicesOf, spanRange, type TimelineFacts } from './timeline-facts.ts';

/** Freezes run through all rows; one for some services only through the rows that it concerns. */
export function drawBands(facts: TimelineFacts, sections: readonly PlacedSection[], axis: TimeAxis): Mark[] {
  return facts.freezes.flatMap((freeze) => {
    if (!freeze.span) return [];
    const { from, to } = spanRange(freeze.span.value);
    if (to <= axis.from || from >= axis.to) return [];
    const [left, right] = [axis.within(from), axis.within(to)];
    const names = new Set(freeze.services.map((ref) => ref.value));
    const boxes = sections.flatMap((section) =>
      names.size === 0 ? [section.box] : concerned(section, names, facts),
    );
    const marks = boxes.flatMap((box) => hatched(left, box.y, Math.max(2, right - left), box.height));
    return [{ type: 'group', role: 'freeze-band', marks } as const];
  });
}

function concerned({ rows }: PlacedSection, names: ReadonlySet<string>, facts: TimelineFacts): Box[] {
  const moving = new Set(
    facts.waves
      .filter((wave) => wave.steps.some((step) => servicesOf(step).some((ref) => names.has(ref.value))))
      .map((wave) => wave.name.value),
  );
  return rows
    .filter(({ row }) => {
      if (row.sort === 'freezes') return true;
      return row.sort === 'wave' ? moving.has(row.name) : row.sort === 'service' && names.has(row.name);
    })
    .map(({ box }) => box);
}
