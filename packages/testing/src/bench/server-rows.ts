import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolve, walk } from '@migmap/core';
import { readMap } from '@migmap/language';
import { check } from '@migmap/rules';
import { generateFiles, generateMap } from '../generator.ts';
import { Editor, type Position } from './editor.ts';
import { type Times, timesOf } from './measure.ts';
import { missingPeer, type Row, shown } from './rows.ts';

/** What somebody at an editor waits for; the server is the built one, and is spoken to over its channels. */
export async function serverRows(cli: string): Promise<Row[]> {
  // Not in the cache of the repository: what git ignores is no map of a workspace.
  const folder = mkdtempSync(join(tmpdir(), 'migmap-bench-'));
  try {
    return await rowsIn(folder, cli);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowsIn(folder: string, cli: string): Promise<Row[]> {
  const plan = oneFile(folder, 1000);
  const { one, split, five, whole } = await changeTimes(cli, {
    one: plan,
    split: manyFiles(folder, 1000, 200),
    five: oneFile(folder, 5000),
  });
  const change = 'server: change → findings';
  return [
    missingPeer(`${change}, 1 000 services, one file`, 'likec4 lsp, the same graph', 1 / 5),
    missingPeer(`${change}, 1 000 services, 200 files`, 'likec4 lsp, the same graph', 1 / 10),
    ratioRow(`${change}, 1 000 services, one file`, one, 'reading and checking all of it', whole, 1),
    ratioRow(`${change}, 1 000 services, 200 files`, split, 'reading and checking all of it', whole, 1),
    ratioRow(`${change}, 5 000 services, one file`, five, 'the same, 1 000 services', one, 8),
    ...(await answerRows(cli, plan)),
    await memoryRow(cli, oneFile(folder, 100)),
  ];
}

/** A map on the disk, and the place of the name of an owner somewhere in the middle of it. */
interface Plan {
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
  readonly owner: Position;
}

function oneFile(root: string, services: number): Plan {
  const folder = join(root, `${services}`);
  return planIn(folder, { 'main.migmap': generateMap(services, 1, 'dated') }, 'main.migmap');
}

function manyFiles(root: string, services: number, files: number): Plan {
  const texts = generateFiles(services, files, 1, 'dated');
  return planIn(join(root, `${services}-in-${files}`), texts, 'part-0042.migmap');
}

function planIn(folder: string, texts: Readonly<Record<string, string>>, name: string): Plan {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text);
  const text = texts[name] ?? '';
  const lines = text.split('\n');
  const line = lines.findIndex((each, at) => at > lines.length / 3 && each.startsWith('  owner '));
  const uri = pathToFileURL(join(folder, name)).href;
  return { folder: pathToFileURL(folder).href, uri, text, owner: { line, character: '  owner '.length } };
}

const RUNS = 15;

type Plans = { readonly one: Plan; readonly split: Plan; readonly five: Plan };

/** From a key to the findings, in turn with what each change would cost if nothing were known of the text before it. */
async function changeTimes(cli: string, plans: Plans): Promise<Record<keyof Plans | 'whole', Times>> {
  const seconds = { one: [] as number[], split: [] as number[], five: [] as number[], whole: [] as number[] };
  const names = ['one', 'split', 'five'] as const;
  const editors = await Promise.all(names.map((name) => opened(cli, plans[name])));
  for (let run = 0; run <= RUNS; run++) {
    for (const [at, editor] of editors.entries()) {
      const name = names[at] ?? 'one';
      seconds[name].push(await secondsOf(() => change(editor, plans[name], run)));
    }
    seconds.whole.push(await secondsOf(() => readAndCheck(`${plans.one.text}${' '.repeat(run)}`)));
  }
  for (const editor of editors) await editor.stop();
  const times = (all: readonly number[]): Times => timesOf(all.slice(1));
  return {
    one: times(seconds.one),
    split: times(seconds.split),
    five: times(seconds.five),
    whole: times(seconds.whole),
  };
}

/** A letter is put in front of an owner, or taken away again. */
function change(editor: Editor, { uri, owner }: Plan, run: number): Promise<void> {
  return run % 2 === 0 ? editor.typeAndWait(uri, owner, 0, 'x') : editor.typeAndWait(uri, owner, 1, '');
}

async function readAndCheck(text: string): Promise<void> {
  const map = resolve(readMap({ 'main.migmap': text }, 'main.migmap'));
  check(map, walk(map));
}

async function secondsOf(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return (performance.now() - start) / 1000;
}

async function opened(cli: string, { folder, uri, text }: Plan): Promise<Editor> {
  const editor = await Editor.start(cli, folder);
  editor.open(uri, text);
  return editor;
}

const ASKED = ['completion', 'hover', 'definition'] as const;

/** Each is asked right after a key, before anything is known of the new text; the key before it is waited for. */
async function answerRows(cli: string, plan: Plan): Promise<Row[]> {
  const editor = await opened(cli, plan);
  const { uri, owner } = plan;
  const rows: Row[] = [];
  for (const name of ASKED) {
    const [changes, answers]: [number[], number[]] = [[], []];
    for (let run = 0; run <= RUNS; run++) {
      changes.push(await secondsOf(() => editor.typeAndWait(uri, owner, 0, 'x')));
      const told = editor.typeAndWait(uri, owner, 1, '');
      const params = { textDocument: { uri }, position: owner };
      answers.push(await secondsOf(() => editor.ask(`textDocument/${name}`, params)));
      await told;
    }
    const [answer, whole] = [timesOf(answers.slice(1)), timesOf(changes.slice(1))];
    rows.push(
      ratioRow(`server: ${name} after a key, 1 000 services`, answer, 'change → findings', whole, 1 / 3),
    );
  }
  await editor.stop();
  return rows;
}

const EDITS = 10_000;

async function memoryRow(cli: string, plan: Plan): Promise<Row> {
  const editor = await opened(cli, plan);
  const edit = async (from: number, to: number): Promise<number> => {
    for (let count = from; count < to; count++) await typeSomewhere(editor, plan, count);
    return editor.memory();
  };
  const before = await edit(0, 100);
  const after = await edit(100, EDITS);
  await editor.stop();
  const ratio = after / before;
  const megas = [before, after].map((bytes) => `${Math.round(bytes / 1e6)} MB`);
  return {
    figure: `server: memory after ${EDITS} edits, 100 services`,
    reference: 'after the first 100',
    ratio,
    budget: 1.3,
    met: ratio <= 1.3,
    detail: `${megas[1]} against ${megas[0]}`,
  };
}

/** A key here and there; every tenth time the server has to say something about it. */
async function typeSomewhere(editor: Editor, { uri, text }: Plan, count: number): Promise<void> {
  const lines = text.split('\n').length;
  const position = { line: (Math.floor(count / 2) * 37) % lines, character: 0 };
  if (count % 2 === 0) editor.type(uri, position, 0, ' ');
  else editor.type(uri, position, 1, '');
  if (count % 10 === 0) await editor.ask('textDocument/hover', { textDocument: { uri }, position });
}

function ratioRow(figure: string, a: Times, reference: string, b: Times, budget: number): Row {
  const ratio = a.median / b.median;
  const detail = `${shown(a.median)} (min ${shown(a.min)}) against ${shown(b.median)} (min ${shown(b.min)}), ${RUNS} runs`;
  return { figure, reference, ratio, budget, met: ratio <= budget, detail };
}
