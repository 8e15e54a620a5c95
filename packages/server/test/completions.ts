import assert from 'node:assert/strict';
import type { Files } from '@migmap/testing';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import type { LanguageServer, Plan } from './plan.ts';

/** A small plan to complete something in. */
export const foundation = `
team it "IT"
team abroad "Contractor" { external }
site hq "Head office"
site branch "Branch"
site depot "Depot"
link hq -- branch 1Gbit/s
layer base "Base"
service dns "DNS" in base { kind dns  from "old"  to "new" }
service time "Time" in base { kind time  from "old"  to "new" }
service ca "CA" in base { kind certificates  stays "as it is" }
service directory "Directory" in base { kind directory  from "old"  to "new"  depends on dns }
service fax "Fax" in base { kind fax  from "old" }
wave first "First" { dates 2027-01-04 .. 2027-01-29  migrate dns }
wave second "Second" { dates 2027-02-01 .. 2027-02-26 }
wave third "Third" after second { }
`;

/** Asks a server what may be written at the first mark of a plan. */
export class Completions {
  readonly #server: LanguageServer;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  async list(files: Files): Promise<{ plan: Plan; list: CompletionList }> {
    const plan = await this.#server.open(files);
    const { position, textDocument } = plan.mark;
    const answer = await plan.ask(CompletionRequest.type, { position, textDocument });
    assert.ok(answer && !Array.isArray(answer));
    return { plan, list: answer };
  }

  /** In the order in which an editor shows them. */
  async items(files: Files): Promise<CompletionItem[]> {
    const { items } = (await this.list(files)).list;
    return items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  }

  async labels(files: Files): Promise<string[]> {
    return (await this.items(files)).map(({ label }) => label);
  }

  /** The text after an item was accepted. */
  async accepted(files: Files, label: string): Promise<string> {
    const { plan, list } = await this.list(files);
    const item = list.items.find((each) => each.label === label);
    assert.ok(item, `${label} is offered`);
    return plan.edited([item.textEdit as TextEdit]);
  }
}
