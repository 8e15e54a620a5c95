/** What the views show, before it has a place: for those who write the same down in another form. */
export { countsOf } from './graph/painted-findings.ts';
export { shownTitle } from './graph/titles.ts';
export { type Tracks, tracksOf } from './graph/tracks.ts';
export { lifeWords } from './marks/life-signs.ts';
export { ratingOf, stateWords, waveNumber } from './views/map/colours.ts';
export { factsOf, type MapFacts } from './views/map/facts.ts';
export { groupId, type MapEdge, type MapLane } from './views/map/map-graph.ts';
export { mapScene, type Scene as MapScene } from './views/map/map-view.ts';
export { settingsOf } from './views/map/settings.ts';
export { type RatedRisk, type RiskFacts, riskFacts } from './views/risks/risk-facts.ts';
export { momentText, pointWords, wayWords } from './views/rollback/way-words.ts';
export { type PointBlock, type WaveBlock, type Way, waysByWave } from './views/rollback/ways.ts';
export { dayBefore, longDate, spanWords } from './views/timeline/date-words.ts';
export type { Row, TimeItem } from './views/timeline/rows.ts';
export { type TimelineFacts, timelineFacts } from './views/timeline/timeline-facts.ts';
export { type Plot, plotOf } from './views/timeline/timeline-view.ts';
export type { ViewInput } from './views/view.ts';
export { type BoardScene, boardScene } from './views/waves/scene.ts';
