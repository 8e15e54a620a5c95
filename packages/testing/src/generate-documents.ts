import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fullPath, ruleDocuments } from './rule-documents.ts';

for (const { path, text } of ruleDocuments()) {
  mkdirSync(dirname(fullPath(path)), { recursive: true });
  writeFileSync(fullPath(path), text);
}
