import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordsSaid } from './words-said.ts';

// Brings the German catalogue in line with what is said: new texts are added, empty, and old ones taken out.
const folder = fileURLToPath(new URL('../../../language/src/words/de/', import.meta.url));
const known = new Map<string, string>();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  for (const [key, text] of Object.entries(read(name))) known.set(key, text);
}

const files = new Map<string, Record<string, string>>();
for (const [key, home] of [...wordsSaid()].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const texts = files.get(home) ?? {};
  files.set(home, texts);
  texts[key] = known.get(key) ?? '';
}
for (const name of readdirSync(folder)) if (!files.has(name.replace('.json', ''))) rmSync(join(folder, name));
for (const [home, texts] of files) {
  writeFileSync(join(folder, `${home}.json`), `${JSON.stringify(texts, null, 2)}\n`);
  const empty = Object.values(texts).filter((text) => text === '').length;
  if (empty > 0) console.log(`${home}.json: ${empty} to translate`);
}

function read(name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}
