export * from './contents.ts';
export type { Cell, Places } from './layout/lane-graph.ts';
export type * from './marks/mark.ts';
export * from './picture.ts';
export { askedFor, pictureOf, UnknownView, viewNames } from './picture-of.ts';
export { svgOf } from './svg/svg-of.ts';
export { contrast, type Theme, type ThemeName, themes } from './svg/themes.ts';
export { ellipsis, type Font, fontFamily, widthOf, wrap } from './text/measure.ts';
export { views } from './views/registry.ts';
