import { commands, ViewColumn } from 'vscode';
import type { Parts } from '../extension.ts';
import type { MapPanels } from '../panels/map-panels.ts';
import { checkFolder, checkMaps } from './check-maps.ts';
import { explainFinding } from './explain-finding.ts';
import { fixAll } from './fix-all.ts';
import { newMap, openSample } from './new-map.ts';
import { reveal } from './reveal.ts';
import { goToService, showDependencies, showDependents } from './services.ts';
import { showReferencesAt } from './show-references.ts';

type Run = (parts: Commanding, ...given: never[]) => unknown;

/** One row a command: its name in the manifest, and what it does. */
const table: Readonly<Record<string, Run>> = {
  'migmap.restartServer': ({ server }) => server.restart(),
  'migmap.showOutput': ({ server }) => server.output.show(),
  'migmap.showReferences': (_, ...given: Parameters<typeof showReferencesAt>) => showReferencesAt(...given),
  'migmap.openMap': ({ panels }) => panels.open(ViewColumn.Active),
  'migmap.openMapToSide': ({ panels }) => panels.open(ViewColumn.Beside),
  'migmap.reveal': (_, ...given: Parameters<typeof reveal>) => reveal(...given),
  'migmap.explainFinding': explainFinding,
  'migmap.fixAll': fixAll,
  'migmap.newMap': newMap,
  'migmap.openSample': openSample,
  'migmap.checkMaps': checkMaps,
  'migmap.checkFolder': checkFolder,
  'migmap.goToService': goToService,
  'migmap.showDependents': showDependents,
  'migmap.showDependencies': showDependencies,
};

/** Commands reach the panels as well. */
export interface Commanding extends Parts {
  readonly panels: MapPanels;
}

export function registerCommands(parts: Commanding): void {
  for (const [name, run] of Object.entries(table)) {
    parts.keep(commands.registerCommand(name, (...given: never[]) => run(parts, ...given)));
  }
}
