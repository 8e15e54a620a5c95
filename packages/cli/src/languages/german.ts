// What the language server says in German, in a bundle that is loaded for those who read it.
export { german } from '@migmap/language/words';
