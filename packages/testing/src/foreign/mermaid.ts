import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';

/** What mermaid's own parser made of a text. */
export interface ReadMermaid {
  /** `flowchart-v2`, `gantt`, … */
  readonly type: string;
  /** By id, as a reader would see them. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly groups: readonly { readonly title: string; readonly nodes: readonly string[] }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly text: string }[];
  readonly tasks: readonly MermaidTask[];
}

export interface MermaidTask {
  readonly section: string;
  readonly text: string;
  readonly from: Date;
  readonly to: Date;
}

/** Reads a text as mermaid does. Throws where mermaid would show a bomb. */
export async function readMermaid(text: string): Promise<ReadMermaid> {
  const mermaid = loaded();
  // It reads the front matter, and knows all sorts of diagrams only from then on.
  await mermaid.parse(text);
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return {
    type,
    nodes: new Map([...(db.getVertices?.() ?? [])].map(([id, vertex]) => [id, seen(vertex.text ?? '')])),
    groups: (db.getSubGraphs?.() ?? []).map((group) => ({ title: seen(group.title), nodes: group.nodes })),
    edges: (db.getEdges?.() ?? []).map(({ start, end, text: label }) => ({
      from: start,
      to: end,
      text: seen(label ?? ''),
    })),
    tasks: (db.getTasks?.() ?? []).map((task) => ({
      section: seen(task.section),
      text: seen(task.task).trim(),
      from: task.startTime,
      to: task.endTime,
    })),
  };
}

/** The script that a page loads, for tests that let mermaid draw. */
export function mermaidScript(): string {
  return readFileSync(createRequire(import.meta.url).resolve('@mermaid-js/tiny'), 'utf8');
}

interface Mermaid {
  parse(text: string): Promise<unknown>;
  readonly mermaidAPI: {
    getDiagramFromText(text: string): Promise<{ readonly type: string; readonly db: MermaidDb }>;
  };
}

interface MermaidDb {
  getVertices?(): Map<string, { readonly text?: string }>;
  getSubGraphs?(): { readonly title: string; readonly nodes: string[] }[];
  getEdges?(): { readonly start: string; readonly end: string; readonly text?: string }[];
  getTasks?(): {
    readonly section: string;
    readonly task: string;
    readonly startTime: Date;
    readonly endTime: Date;
  }[];
}

let started: Mermaid | undefined;

/** Mermaid is made for pages. Its parser needs of one only that what cleans markup finds a document there. */
function loaded(): Mermaid {
  if (started) return started;
  const world = globalThis as { window?: unknown; mermaid?: Mermaid };
  world.window = emptyWindow();
  try {
    runInThisContext(mermaidScript());
    if (!world.mermaid) throw new Error('mermaid did not start');
    started = world.mermaid;
    return started;
  } finally {
    delete world.window;
    delete world.mermaid;
  }
}

function emptyWindow(): object {
  class Nothing {}
  for (const name of ['cloneNode', 'remove', 'nextSibling', 'childNodes', 'parentNode']) {
    Object.defineProperty(Nothing.prototype, name, { get: () => undefined });
  }
  const names = ['Element', 'DocumentFragment', 'HTMLTemplateElement', 'Node', 'NamedNodeMap'];
  const classes = [...names, 'HTMLFormElement', 'DOMParser'].map((name) => [name, Nothing]);
  const document = { nodeType: 9, implementation: {}, createElement: () => ({}) };
  return { ...Object.fromEntries(classes), NodeFilter: {}, document };
}

/** Entities travel through mermaid in a disguise of its own, and are resolved when the picture is drawn. */
function seen(text: string): string {
  return text
    .replaceAll(/<br ?\/?>/g, '\n')
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
