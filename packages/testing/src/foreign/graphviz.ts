import type { Graphviz } from '@hpcc-js/wasm-graphviz';

/** What Graphviz made of a text. */
export interface ReadDot {
  readonly nodes: ReadonlyMap<string, DotObject>;
  readonly groups: readonly DotObject[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

export interface DotObject {
  readonly name: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** Lets the real `dot` lay out a text. Throws where it would refuse. */
export async function readDot(text: string): Promise<ReadDot> {
  const read = JSON.parse((await graphviz()).layout(text, 'json', 'dot')) as RawGraph;
  const objects = read.objects ?? [];
  const named = objects.map((object) => ({ ...object, ...positionOf(object), label: object.label ?? '' }));
  // Subgraphs stand before nodes in one list, those that only gather nodes among them.
  const subgraphs = read._subgraph_cnt ?? 0;
  return {
    nodes: new Map(named.slice(subgraphs).map((object) => [object.name, object])),
    groups: named.slice(0, subgraphs).filter(({ name }) => name.startsWith('cluster')),
    edges: (read.edges ?? [])
      .filter(({ style }) => style !== 'invis')
      .map(({ tail, head, label, xlabel }) => ({
        from: objects[tail]?.name ?? '',
        to: objects[head]?.name ?? '',
        label: label ?? xlabel ?? '',
      })),
  };
}

/** Time and crossings are measured against the same code that Debian's `dot` runs. */
export async function dotSvg(text: string): Promise<string> {
  return (await graphviz()).layout(text, 'svg', 'dot');
}

interface RawGraph {
  readonly _subgraph_cnt?: number;
  readonly objects?: readonly { name: string; label?: string; pos?: string; bb?: string }[];
  readonly edges?: readonly {
    tail: number;
    head: number;
    label?: string;
    xlabel?: string;
    style?: string;
  }[];
}

let started: Promise<Graphviz> | undefined;

function graphviz(): Promise<Graphviz> {
  started ??= import('@hpcc-js/wasm-graphviz').then((module) => module.Graphviz.load());
  return started;
}

/** Graphviz counts upwards. */
function positionOf({ pos, bb }: { pos?: string; bb?: string }): { x: number; y: number } {
  const [a = 0, b = 0, c = 0, d = 0] = (pos ?? bb ?? '').split(',').map(Number);
  return pos === undefined ? { x: (a + c) / 2, y: -(b + d) / 2 } : { x: a, y: -b };
}
