// What works on the text of maps alone. It is a bundle of its own: git asks for it once for every file it shows.
export { mergeTexts, plainConflict, plainFacts } from '@migmap/language';
