import assert from 'node:assert/strict';
import { metricsFile } from './font-metrics.ts';
import { readProjectFile } from './project-files.ts';

describe('the widths of the font of the pictures', () => {
  it('are those of the font that is installed', () => {
    const { path, text } = metricsFile();
    assert.equal(readProjectFile(path).text, text, 'run `npm run generate`');
  });
});
