import { type ResolvedMap, type SourceRef, say, type TextEdit } from '@migmap/core';
import { kebabCase } from '@migmap/rules';
import { CodeActionKind } from 'vscode-languageserver-types';
import { type Place, placeAt } from '../place.ts';
import type { ScannedToken } from '../scan.ts';
import type { Snapshot } from '../snapshot.ts';
import { findingsAt } from './findings-at.ts';
import { type Asked, actionEdits, type Offer, type OfferSource, spoken } from './offer.ts';

/** A text where the name of a team has to stand becomes a team. */
export const extractTeam: OfferSource = { kind: CodeActionKind.RefactorExtract, offers };

function* offers(snapshot: Snapshot, asked: Asked): Iterable<Offer> {
  const place = placeAt(snapshot.text, asked.start);
  const token = place.statement?.tokens.find(({ start, end }) => start <= asked.start && asked.end <= end);
  if (token?.kind !== 'text' || !isTeamWanted(place, token)) return;
  const said = token.text.replace(/^"+|"+$/g, '').trim();
  const { resolved } = snapshot.map;
  const known = resolved.teams.find(({ title }) => title?.value.toLowerCase() === said.toLowerCase());
  const name = known?.name.value ?? freeName(resolved, said);
  if (name === undefined) return;
  const source = { file: snapshot.uri, start: token.start, end: token.end };
  const edits = [{ source, text: name }, ...(known ? [] : [declaration(snapshot, name, token.text)])];
  yield {
    title: spoken(
      known ? say`Name the team \`${name}\`` : say`Extract ${token.text} into a team \`${name}\``,
      asked,
    ),
    kind: CodeActionKind.RefactorExtract,
    diagnostics: findingsAt(snapshot, asked).flatMap(({ finding, diagnostic }) =>
      finding.code === 'syntax/parse' ? [diagnostic] : [],
    ),
    edits: () => actionEdits(snapshot, edits),
  };
}

/** By the form of the property: `owner TEAM`, `on-call TEAM, …`, `task … by TEAM`. */
function isTeamWanted({ blocks, statement }: Place, token: ScannedToken): boolean {
  const keyword = statement?.keyword.text ?? '';
  const form = blocks.at(-1)?.block?.form?.properties ?? {};
  if (!statement || !Object.hasOwn(form, keyword)) return false;
  const before = statement.tokens[statement.tokens.indexOf(token) - 1];
  const takes = form[keyword] ?? '';
  if (/^takes (the name of a team|names of teams)/.test(takes)) return true;
  return before?.text === 'by' && takes.includes('by TEAM');
}

function freeName(map: ResolvedMap, title: string): string | undefined {
  const name = kebabCase(title.replace(/[^A-Za-z0-9]+/g, '-'));
  if (!/^[a-z]/.test(name)) return undefined;
  let free = name;
  for (let number = 2; map.find('team', free); number++) free = `${name}-${number}`;
  return free;
}

/** Behind the last team of the file; where there is none, at its end. */
function declaration({ file: { file, teams } }: Snapshot, name: string, title: string): TextEdit {
  const written = `team ${name} ${title.startsWith('"""') ? `"${name}"` : title}`;
  const last = teams.at(-1)?.source;
  if (last) return insert(last, endOfLine(file.text, last.end), `\n${written}`);
  const gap = file.text === '' ? '' : file.text.endsWith('\n') ? '\n' : '\n\n';
  const end = file.text.length;
  return insert({ file: file.uri, start: end, end }, end, `${gap}${written}\n`);
}

function endOfLine(text: string, from: number): number {
  const rest = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  return /^\s*(\/\/.*)?$/.test(rest) ? from + rest.length : from;
}

function insert({ file }: SourceRef, at: number, text: string): TextEdit {
  return { source: { file, start: at, end: at }, text };
}
