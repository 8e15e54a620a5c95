import assert from 'node:assert/strict';
import { type ProjectFile, projectPaths, readProjectFile, sourceFiles } from './project-files.ts';

const folders = ['packages', 'syntaxes', 'examples', 'media'];
const files = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'langium-config.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'action.yml',
];

describe('the house', () => {
  it('keeps its top level', () => {
    const top = new Set(projectPaths().map((path) => path.split('/')[0] ?? path));
    const strangers = [...top].filter(
      (name) => !name.startsWith('.') && ![...folders, ...files].includes(name),
    );
    assert.deepEqual(strangers, []);
  });

  it('has no file of more than 500 lines', () => {
    const long = sourceFiles().filter(({ text }) => text.split('\n').length > 500);
    assert.deepEqual(pathsOf(long), []);
  });

  it('is told apart from the machine it was built on', () => {
    assert.deepEqual(pathsOf(textFiles().filter(({ text }) => machineTrace.test(text))), []);
  });

  it('has a lock file that names no registry', () => {
    const lock = JSON.parse(readProjectFile('package-lock.json').text) as Lock;
    const addresses = Object.values(lock.packages).map((entry) => entry.resolved ?? '');
    assert.deepEqual(
      addresses.filter((address) => address.includes('://')),
      [],
    );
  });

  it('pins every dependency to a minor version', () => {
    const manifests = projectPaths().filter((path) => /^(packages\/[^/]+\/)?package\.json$/.test(path));
    const loose = manifests.flatMap((path) => looseVersions(readProjectFile(path)));
    assert.deepEqual(loose, []);
  });

  it('gives the reason for every dependency', () => {
    const reasons = readProjectFile('CONTRIBUTING.md').text;
    const manifests = projectPaths().filter((path) => /^(packages\/[^/]+\/)?package\.json$/.test(path));
    const names = new Set(manifests.flatMap((path) => Object.keys(dependencies(readProjectFile(path)))));
    const unexplained = [...names].filter(
      (name) => !name.startsWith('@migmap/') && !reasons.includes(`\`${name}\``),
    );
    assert.deepEqual(unexplained, []);
  });
});

// Written in two pieces, so that this file does not find itself.
const machineTrace = new RegExp(['/wo', 'rk/(main|shared)|/ho', 'me/[a-z]|registry\\.np', 'mjs'].join(''));

interface Lock {
  readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function dependencies(file: ProjectFile): Record<string, string> {
  const manifest = JSON.parse(file.text) as Manifest;
  return { ...manifest.dependencies, ...manifest.devDependencies };
}

function looseVersions(file: ProjectFile): string[] {
  return Object.entries(dependencies(file))
    .filter(([name, version]) => !name.startsWith('@migmap/') && !version.startsWith('~'))
    .map(([name, version]) => `${file.path}: ${name} ${version}`);
}

function textFiles(): ProjectFile[] {
  return projectPaths()
    .filter((path) => !/\.(png|gif|ico|woff2?|bin)$/.test(path))
    .map(readProjectFile);
}

function pathsOf(found: readonly ProjectFile[]): string[] {
  return found.map(({ path }) => path);
}
