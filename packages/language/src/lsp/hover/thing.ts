import type {
  Backup,
  Bridge,
  Certificate,
  Contract,
  Criterion,
  DataBody,
  Decision,
  DnsRecord,
  Entry,
  Layer,
  Risk,
  Rollback,
  Service,
  Site,
  Sort,
  Team,
  View,
  Wave,
} from '@migmap/core';
import { backupPage } from './backup.ts';
import { bridgePage } from './bridge.ts';
import { certificatePage } from './certificate.ts';
import { contractPage } from './contract.ts';
import { criterionPage } from './criterion.ts';
import { dataPage } from './data.ts';
import { decisionPage } from './decision.ts';
import { layerPage } from './layer.ts';
import type { Page } from './page.ts';
import { recordPage } from './record.ts';
import { riskPage } from './risk.ts';
import { rollbackPage } from './rollback.ts';
import { servicePage } from './service.ts';
import { sitePage } from './site.ts';
import { teamPage } from './team.ts';
import type { Telling } from './telling.ts';
import { viewPage } from './view.ts';
import { wavePage } from './wave.ts';

interface Things {
  service: Service;
  layer: Layer;
  wave: Wave;
  team: Team;
  site: Site;
  risk: Risk;
  rollback: Rollback;
  data: DataBody;
  backup: Backup;
  bridge: Bridge;
  certificate: Certificate;
  contract: Contract;
  criterion: Criterion;
  decision: Decision;
  view: View;
  record: DnsRecord;
}

type Pages = { readonly [S in keyof Things]: (telling: Telling, thing: Things[S]) => Page };

/** The page of each sort of thing. Kinds may be built in, and tags are declared nowhere: they are not among them. */
const PAGES: Pages = {
  service: servicePage,
  layer: layerPage,
  wave: wavePage,
  team: teamPage,
  site: sitePage,
  risk: riskPage,
  rollback: rollbackPage,
  data: dataPage,
  backup: backupPage,
  bridge: bridgePage,
  certificate: certificatePage,
  contract: contractPage,
  criterion: criterionPage,
  decision: decisionPage,
  view: viewPage,
  record: recordPage,
};

/** What is to be said of something that the map declares. */
export function thingPage(telling: Telling, entry: Entry): Page | undefined {
  const pages: Partial<Record<Sort, (telling: Telling, thing: never) => Page>> = PAGES;
  return pages[entry.sort]?.(telling, entry as never);
}
