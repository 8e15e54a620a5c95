import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { meaningsDocument } from './language-meanings.ts';
import { fullPath, ruleDocuments } from './rule-documents.ts';

for (const { path, text } of [...ruleDocuments(), meaningsDocument()]) {
  mkdirSync(dirname(fullPath(path)), { recursive: true });
  writeFileSync(fullPath(path), text);
}
