import assert from 'node:assert/strict';
import { views } from '@migmap/diagram';
import {
  awkwardMap,
  type DrawnMap,
  drawnMap,
  exampleMaps,
  generateMap,
  type ReadDot,
  readD2,
  readDot,
  readMermaid,
  type Walked,
  walkedText,
} from '@migmap/testing';
import fc from 'fast-check';
import { d2Of } from './d2.ts';
import { dotOf } from './dot.ts';
import { mermaidNotes, mermaidOf } from './mermaid/mermaid.ts';
import { plain } from './plain.ts';

const maps = new Map<string, Walked>([...exampleMaps(), ['60 services', walkedText(generateMap(60))]]);
const graphViews = ['map', 'waves', 'rollback'];

/** What mermaid calls the diagram of each view. */
const sorts: Readonly<Record<string, string>> = {
  map: 'flowchart-v2',
  waves: 'flowchart-v2',
  timeline: 'gantt',
  risks: 'quadrantChart',
  rollback: 'flowchart-v2',
  sovereignty: 'xychart',
};

/** Without those that only hold the layers apart. */
function boxes({ nodes }: ReadDot): string[] {
  return [...nodes.keys()].filter((id) => !id.startsWith('band/'));
}

describe('what is written for other tools', function () {
  this.timeout(120_000);

  for (const [name, map] of maps) {
    it(`of ${name} is read by mermaid, view by view`, async () => {
      for (const { name: view } of views) {
        const { type } = await readMermaid(mermaidOf(await drawnMap(map, { view })));
        assert.equal(type, sorts[view], view);
      }
    });

    it(`of ${name} is drawn by Graphviz, and compiled by D2`, async () => {
      for (const view of graphViews) {
        const drawn = await drawnMap(map, { view });
        const [dot, d2] = [await readDot(dotOf(drawn)), await readD2(d2Of(drawn))];
        assert.ok(boxes(dot).length > 0, view);
        assert.ok(d2.shapes.size > 0, view);
      }
    });

    it(`of ${name} has every card and every line of the picture`, async () => {
      const drawn = await drawnMap(map);
      const shown = [drawn.picture.nodes.length, drawn.picture.edges.length];
      const mermaid = await readMermaid(mermaidOf(drawn));
      const dot = await readDot(dotOf(drawn));
      const d2 = await readD2(d2Of(drawn));
      const layers = dot.groups.length;
      assert.deepEqual([mermaid.nodes.size, mermaid.edges.length], shown);
      assert.deepEqual([boxes(dot).length, dot.edges.length], shown);
      // Beside the cards stand the layers, and the title.
      assert.deepEqual([d2.shapes.size - layers - 1, d2.edges.length], shown);
      assert.equal(mermaid.groups.length, layers);
    });
  }

  it('keeps the layers in bands, the users above and the foundation below', async () => {
    const clinic = maps.get('clinic');
    assert.ok(clinic);
    const drawn = await drawnMap(clinic);
    const { nodes } = await readDot(dotOf(drawn));
    const layers = [...new Set(drawn.picture.nodes.map(({ within }) => within))];
    const rows = layers.map((layer) =>
      drawn.picture.nodes.filter(({ within }) => within === layer).map(({ id }) => nodes.get(id)?.y ?? 0),
    );
    for (const [index, row] of rows.entries()) {
      const below = rows[index + 1] ?? [];
      assert.ok(Math.max(...row) < Math.min(...below, Number.POSITIVE_INFINITY), layers[index]);
    }
  });

  it('says dates where a Gantt chart has them', async () => {
    const clinic = maps.get('clinic');
    assert.ok(clinic);
    const { tasks } = await readMermaid(mermaidOf(await drawnMap(clinic, { view: 'timeline' })));
    const mail = tasks.find(({ section, text }) => section === 'Mail' && text === 'Mail');
    assert.deepEqual([day(mail?.from), day(mail?.to)], ['2027-4-5', '2027-5-29']);
  });

  it('warns of what is too large for mermaid as it comes', async () => {
    const large = walkedText(generateMap(400));
    assert.match(
      mermaidNotes(mermaidOf(await drawnMap(large, { expand: ['*'] }))).join(),
      /50000 characters/,
    );
    assert.deepEqual(mermaidNotes(mermaidOf(await drawnMap(large))), []);
  });
});

describe('any text', function () {
  this.timeout(300_000);

  it('reaches the reader of mermaid as it is', () =>
    law(30, async (drawn) => {
      const { nodes } = await readMermaid(mermaidOf(drawn));
      const shown = [...nodes.values()].map((text) => text.split('\n')[0]);
      for (const title of titlesIn(drawn))
        assert.ok(shown.includes(title), `${title} in ${shown.join(' | ')}`);
      for (const { name: view } of views) {
        const { type } = await readMermaid(mermaidOf(await drawnMap(walkedOf(drawn), { view })));
        assert.equal(type, sorts[view]);
      }
    }));

  it('reaches the reader of dot as it is', () =>
    law(30, async (drawn) => {
      const { nodes } = await readDot(dotOf(drawn));
      const shown = [...nodes.values()].map(({ label }) => label);
      for (const title of titlesIn(drawn)) {
        assert.ok(
          shown.some((label) => label.startsWith(`<B>${markup(title)}</B>`)),
          `${title} in ${shown.join(' | ')}`,
        );
      }
      for (const view of graphViews) await readDot(dotOf(await drawnMap(walkedOf(drawn), { view })));
    }));

  it('reaches the reader of D2 as it is', () =>
    law(12, async (drawn) => {
      const { shapes } = await readD2(d2Of(drawn));
      const shown = [...shapes.values()].map((text) => text.split('\n')[0]);
      for (const title of titlesIn(drawn))
        assert.ok(shown.includes(title), `${title} in ${shown.join(' | ')}`);
      for (const view of graphViews) await readD2(d2Of(await drawnMap(walkedOf(drawn), { view })));
    }));
});

function law(runs: number, holds: (drawn: DrawnMap) => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(awkwardMap, async (text) => holds(await drawnMap(walkedText(text))));
  return fc.assert(property, { numRuns: runs });
}

/** Titles of services, in one line each; one without a title is called by its name. */
function titlesIn({ map }: DrawnMap): string[] {
  return map.services.map(({ title, name }) => plain(title?.value ?? '') || name.value);
}

function walkedOf({ map, walked, options }: DrawnMap): Walked {
  return { resolved: map, walked, findings: options.findings ?? [] };
}

function markup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('[', '&#91;')
    .replaceAll(']', '&#93;');
}

function day(date: Date | undefined): string {
  return date ? `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}` : '';
}
