import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  CompletionRequest,
  DefinitionRequest,
  HoverRequest,
  type TextDocumentPositionParams,
} from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

const clinic = readFileSync(new URL('../../../examples/clinic.migmap', import.meta.url), 'utf8');

const EDITS = 10_000;

describe('a long session', () => {
  const server = languageServer({ memory: 'measured' });

  it('ends with the findings of the last text, and needs no more memory than after a few edits', async () => {
    const plan = await server.open({ 'clinic.migmap': clinic });
    const typist = new Typist(plan);
    await typist.edit(100);
    const before = await server.client.memory();
    await typist.edit(EDITS - 100);
    const after = await server.client.memory();
    assert.ok(after <= before * 1.3, `${before} bytes after 100 edits, ${after} after ${EDITS}`);

    await typist.takeAllBack();
    assert.equal(plan.text(), clinic);
    await plan.replace('clinic.migmap', '{ owner infra }', '{ owner infre }');
    const found = await plan.findings();
    assert.deepEqual(
      found.filter(({ severity }) => severity === 1).map(({ code }) => code),
      ['reference/unknown'],
    );
    const fresh = await server.open({ 'clinic.migmap': plan.text() });
    assert.deepEqual(placeless(found, plan), placeless(await fresh.findings(), fresh));
  }).timeout(120_000);
});

/** Findings with the folder of their plan taken out. */
function placeless(found: unknown, plan: Plan): unknown {
  return JSON.parse(JSON.stringify(found).replaceAll(plan.uri(''), 'file:///plan/'));
}

/** What is typed, key by key, wherever the typist happens to be; some of it breaks what is around it. */
const TYPED = [
  '\n  depends softly on dns',
  '\nservice extra "Extra" in base { to "New"  owner infra }\n',
  ' // migmap-disable-next-line order/stranded -- planned',
  '"',
  ' } {',
  '\nwave later after goodbye { retire mail }\n',
  ' /* aside */ ',
  '\n  description """ long """',
  '\nrisk x "Lost" on mail { owner desk }\n',
];

/** Types, and takes back again, key by key; in between it asks what an editor would ask. */
class Typist {
  readonly #plan: Plan;
  readonly #random = randomNumbers(20270312);
  /** What stands in the text and did not at first, the last on top. */
  readonly #typed: { readonly at: number; readonly text: string }[] = [];
  #edits = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  async edit(count: number): Promise<void> {
    for (const end = this.#edits + count; this.#edits < end; ) {
      if (this.#typed.length > 6 || this.#random() < 0.4) await this.#takeBack();
      else await this.#write(TYPED[Math.floor(this.#random() * TYPED.length)] ?? '');
    }
  }

  async takeAllBack(): Promise<void> {
    while (this.#typed.length > 0) await this.#takeBack();
  }

  async #write(text: string): Promise<void> {
    const old = this.#plan.text();
    const at = old.indexOf('\n', Math.floor(this.#random() * old.length));
    if (at < 0) return;
    this.#typed.push({ at, text });
    for (const [index, key] of [...text].entries()) await this.#key(at + index, at + index, key);
  }

  async #takeBack(): Promise<void> {
    const last = this.#typed.pop();
    if (!last) return;
    for (let end = last.at + last.text.length; end > last.at; end--) await this.#key(end - 1, end, '');
  }

  async #key(start: number, end: number, text: string): Promise<void> {
    await this.#plan.type(this.#plan.entry, start, end, text);
    this.#edits++;
    if (this.#edits % 8 === 0) await this.#plan.findings();
    if (this.#edits % 48 === 0) await this.#askAround(start);
  }

  async #askAround(offset: number): Promise<void> {
    const before = this.#plan.text().slice(0, offset).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    for (const type of [CompletionRequest.type, HoverRequest.type, DefinitionRequest.type]) {
      await this.#plan.ask<TextDocumentPositionParams, unknown, never, void, object>(type as never, {
        position,
      });
    }
  }
}

/** Numbers in [0, 1) that a seed fixes. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
