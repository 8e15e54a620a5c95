import assert from 'node:assert/strict';
import { importsOf, objection } from './imports.ts';
import { sourceFiles } from './project-files.ts';

describe('who may know whom', () => {
  it('holds for every import of every package', () => {
    const objections = sourceFiles().flatMap(({ path, text }) =>
      importsOf(text)
        .map((target) => objection(path, target))
        .filter((said) => said !== undefined)
        .map((said) => `${path}: ${said}`),
    );
    assert.deepEqual(objections, []);
  });

  it('leaves the protocol without anything that runs', () => {
    const running = sourceFiles()
      .filter(({ path }) => path.startsWith('packages/protocol/src/'))
      .flatMap(({ path, text }) => {
        const values = text.match(/^import (?!type ).*/gm) ?? [];
        return values.map((line) => `${path}: ${line}`);
      });
    assert.deepEqual(running, []);
  });

  it('sees every way to write an import', () => {
    const text = [
      `import fs from 'node:fs';`,
      `import type { A } from './a.ts';`,
      'import {\n  b,\n  c,\n} from "../b.ts";',
      `export * from './d.ts';`,
      `import './e.ts';`,
      `const late = await import('./f.ts');`,
      `const said = 'nothing is imported from here';`,
    ].join('\n');
    assert.deepEqual(importsOf(text), ['node:fs', './a.ts', '../b.ts', './d.ts', './e.ts', './f.ts']);
  });

  const refused: readonly (readonly [string, string])[] = [
    ['packages/core/src/index.ts', 'node:fs'],
    ['packages/core/src/index.ts', 'fs'],
    ['packages/core/src/index.ts', 'langium'],
    ['packages/core/src/model/map.ts', '../../../rules/src/rule.ts'],
    ['packages/core/src/model/map.ts', './date'],
    ['packages/rules/src/rule.ts', '@migmap/language'],
    ['packages/rules/src/rule.ts', '@migmap/core/src/model/map.ts'],
    ['packages/language/src/index.ts', 'node:path'],
    ['packages/language/src/index.ts', 'langium-cli'],
    ['packages/language/src/workspace/library.ts', 'vscode-languageserver-types'],
    ['packages/server/src/workspace.ts', 'node:fs'],
    ['packages/protocol/src/picture.ts', '@migmap/rules'],
    ['packages/cli/src/main.ts', '@migmap/language/lsp'],
    ['packages/cli/src/main.ts', '@migmap/testing'],
    ['packages/extension/src/extension.ts', '@migmap/language'],
    ['packages/extension/src/extension.ts', 'node:fs'],
    ['packages/unheard-of/src/index.ts', './a.ts'],
  ];
  for (const [path, target] of refused) {
    it(`refuses ${target} in ${path}`, () => assert.notEqual(objection(path, target), undefined));
  }

  const accepted: readonly (readonly [string, string])[] = [
    ['packages/core/src/model/date.ts', 'temporal-polyfill'],
    ['packages/core/src/model/date.test.ts', 'node:assert/strict'],
    ['packages/core/src/knowledge/kinds.ts', './kinds.json'],
    ['packages/language/src/lsp/hover.ts', 'vscode-languageserver-types'],
    ['packages/server/src/disk.ts', 'node:fs/promises'],
    ['packages/server/src/threads.ts', 'node:worker_threads'],
    ['packages/server/src/requests/picture.ts', '@migmap/diagram'],
    ['packages/server/src/features.ts', '@migmap/language/lsp'],
    ['packages/cli/src/main.ts', 'node:fs/promises'],
    ['packages/extension/src/node.ts', 'vscode-languageclient/node'],
  ];
  for (const [path, target] of accepted) {
    it(`accepts ${target} in ${path}`, () => assert.equal(objection(path, target), undefined));
  }
});
