import assert from 'node:assert/strict';
import { type Change, changeLine, changeText, diffMaps } from '@migmap/core';
import { type Mark, type Picture, svgOf, themes } from '@migmap/diagram';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { generateMap } from './generator.ts';
import { arbitraryPlan, type PlanShape } from './oracle/plan-arbitrary.ts';
import { planToText } from './oracle/tiny-plan.ts';
import { compared, exampleMaps, type Walked, walkedText } from './picture.ts';
import { faultsOf } from './picture-measures.ts';
import { reviewedClinic } from './reviewed-clinic.ts';

const views = ['map', 'waves'] as const;

const shape: PlanShape = {
  services: 5,
  waves: 4,
  order: 'tracks',
  dates: 'some',
  rollbacks: 2,
  kinds: 'requiring',
  togethers: 1,
  steps: 'wild',
};

const plans = arbitraryPlan(shape).map(planToText);
const runs = { seed: 20270101, numRuns: 60 };

/** A hundred services with ten changes. */
function edited(text: string): string {
  return text
    .replaceAll(/\bs-00040\b/g, 'fresh')
    .replace('  migrate s-00008\n', '')
    .replace(/(wave w-0003 .*\n)/, '$1  migrate s-00008\n')
    .replace(
      'service s-00050 ',
      'service extra "Extra" in middleware { to "New"  depends on s-00003 }\nservice s-00050 ',
    )
    .replace(/downtime 4h/, 'downtime 1h')
    .replace(/"Layer base"/, '"Layer of the base"');
}

const clinic = reviewedClinic();

const pairs: readonly (readonly [string, Walked, Walked])[] = [
  ['the clinic', walkedText(clinic.before), walkedText(clinic.after)],
  ['a hundred services', walkedText(generateMap(100)), walkedText(edited(generateMap(100)))],
  ['a map and nothing', walkedText(clinic.before), walkedText('')],
];

describe('pictures of a difference', function () {
  this.timeout(120_000);

  for (const [name, before, after] of pairs) {
    for (const view of views) {
      it(`keep everything apart: ${view} of ${name}`, async () => {
        assert.deepEqual(faultsOf(await compared(before, after, { view })), []);
        assert.deepEqual(faultsOf(await compared(after, before, { view })), []);
        assert.deepEqual(faultsOf(await compared(before, after, { view, direction: 'right' })), []);
      });

      it(`tell each change: ${view} of ${name}`, async () => {
        assert.deepEqual(untold(before, after, await compared(before, after, { view })), []);
        assert.deepEqual(untold(after, before, await compared(after, before, { view })), []);
      });

      it(`are the same each time, and well-formed in every theme: ${view} of ${name}`, async () => {
        const [first, second] = [
          await compared(before, after, { view }),
          await compared(before, after, { view }),
        ];
        assert.equal(svgOf(first), svgOf(second));
        for (const theme of Object.values(themes))
          assert.equal(new Resvg(svgOf(first, theme)).width, Math.round(first.width));
      });
    }
  }

  for (const view of views) {
    it(`keep everything apart and tell each change: ${view} of any two plans`, async () => {
      await fc.assert(
        fc.asyncProperty(plans, plans, async (one, other) => {
          const [before, after] = [walkedText(one), walkedText(other)];
          const picture = await compared(before, after, { view });
          assert.deepEqual(faultsOf(picture), []);
          assert.deepEqual(untold(before, after, picture), []);
        }),
        runs,
      );
    });

    it(`show as gone what turned round they show as new: ${view}`, async () => {
      await fc.assert(
        fc.asyncProperty(plans, plans, async (one, other) => {
          const [before, after] = [walkedText(one), walkedText(other)];
          const [there, back] = [
            await compared(before, after, { view }),
            await compared(after, before, { view }),
          ];
          assert.deepEqual(shown(there, 'added'), shown(back, 'removed'));
          assert.deepEqual(shown(there, 'removed'), shown(back, 'added'));
        }),
        runs,
      );
    });

    it(`say that nothing differs, and have everything aside: ${view}`, async () => {
      for (const [name, map] of exampleMaps()) {
        const picture = await compared(map, map, { view });
        assert.match(picture.description, /^No difference/, name);
        const loud = groups(picture.marks).filter(({ role }) =>
          /\b(added|removed|changed|moved)\b/.test(role ?? ''),
        );
        assert.deepEqual(loud, [], name);
        const cards = groups(picture.marks).filter(({ id }) => id?.startsWith('service/'));
        assert.ok(cards.length > 0 && cards.every(({ opacity }) => opacity === 0.5), name);
      }
    });
  }
});

function groups(marks: readonly Mark[]): (Mark & { readonly type: 'group' })[] {
  return marks.flatMap((mark) => (mark.type === 'group' ? [mark, ...groups(mark.marks)] : []));
}

/** Ids of things with a fate; a line is drawn as the newer state has it, over a bridge or not. */
function shown({ marks }: Picture, fate: string): string[] {
  return groups(marks)
    .filter(({ role }) => role?.split(' ').includes(fate))
    .flatMap(({ id = '' }) => (id.startsWith('edge/') ? [] : [id]))
    .sort();
}

/** Changes that no text of the picture tells, and no card, chip, column or line by what became of it. */
function untold(before: Walked, after: Walked, picture: Picture): string[] {
  const told = [...groups(picture.marks).map(({ title }) => title ?? ''), listOf(picture)]
    .join(' ; ')
    .replace(/\s+/g, ' ');
  const { changes } = diffMaps(before.resolved, after.resolved);
  return changes
    .filter((change) => !isTold(change, told, picture))
    .map((change) => changeText(changeLine(change)));
}

function isTold(change: Change, told: string, picture: Picture): boolean {
  const { kind, sort, before, after } = change;
  const name = (after ?? before)?.about[0]?.name ?? '';
  const calls = [undefined, () => '', ({ own }: { readonly own: string }) => own];
  const step = ({ own, wave }: { readonly own: string; readonly wave?: string }): string => {
    const bare = own.replace(` ${name}`, '');
    return kind === 'added' || kind === 'removed' ? `${bare} in wave ${wave}` : bare;
  };
  const texts = [...calls, step].map((call) =>
    changeText(changeLine(change, call)).replace(/\s+/g, ' ').trim(),
  );
  if (texts.some((text) => text !== '' && told.includes(text))) return true;
  return groups(picture.marks).some(
    ({ id = '', role = '', title = '' }) =>
      (id === `${sort}/${name}` || id.startsWith(`service/${name}/`) || id === `service/${name}`) &&
      (role.split(' ').includes(kind) || title.includes(`: ${kind}`)),
  );
}

/** The list below the picture, whose lines may have been broken. */
function listOf({ labels }: Picture): string {
  return labels
    .filter(({ of }) => of === undefined)
    .map(({ text }) => text)
    .join(' ');
}
