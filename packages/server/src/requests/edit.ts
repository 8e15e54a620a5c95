import { saying } from '@migmap/core';
import { changeByHand, consequencesOf, handEdits, type LoadedMap, messageOf } from '@migmap/language/lsp';
import {
  type DependChange,
  type EditParams,
  type EditResult,
  edit,
  type MoveChange,
  type PlanChange,
  type TextChanges,
  type TriedFinding,
} from '@migmap/protocol';
import type { Finding, Severity } from '@migmap/rules';
import { workspaceEdit } from '../answers.ts';
import { breathing } from '../breathing.ts';
import type { Desk } from '../feature.ts';
import { readingOf } from './maps.ts';
import { mapRequest, versionOf } from './own-request.ts';
import { fields, oneOf, optional, type Shape, text } from './shape.ts';

const kinds = {
  move: fields<MoveChange>({ kind: oneOf(['move']), service: text, from: optional(text), to: text }),
  depend: fields<DependChange>({ kind: oneOf(['depend']), from: text, to: text }),
};

const kind: Shape<Pick<PlanChange, 'kind'>> = fields<Pick<PlanChange, 'kind'>>({
  kind: oneOf(['move', 'depend']),
});

const change: Shape<PlanChange> = (value, path) => {
  kind(value, path);
  const shape: Shape<MoveChange> | Shape<DependChange> = kinds[(value as PlanChange).kind];
  shape(value, path);
};

const params = fields<EditParams>({ map: text, change, mode: oneOf(['try', 'do']) });

export const editRequest = mapRequest<EditParams, EditResult>(edit, params, async (map, asked, desk) => {
  const version = versionOf(map, desk);
  const say = saying(desk.workspace.speak);
  // Of a half-written text nobody knows where its statements end.
  if (readingOf(map) === 'partly')
    return { ...version, refused: say`the text cannot be read as a whole just now` };
  const made = changeByHand(map, asked.change, say);
  if ('refusal' in made) return { ...version, refused: made.refusal };
  const note = made.note === undefined ? {} : { note: made.note };
  if (asked.mode === 'do') return { ...version, ...note, edit: editOf(map, made.edits, desk) };
  const touched = [...new Set(made.edits.map(({ source }) => source.file))];
  const others = touched.flatMap((uri) => desk.workspace.library.mapsWith(uri));
  const maps = [...new Set([map, ...others])];
  const { added, gone } = await consequencesOf(maps, made.edits, breathing(desk.token));
  return {
    ...version,
    ...note,
    findings: { added: toldFindings(added, desk), gone: toldFindings(gone, desk) },
  };
});

function editOf(map: LoadedMap, edits: Parameters<typeof handEdits>[1], desk: Desk): TextChanges {
  const made = handEdits(map, edits, (uri) => desk.workspace.clientUri(uri));
  return workspaceEdit(made, desk) as TextChanges;
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings as a client is told of them, the gravest first. */
export function toldFindings(findings: readonly Finding[], { client }: Desk): TriedFinding[] {
  const rank = ({ severity }: Finding): number => GRAVEST_FIRST.indexOf(severity);
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  return sorted.map((finding) => ({
    severity: finding.severity,
    code: finding.code,
    message: messageOf(finding, client.diagnostics),
  }));
}
