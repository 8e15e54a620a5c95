import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { german } from '@migmap/language/words';
import { type DetailsResult, details } from '@migmap/protocol';
import {
  CodeActionKind,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  DiagnosticSeverity,
  HoverRequest,
  type InlayHint,
  InlayHintRequest,
  InlayHintResolveRequest,
  type MarkupContent,
  RenameRequest,
} from 'vscode-languageserver-protocol/node';
import { actionsAt, codeAction, textAfter } from './actions.ts';
import { languageServer, type Plan } from './plan.ts';

const late = `layer it "IT"
service mail "Mail" in it { from "Exchange"  to "Postfix"  depends on <|dns|> }
service dns "Namen" in it { from "Windows DNS"  to "BIND 9" }
wave one "Erste" { migrate mail }
wave two "Zweite" after one { migrate dns }`;

describe('findings for a reader of German', () => {
  const server = languageServer({ locale: 'de-AT', textDocument: { codeAction } });

  it('are in German, with the places that explain them', async () => {
    const plan = await server.open(late);
    const found = await server.client.diagnostics(plan.uri(plan.entry), (all) => all.length > 0);
    const error = found.find(({ severity }) => severity === DiagnosticSeverity.Error);
    assert.equal(
      error?.message,
      '"Mail" (mail) geht in Welle "Erste" (one) in Betrieb, aber "Namen" (dns), eine Abhängigkeit, zieht erst in Welle "Zweite" (two) und damit später um: Die neue Seite stünde auf einem Grund, der sich noch ändert. `dns` vor `mail` umziehen lassen, oder `tolerates old` schreiben, wenn es mit der alten Seite geht.',
    );
    assert.deepEqual(
      error?.relatedInformation?.map(({ message }) => message),
      ['Hier bricht es: in Welle "Erste" (one)', '"Namen" (dns) kommt erst hier'],
    );
  });

  it('have ways out in German, each for the finding that the editor shows, and keep them until they are chosen', async () => {
    const plan = await server.open(late);
    const found = await server.client.diagnostics(plan.uri(plan.entry), (all) => all.length > 0);
    const diagnostics = found.filter(({ code }) => code === 'order/dependency-late');
    const actions = await actionsAt(plan, { only: [CodeActionKind.QuickFix], diagnostics });
    const offered = actions.filter((action) => action.diagnostics?.[0]?.message === diagnostics[0]?.message);
    assert.deepEqual(
      offered.map(({ title }) => title),
      [
        '`dns` in Welle `one` vor `mail` verschieben',
        '`mail` in Welle `two` hinter `dns` verschieben',
        'Angeben, dass `mail` mit der alten Seite von `dns` arbeiten kann',
        'Brücke von `mail` zu `dns` von Welle `one` bis `two` einfügen',
        '`order/dependency-late` in dieser Zeile unterdrücken, mit Begründung',
      ],
    );
    assert.match(await textAfter(plan, /^`dns` in Welle/), /wave one "Erste" \{ migrate dns migrate mail \}/);
  });

  it('are in German for what cannot be read', async () => {
    const plan = await server.open('laier it "IT"');
    const found = await server.client.diagnostics(plan.uri(plan.entry), (all) => all.length > 0);
    assert.equal(found[0]?.message, '`laier` beginnt keine Deklaration; war `layer` gemeint?');
  });
});

const clinic = readFileSync(new URL('../../../examples/clinic.migmap', import.meta.url), 'utf8');

describe('what an editor says otherwise, to a reader of German', () => {
  const server = languageServer({ locale: 'de-DE', textDocument: { codeAction } });

  /** Over a place of the clinic. */
  async function hoverAt(plan: Plan, offset: number): Promise<string> {
    const lines = clinic.slice(0, offset).split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const hover = await plan.ask(HoverRequest.type, { position });
    return (hover?.contents as MarkupContent | undefined)?.value ?? '';
  }

  async function lensesOf(plan: Plan): Promise<string[]> {
    const lenses = (await plan.ask(CodeLensRequest.type, {})) ?? [];
    const { connection } = server.client;
    const resolved = lenses.map((lens) => connection.sendRequest(CodeLensResolveRequest.type, lens));
    return (await Promise.all(resolved)).map(({ command }) => command?.title ?? '');
  }

  it('is in German over a service, but for what its author wrote', async () => {
    const plan = await server.open(clinic);
    const hover = await hoverAt(plan, clinic.indexOf('mail "Mail and calendar"'));
    assert.deepEqual(hover.split('\n').slice(0, 6), [
      'Mail and calendar (mail), Dienst in collaboration',
      'ersetzt: Exchange 2016 → Postfix, Dovecot and SOGo',
      'eyes ○ · naming ○ · foundation ○ · mail-move ◕ · goodbye ●',
      '○ alte Seite · ◕ umgezogen, alte Seite steht bereit · ● neue Seite',
      '',
      'Schritte: Pilot in mail-move, Umzug in mail-move (20 % + 40 % + 40 %), alte Seite stillgelegt in goodbye',
    ]);
  });

  it('has decimals as its readers write them', async () => {
    const plan = await server.open(clinic);
    assert.match(
      await hoverAt(plan, clinic.indexOf('pilot monitoring')),
      /mit 95 % Sicherheit nur das, was mindestens 22,1 % der Benutzer trifft/,
    );
    assert.match(await hoverAt(plan, clinic.indexOf('4TB')), /4TB = 4000 GB = 3,64 TiB/);
  });

  it('tells of a word how it is written, and of its meaning what the reference says', async () => {
    const plan = await server.open(clinic);
    assert.deepEqual((await hoverAt(plan, clinic.indexOf('rto '))).split('\n'), [
      'rto, im Block `service`',
      'Erwartet eine Dauer wie `4h`',
      'How soon it has to be back after a failure',
    ]);
  });

  it('says nothing in English at any name of the clinic', async () => {
    const plan = await server.open(clinic);
    const names = [...clinic.matchAll(/(?<![\w"-])[a-z][\w-]*/g)].map(({ index }) => index);
    const said = new Set<string>();
    for (const offset of names) said.add(await hoverAt(plan, offset));
    for (const lens of await lensesOf(plan)) said.add(lens);
    assert.ok(said.size > 100);
    const text = [...said].join('\n');
    const left = Object.entries(german.texts)
      .filter(([key, words]) => key !== words && longest(key).length > 11)
      .filter(([key, words]) => text.includes(longest(key)) && !words.includes(longest(key)))
      .filter(([key]) => !clinic.includes(longest(key)) && !isOfReference(longest(key)));
    assert.deepEqual(left, []);
  });

  it('counts in lenses and hints', async () => {
    const plan = await server.open(late);
    assert.deepEqual(await lensesOf(plan), [
      'one',
      '1 abhängiger Dienst',
      'two',
      '1 Schritt mit 1 Dienst',
      '1 Schritt mit 1 Dienst',
    ]);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = (await plan.ask(InlayHintRequest.type, { range })) ?? [];
    assert.deepEqual(hints.map(wordsOf), ['one · zu früh: nicht vor two', 'two · zu spät: nicht nach one']);
    const { connection } = server.client;
    const first = hints[0] && (await connection.sendRequest(InlayHintResolveRequest.type, hints[0]));
    assert.equal(
      (first?.tooltip as MarkupContent | undefined)?.value.split('\n')[0]?.trim(),
      'Nicht früher als in Welle "Zweite" (two), denn er braucht die neue Seite von "Namen" (dns).',
    );
  });

  it('labels the details of a thing', async () => {
    const plan = await server.open(late);
    const asked = { map: plan.uri(plan.entry), id: 'service/mail' };
    const { thing }: DetailsResult = await server.client.connection.sendRequest(details, asked);
    assert.deepEqual(
      [thing?.sort, ...(thing?.facts.map(({ label }) => label) ?? [])],
      ['Dienst', 'Von', 'Nach', 'Wellen', 'Beruht auf'],
    );
  });

  it('explains what may be written', async () => {
    const plan = await server.open('layer it\nservice web in it { <|> }');
    const answer = await plan.ask(CompletionRequest.type, { position: plan.mark.position });
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    const detailOf = (label: string) => items.find((item) => item.label === label)?.detail;
    assert.equal(detailOf('rto'), 'erwartet eine Dauer wie 4h');
    assert.equal(detailOf('owner'), 'erwartet den Namen eines Teams');
  });

  it('says why something is not done', async () => {
    const plan = await server.open('layer it "IT"');
    const refused = plan.ask(RenameRequest.type, { position: { line: 0, character: 1 }, newName: 'x' });
    await assert.rejects(refused, /`layer` ist hier ein Wort der Sprache und behält seinen Namen/);
  });

  it('says what is wrong with a configuration', async () => {
    const plan = await server.open({
      'main.migmap': 'layer it "IT"',
      'migmap.config.json': '{ "rules": { "order/dependency-late": "grave" } }',
    });
    const found = await server.client.diagnostics(plan.uri('migmap.config.json'), (all) => all.length > 0);
    assert.equal(
      found[0]?.message,
      'Der Schweregrad von „order/dependency-late“ ist error, warning, info oder off, nicht „grave“.',
    );
  });
});

/** The longest piece of a text that stands between its holes. */
function longest(key: string): string {
  const pieces = key.split(/\{\d+\}/).toSorted((a, b) => b.length - a.length);
  return (pieces[0] ?? '').trim();
}

const reference = readFileSync(new URL('../../language/REFERENCE.md', import.meta.url), 'utf8');

/** What words of the language are for is told in the words of the reference, which is in English; a hover begins with them. */
function isOfReference(words: string): boolean {
  return reference.toLowerCase().includes(words.toLowerCase());
}

function wordsOf({ label }: InlayHint): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

describe('findings for a reader of a language that we do not speak', () => {
  const server = languageServer({ locale: 'fr' });

  it('are in English', async () => {
    const plan = await server.open('laier it "IT"');
    const found = await server.client.diagnostics(plan.uri(plan.entry), (all) => all.length > 0);
    assert.equal(found[0]?.message, '`laier` starts no declaration; did you mean `layer`?');
  });
});
