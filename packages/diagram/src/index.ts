export { type Difference, differenceOf } from './compare/difference.ts';
export * from './contents.ts';
export { drawSlipChart, type SlipHistory, type SlipRow, type SlipWave } from './history/slip-chart.ts';
export type { Cell, Places } from './layout/lane-graph.ts';
export type * from './marks/mark.ts';
export * from './picture.ts';
export {
  askedFor,
  CannotCompare,
  comparingViews,
  pictureOf,
  shownServices,
  UnknownView,
  viewNames,
} from './picture-of.ts';
export { type SvgPen, svgMarkup, svgOf } from './svg/svg-of.ts';
export { colourOf, contrast, type Theme, type ThemeName, themes } from './svg/themes.ts';
export { attribute as xmlAttribute, content as xmlContent, number as svgNumber } from './svg/xml.ts';
export { ellipsis, type Font, fontFamily, widthOf, wrap } from './text/measure.ts';
export { views } from './views/registry.ts';
