import { commands, type Uri, ViewColumn } from 'vscode';
import type { ComparePanels } from '../compare/compare-panels.ts';
import type { Parts } from '../extension.ts';
import type { MapPanels } from '../panels/map-panels.ts';
import { addRisk, addRollback, addService, addWave } from './add.ts';
import { checkFolder, checkMaps } from './check-maps.ts';
import { compareWithRevision } from './compare-with-revision.ts';
import { explainFinding } from './explain-finding.ts';
import { exportShown } from './export-shown.ts';
import { fixAll } from './fix-all.ts';
import { newMap, openSample } from './new-map.ts';
import { openMap } from './open-map.ts';
import { reveal } from './reveal.ts';
import { findReferencesOfRow, goToRow, showRowInMap } from './rows.ts';
import { goToService, showDependencies, showDependents } from './services.ts';
import { showReferencesAt } from './show-references.ts';
import { breakSample, showWaysOut } from './walkthrough.ts';

type Run = (parts: Commanding, ...given: never[]) => unknown;

/** One row a command: its name in the manifest, and what it does. */
const table: Readonly<Record<string, Run>> = {
  'migmap.restartServer': ({ server }) => server.restart(),
  'migmap.showOutput': ({ server }) => server.output.show(),
  'migmap.showReferences': (_, ...given: Parameters<typeof showReferencesAt>) => showReferencesAt(...given),
  'migmap.openMap': (parts, clicked?: Uri) => openMap(parts, ViewColumn.Active, clicked),
  'migmap.openMapToSide': (parts, clicked?: Uri) => openMap(parts, ViewColumn.Beside, clicked),
  'migmap.reveal': (_, ...given: Parameters<typeof reveal>) => reveal(...given),
  'migmap.exportPicture': exportShown,
  'migmap.compareWithRevision': compareWithRevision,
  'migmap.explainFinding': explainFinding,
  'migmap.fixAll': fixAll,
  'migmap.newMap': newMap,
  'migmap.openSample': openSample,
  'migmap.checkMaps': checkMaps,
  'migmap.checkFolder': checkFolder,
  'migmap.goToService': goToService,
  'migmap.showDependents': showDependents,
  'migmap.showDependencies': showDependencies,
  'migmap.goToRow': goToRow,
  'migmap.showRowInMap': showRowInMap,
  'migmap.findReferencesOfRow': findReferencesOfRow,
  'migmap.addWave': addWave,
  'migmap.addService': addService,
  'migmap.addRisk': addRisk,
  'migmap.addRollback': addRollback,
  'migmap.breakSample': breakSample,
  'migmap.showWaysOut': showWaysOut,
};

/** Commands reach the panels as well. */
export interface Commanding extends Parts {
  readonly panels: MapPanels;
  readonly comparisons: ComparePanels;
}

export function registerCommands(parts: Commanding): void {
  for (const [name, run] of Object.entries(table)) {
    const wakeAndRun = (...given: never[]): unknown => {
      parts.wake();
      return run(parts, ...given);
    };
    parts.keep(commands.registerCommand(name, wakeAndRun));
  }
}
