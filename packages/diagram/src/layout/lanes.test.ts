import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LaneGraph, LaneLayout } from './lane-graph.ts';
import { layLanes } from './lanes.ts';

/** Lanes from the users' side down; `a>b` is an edge. */
function graph(lanes: readonly string[], edges: string): LaneGraph {
  return {
    lanes: lanes.map((nodes, index) => ({
      id: `lane-${index}`,
      nodes: nodes.split(' ').map((id) => ({ id, cross: 100, along: 40 })),
    })),
    edges: edges.split(' ').map((edge) => {
      const [from = '', to = ''] = edge.split('>');
      return { id: edge, from, to };
    }),
  };
}

function cells(layout: LaneLayout): Record<string, string> {
  return Object.fromEntries(
    Object.entries(layout.places.cells).map(([id, { row, column }]) => [id, `${row}/${column}`]),
  );
}

describe('lanes', () => {
  it('hold their nodes in one row if none rests on another', () => {
    const layout = layLanes(graph(['a b c', 'd e f'], 'a>d b>e c>f'), { columns: 5 });
    assert.deepEqual(cells(layout), { a: '0/0', b: '0/1', c: '0/2', d: '0/0', e: '0/1', f: '0/2' });
    assert.deepEqual(
      [...layout.edges.values()].map((spots) => spots.length),
      [2, 2, 2],
    );
  });

  it('put whoever rests on another of the same lane in a row above it', () => {
    const { places } = layLanes(graph(['a b c'], 'a>b b>c'), { columns: 5 });
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => places.cells[id]?.row),
      [2, 1, 0],
    );
  });

  it('wrap what is too wide into even rows', () => {
    const { places } = layLanes(graph(['a b c d e f'], 'x>y'), { columns: 4 });
    assert.deepEqual(Object.values(places.cells).filter((cell) => cell.row === 0).length, 3);
  });

  it('stand a circle, an edge upwards, and an edge to nowhere', () => {
    const layout = layLanes(graph(['a b', 'c'], 'a>b b>a c>a a>nobody c>c'), { columns: 4 });
    assert.deepEqual([...layout.edges.keys()].sort(), ['a>b', 'b>a', 'c>a']);
  });

  it('cross no lines where the order of the text does', () => {
    const layout = layLanes(graph(['a b', 'c d'], 'a>d b>c'), { columns: 4 });
    assert.equal(
      [...layout.edges.values()].every((spots) => spots.length === 2),
      true,
    );
  });

  it('leave what has a cell where it is, and give the new one a free cell near its neighbours', () => {
    const before = layLanes(graph(['a b', 'c d'], 'a>c b>d'), { columns: 4 });
    const after = layLanes(graph(['a n b', 'c d'], 'a>c b>d n>d'), { columns: 4, previous: before.places });
    assert.deepEqual({ ...cells(after), n: undefined }, { ...cells(before), n: undefined });
    assert.equal(after.places.cells.n?.row, 0);
  });

  it('give a renamed thing the cell that it had', () => {
    const before = layLanes(graph(['a b c', 'd e f'], 'a>d b>e c>f'), { columns: 4 });
    const after = layLanes(graph(['a b c', 'd other f'], 'a>d b>other c>f'), {
      columns: 4,
      previous: before.places,
    });
    assert.deepEqual(after.places.cells.other, before.places.cells.e);
  });

  it('are finished without further search when time is over', () => {
    const layout = layLanes(graph(['a b c', 'd e f'], 'a>f b>d c>e a>e'), {
      columns: 4,
      expired: () => true,
    });
    assert.equal(layout.hurried, true);
    assert.equal(layout.edges.size, 4);
  });

  it('never lay one thing on another', () => {
    const node = fc.integer({ min: 0, max: 29 });
    const law = fc.property(
      fc.array(fc.tuple(node, node), { maxLength: 60 }),
      fc.integer({ min: 2, max: 6 }),
      (pairs, columns) => {
        const lanes = Array.from({ length: 5 }, (_, lane) =>
          Array.from({ length: 6 }, (__, at) => `n${lane * 6 + at}`).join(' '),
        );
        const edges = [...new Set(pairs.map(([from, to]) => `n${from}>n${to}`))].join(' ');
        const layout = layLanes(graph(lanes, edges), { columns });
        assert.deepEqual(faults(layout), []);
      },
    );
    fc.assert(law, { numRuns: 60 });
  });
});

/** Nodes on nodes, and lines through nodes. */
function faults({ nodes, edges }: LaneLayout): string[] {
  const all = [...nodes.values()];
  const found = all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .flatMap((b) =>
        a.u < b.u + b.cross && b.u < a.u + a.cross && a.v < b.v + b.along && b.v < a.v + a.along
          ? [`${a.id} on ${b.id}`]
          : [],
      ),
  );
  for (const [id, spots] of edges) {
    for (const [index, to] of spots.slice(1).entries()) {
      const from = spots[index] ?? to;
      const [left, right] = [Math.min(from.u, to.u), Math.max(from.u, to.u)];
      const [top, bottom] = [Math.min(from.v, to.v), Math.max(from.v, to.v)];
      const hit = all.find(
        (node) =>
          left < node.u + node.cross && right > node.u && top < node.v + node.along && bottom > node.v,
      );
      if (hit) found.push(`${id} through ${hit.id}`);
    }
  }
  return found;
}
