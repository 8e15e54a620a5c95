import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { colours } from './colours.ts';

// The colours of editors that read TextMate grammars, made of the grammar itself: `npm run generate` runs this.
const path = fileURLToPath(new URL('../../../syntaxes/migmap.tmLanguage.json', import.meta.url));
const { repository, ...grammar } = colours();
const rules = Object.entries(repository).map(([name, rule]) => `    "${name}": ${JSON.stringify(rule)}`);
const head = JSON.stringify(grammar, null, 2).slice(0, -'\n}'.length);
// A rule a line: all of it is read by machines, and a change of one rule is still to be seen in a diff.
writeFileSync(path, `${head},\n  "repository": {\n${rules.join(',\n')}\n  }\n}\n`);
