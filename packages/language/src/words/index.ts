/*
 * What is said in other languages than English. An entry of its own, so that nothing loads it that speaks English
 * only.
 */

export { german, germanFiles } from './german.ts';
export { tableTexts } from './table-texts.ts';
