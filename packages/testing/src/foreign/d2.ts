import type { D2 } from '@terrastruct/d2';

/** What the compiler of D2 made of a text. */
export interface ReadD2 {
  /** Labels by path. */
  readonly shapes: ReadonlyMap<string, string>;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

/** Compiles a text as `d2` does, layout and all. Throws where it would refuse. */
export async function readD2(text: string): Promise<ReadD2> {
  const { diagram } = await (await compiler()).compile(text);
  return {
    shapes: new Map(diagram.shapes.map(({ id, label }) => [id, label])),
    edges: diagram.connections.map(({ src, dst, label }) => ({ from: src, to: dst, label })),
  };
}

/** The picture that `d2` itself would draw. */
export async function d2Svg(text: string): Promise<string> {
  const d2 = await compiler();
  const { diagram, renderOptions } = await d2.compile(text);
  return d2.render(diagram, renderOptions);
}

let started: Promise<D2> | undefined;

/** It is large, and only few tests need it. */
function compiler(): Promise<D2> {
  started ??= import('@terrastruct/d2').then((d2) => new d2.D2());
  return started;
}
