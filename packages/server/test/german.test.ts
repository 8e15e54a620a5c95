import assert from 'node:assert/strict';
import { CodeActionKind, DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import { actionsAt, codeAction, textAfter } from './actions.ts';
import { languageServer } from './plan.ts';

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

describe('findings for a reader of a language that we do not speak', () => {
  const server = languageServer({ locale: 'fr' });

  it('are in English', async () => {
    const plan = await server.open('laier it "IT"');
    const found = await server.client.diagnostics(plan.uri(plan.entry), (all) => all.length > 0);
    assert.equal(found[0]?.message, '`laier` starts no declaration; did you mean `layer`?');
  });
});
