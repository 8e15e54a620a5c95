import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { meaningsDocument, meaningsIn } from './language-meanings.ts';
import { fullPath } from './rule-documents.ts';

describe('what words of the language mean', () => {
  const { path, text } = meaningsDocument();

  it(`${path} is up to date (npm run generate:pages)`, () => {
    assert.equal(readFileSync(fullPath(path), 'utf8').replaceAll('\r\n', '\n'), text);
  });

  it('is the first paragraph of a heading, and what the table below says', () => {
    const page = [
      '### team',
      '`team NAME`: those who do the work,',
      'see [steps](#steps).',
      '',
      '| property | means |',
      '| --- | --- |',
      '| `lead TEXT`, `deputy TEXT` | who leads, and who else |',
      '| `phone TEXT`, `mail TEXT` | a way to reach them |',
      '| `risk` † | see there |',
      '| `size small\\|large` | a\\|b |',
      '',
    ].join('\n');
    assert.deepEqual(Object.fromEntries(meaningsIn(page)), {
      team: 'Those who do the work,\nsee steps.',
      'team lead': 'who leads',
      'team deputy': 'who else',
      'team phone': 'a way to reach them',
      'team mail': 'a way to reach them',
      'team size': 'a|b',
    });
  });
});
