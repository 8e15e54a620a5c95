import assert from 'node:assert/strict';
import { readMaps } from '@migmap/language';
import { checkMap } from '@migmap/rules';
import { projectPaths, readProjectFile } from './project-files.ts';

const texts = Object.fromEntries(
  projectPaths()
    .filter((path) => path.startsWith('examples/') && path.endsWith('.migmap'))
    .map((path) => [path, readProjectFile(path).text]),
);

describe('the examples', () => {
  const maps = readMaps(texts);

  it('are at least five, and of real size', () => {
    assert.ok(maps.length >= 5);
    for (const map of maps) {
      const lines = map.files.reduce((sum, file) => sum + file.file.lineStarts.length, 0);
      assert.ok(lines >= 80, `${map.files.at(-1)?.file.uri} has ${lines} lines`);
    }
  });

  for (const map of maps) {
    it(`${map.files.at(-1)?.file.uri} checks without error`, () => {
      const result = checkMap(map);
      assert.deepEqual(result.faults, []);
      const errors = result.findings.filter((finding) => finding.severity === 'error');
      assert.deepEqual(
        errors.map((finding) => `${finding.code}: ${finding.message}`),
        [],
      );
    });
  }
});
