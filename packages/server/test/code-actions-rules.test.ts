import assert from 'node:assert/strict';
import { pageOf, rules } from '@migmap/rules';
import { fixableSamples, type Sample } from '@migmap/testing';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { codeAction } from './actions.ts';
import { languageServer, type Plan } from './plan.ts';

describe('each rule that says that it has fixes', () => {
  const server = languageServer({ textDocument: { codeAction } });

  for (const { meta } of rules.filter(({ meta }) => meta.fixable)) {
    it(`has one in the editor, which does away with the finding: ${meta.code}`, async () => {
      const page = ((await pageOf(meta.code)) ?? '').replaceAll('\r\n', '\n');
      let tried = 0;
      for (const sample of fixableSamples(meta.code, page)) tried += await tryFixes(sample, meta.code);
      assert.notEqual(tried, 0, 'no finding of its page has a quick fix');
    });
  }

  /** Takes the first quick fix of each finding, and says how many there were. */
  async function tryFixes({ files }: Sample, code: string): Promise<number> {
    const plan = await server.open(files, Object.keys(files));
    let tried = 0;
    for (const [name, found] of await findingsOf(plan, Object.keys(files))) {
      if (found.code !== code) continue;
      const action = await quickFix(plan, name, found);
      if (!action) continue;
      tried++;
      const after = await server.open({ ...files, ...plan.editedAll(action.edit ?? {}) }, Object.keys(files));
      const left = (await findingsOf(after, Object.keys(files))).map(([, one]) => saidOf(one));
      const before = (await findingsOf(plan, Object.keys(files))).map(([, one]) => saidOf(one));
      assert.ok(count(left, saidOf(found)) < count(before, saidOf(found)), `still there: ${found.message}`);
    }
    return tried;
  }
});

async function findingsOf(plan: Plan, names: readonly string[]): Promise<[string, Diagnostic][]> {
  const found: [string, Diagnostic][] = [];
  for (const name of names) for (const one of await plan.findings(name)) found.push([name, one]);
  return found;
}

/** The first quick fix of a finding that changes something, but for a comment that silences it. */
async function quickFix(plan: Plan, name: string, found: Diagnostic): Promise<CodeAction | undefined> {
  const params = {
    textDocument: { uri: plan.uri(name) },
    range: found.range,
    context: { diagnostics: [found], only: [CodeActionKind.QuickFix] },
  };
  const actions = ((await plan.ask(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  const first = actions.find(
    ({ diagnostics = [], title, command }) =>
      diagnostics.some(({ code, message }) => code === found.code && message === found.message) &&
      !command &&
      !title.startsWith('Silence'),
  );
  return first && plan.client.connection.sendRequest(CodeActionResolveRequest.type, first);
}

function saidOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

function count(among: readonly string[], wanted: string): number {
  return among.filter((one) => one === wanted).length;
}
