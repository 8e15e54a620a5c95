/** What the page says about finding one's way; `{0}` stands for what is filled in. */
export interface WaysWords {
  readonly search: string;
  readonly searchHint: string;
  readonly hitOf: string;
  readonly hits: string;
  readonly noHit: string;
  readonly filter: string;
  readonly filters: string;
  readonly shownOf: string;
  readonly clearFilters: string;
  readonly removeFilter: string;
  readonly nothingLeft: string;
  readonly neighbours: string;
  readonly neighboursOf: string;
  readonly noNeighbours: string;
  readonly layerOpens: string;
  readonly details: string;
  readonly close: string;
  readonly detailsWidth: string;
  readonly chooseThing: string;
  readonly unknownThing: string;
  readonly atThisMoment: string;
  readonly findings: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly toText: string;
  readonly toRule: string;
  readonly fixes: string;
  readonly noFix: string;
  readonly list: string;
  readonly lines: string;
  readonly overview: string;
  readonly overviewMeans: string;
  readonly actualSize: string;
  readonly exportPicture: string;
}
