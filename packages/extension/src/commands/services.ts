import {
  type DependentsParams,
  type DependentsResult,
  dependents,
  type Location,
  type OutlineResult,
} from '@migmap/protocol';
import { l10n, type QuickPickItem, window } from 'vscode';
import type { Parts } from '../extension.ts';
import { reveal } from './reveal.ts';

/** Any service of any map of the workspace, by its name. */
export async function goToService({ outlines }: Parts): Promise<void> {
  const found = outlines.all.flatMap(({ outline }) => outline.services.map((one) => placed(one, outline)));
  await choose(found, l10n.t('Service to go to'));
}

/** Who needs a service, straight or through others; from a row of the view, or asked for. */
export function showDependents(parts: Parts, about?: About): Promise<void> {
  return showNeighbours(parts, 'dependents', about);
}

/** What a service needs, straight or through others. */
export function showDependencies(parts: Parts, about?: About): Promise<void> {
  return showNeighbours(parts, 'dependencies', about);
}

/** What rows of the view *Services* bring along. */
interface About {
  readonly map?: string;
  readonly name?: string;
}

interface Place extends QuickPickItem {
  readonly location: Location;
}

async function showNeighbours(
  parts: Parts,
  direction: NonNullable<DependentsParams['direction']>,
  about: About | undefined,
): Promise<void> {
  const { map, name } = about?.name === undefined ? ((await serviceAtCursor(parts)) ?? {}) : about;
  if (map === undefined || name === undefined) return;
  const params: DependentsParams = { map, service: name, direction };
  const { services = [] } = (await parts.server.ask<DependentsResult>(dependents, params)) ?? {};
  const places = services.map(({ name: label, title, sort, depth, through, location }): Place => {
    const way = depth === 1 ? '' : l10n.t('through {0}', through.join(', '));
    const strength = sort === 'soft' ? l10n.t('soft') : '';
    return {
      label: title ?? label,
      description: [label, strength].filter((word) => word !== '').join(' · '),
      detail: way,
      location,
    };
  });
  const title = direction === 'dependents' ? l10n.t('What needs {0}', name) : l10n.t('What {0} needs', name);
  if (places.length === 0) void window.showInformationMessage(`${title}: ${l10n.t('nothing')}.`);
  else await choose(places, title);
}

/** The service whose name the cursor is on, else the one that a person picks. */
async function serviceAtCursor({ outlines }: Parts): Promise<{ map: string; name: string } | undefined> {
  const editor = window.activeTextEditor;
  const map = editor && outlines.of(editor.document.uri.toString());
  if (!editor || !map) return undefined;
  const range = editor.document.getWordRangeAtPosition(editor.selection.active);
  const word = range && editor.document.getText(range);
  const { services } = map.outline;
  const meant = services.find(({ name }) => name === word);
  if (meant) return { map: map.summary.map, name: meant.name };
  const items = services.map(({ name, title }) => ({ label: title ?? name, description: name, name }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Which service?'),
    matchOnDescription: true,
  });
  return picked && { map: map.summary.map, name: picked.name };
}

function placed(service: OutlineResult['services'][number], { title, map }: OutlineResult): Place {
  const file = title ?? map.slice(map.lastIndexOf('/') + 1);
  return {
    label: service.title ?? service.name,
    description: `${service.name} · ${file}`,
    location: service.location,
  };
}

async function choose(places: readonly Place[], title: string): Promise<void> {
  const chosen = await window.showQuickPick([...places], { title, matchOnDescription: true });
  if (chosen) await reveal(chosen.location);
}
