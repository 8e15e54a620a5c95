import assert from 'node:assert/strict';
import { goldenPictures } from './golden.ts';
import { projectPaths, readProjectFile } from './project-files.ts';

describe('the committed pictures', () => {
  let pictures: ReadonlyMap<string, string>;

  before(async function () {
    this.timeout(60_000);
    pictures = await goldenPictures();
  });

  it('are those that are drawn now; if that is meant, run `npm run pictures` and look at the difference', () => {
    const known = new Set(projectPaths());
    const stale = [...pictures].filter(
      ([path, svg]) => !known.has(path) || readProjectFile(path).text.replaceAll('\r\n', '\n') !== svg,
    );
    assert.deepEqual(
      stale.map(([path]) => path),
      [],
    );
  });

  it('are all there is', () => {
    const committed = projectPaths().filter((path) =>
      /^(packages\/testing\/golden\/|media\/clinic-).*\.svg$/.test(path),
    );
    assert.deepEqual(committed, [...pictures.keys()].sort());
  });

  it('stand in the README, each with its twin for a dark page', () => {
    const readme = readProjectFile('README.md').text;
    const media = [...pictures.keys()].filter((path) => path.startsWith('media/'));
    const sources = [...readme.matchAll(/(?:srcset|src)="(media\/[^"]+)"/g)].map(([, path = '']) => path);
    assert.deepEqual([...new Set(sources)].sort(), media.sort());
    assert.equal(readme.match(/<img alt="[^"]{20,}"/g)?.length, media.length / 2);
  });
});
