import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fullPath, ruleDocuments } from './rule-documents.ts';

describe('documents made of the rules', () => {
  for (const { path, text } of ruleDocuments()) {
    it(`${path} is up to date (npm run generate:pages)`, () => {
      assert.equal(readFileSync(fullPath(path), 'utf8').replaceAll('\r\n', '\n'), text);
    });
  }
});
