import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateFiles, generateMap } from './generator.ts';

/** `generate-map.ts SERVICES FILE` writes one file, `generate-map.ts SERVICES FOLDER FILES` several. */
const [services = '100', target = 'generated.migmap', files] = process.argv.slice(2);

if (files === undefined) {
  writeFileSync(target, generateMap(Number(services)));
} else {
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(generateFiles(Number(services), Number(files)))) {
    writeFileSync(join(target, name), text);
  }
}
