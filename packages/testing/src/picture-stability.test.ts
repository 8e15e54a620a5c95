import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generateMap } from './generator.ts';
import { exampleMaps, pictured, picturedText } from './picture.ts';
import { movement } from './picture-measures.ts';

const text = generateMap(60);

/** What a person does to a map between two looks at it. */
const edits: Readonly<Record<string, (index: number) => string>> = {
  'adding a service': (index) => {
    const name = serviceName(index);
    return text.replace(
      `service ${name} `,
      `service s-new "New" in ${layerOf(name)} { to "New"  depends on s-00001 }\nservice ${name} `,
    );
  },
  'taking one away': (index) => {
    const name = serviceName(index);
    const body = new RegExp(`service ${name} [^]*?\\n}\\n`);
    return text.replace(body, '').replaceAll(new RegExp(`  migrate ${name}\n`, 'g'), '');
  },
  'retitling one': (index) => text.replace(`"Service ${index}"`, '"A service with quite another title"'),
  'moving one to another wave': (index) => {
    const step = `  migrate ${serviceName(index)}\n`;
    return text.replace(step, '').replace('  owner infra\n  migrate', `  owner infra\n${step}  migrate`);
  },
  'one more dependency': (index) =>
    text.replace(`  users`, `  depends softly on ${serviceName(index)}\n  users`),
};

describe('a picture after an edit', () => {
  for (const [what, edit] of Object.entries(edits)) {
    it(`leaves the others in their cells: ${what}`, async () => {
      const before = await picturedText(text);
      assert.ok(before.places);
      const { places } = before;
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 60 }), async (index) => {
          const after = await picturedText(edit(index), { previous: places });
          const moved = movement(before, after);
          // A new dependency within a layer lifts a service above the other: no more than that.
          assert.ok(moved.cells <= 0.05, `${Math.round(moved.cells * 100)} % moved`);
        }),
        { numRuns: 12 },
      );
    });
  }

  it('is the same if nothing was edited', async () => {
    for (const [name, map] of exampleMaps()) {
      const before = await pictured(map);
      assert.ok(before.places);
      const after = await pictured(map, { previous: before.places });
      assert.deepEqual(movement(before, after), { cells: 0, pixels: 0, farthest: 0 }, name);
    }
  });

  it('shows other states of the same plan in the same places', async () => {
    for (const [name, map] of exampleMaps()) {
      const start = await pictured(map, { at: map.walked.waves[0]?.name.value ?? '' });
      for (const wave of map.walked.waves) {
        const picture = await pictured(map, { at: wave.name.value });
        assert.equal(movement(start, picture).cells, 0, `${name} at ${wave.name.value}`);
      }
    }
  });
});

function serviceName(index: number): string {
  return `s-${String(index).padStart(5, '0')}`;
}

function layerOf(name: string): string {
  return new RegExp(`service ${name} .* in (\\S+) {`).exec(text)?.[1] ?? '';
}
