import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

// Contents are compared before and after instead of asking git: so it also answers in a tree with work in
// progress, and in one that was unpacked from an archive.
const before = generatedFiles();
const run = spawnSync('npm', ['run', '--silent', 'generate'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (run.status !== 0) fail('`npm run generate` fails: run it and read its messages.');

const after = generatedFiles();
const stale = [...new Set([...before.keys(), ...after.keys()])]
  .filter((path) => before.get(path) !== after.get(path))
  .sort();
if (stale.length > 0) fail(`Generated files were stale, commit them anew:\n  ${stale.join('\n  ')}`);

function generatedFiles(): Map<string, string> {
  const folders = [
    'packages/language/src/generated',
    'packages/diagram/src/text/generated',
    'packages/exporters/src/html/generated',
  ];
  const paths = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  return new Map([...paths, 'syntaxes/migmap.tmLanguage.json'].map((path) => [path, content(path)]));
}

function content(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
