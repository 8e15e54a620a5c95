import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { goldenPictures } from './golden.ts';
import { fullPath } from './rule-documents.ts';

/** `npm run pictures`: draws all committed pictures anew. Look at what has changed before you keep it. */
const pictures = await goldenPictures();
for (const [path, svg] of pictures) {
  mkdirSync(dirname(fullPath(path)), { recursive: true });
  writeFileSync(fullPath(path), svg);
}
for (const folder of ['packages/testing/golden', 'media']) {
  for (const name of readdirSync(fullPath(folder))) {
    const path = `${folder}/${name}`;
    const isOurs = folder !== 'media' || /^clinic-.*\.svg$/.test(name);
    if (isOurs && !pictures.has(path)) rmSync(fullPath(path));
  }
}
