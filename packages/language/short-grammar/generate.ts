import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shortGrammar } from './shorten.ts';

// The grammar as the quick parser reads it: `npm run generate` runs this.
const path = fileURLToPath(new URL('../src/generated/short-grammar.ts', import.meta.url));
const text = JSON.stringify(shortGrammar()).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
writeFileSync(
  path,
  `// Made of the grammar by \`npm run generate\`; a text, since that is read several times faster than an object.\nexport const SHORT_GRAMMAR = '${text}';\n`,
);
