import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const text = readFileSync(new URL('package.json', root), 'utf8');
const { contributes } = JSON.parse(text) as { contributes: Contributions };

interface Contributions {
  readonly commands: readonly { readonly command: string; readonly category?: string }[];
  readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
  readonly keybindings: readonly { readonly command: string }[];
  readonly colors: readonly { readonly id: string }[];
  readonly views: { readonly explorer: readonly { readonly id: string }[] };
  readonly viewsWelcome: readonly { readonly view: string }[];
  readonly walkthroughs: readonly {
    readonly steps: readonly { readonly id: string; readonly completionEvents?: readonly string[] }[];
  }[];
}

describe('the manifest', () => {
  const commands = contributes.commands.map(({ command }) => command);

  it('gives every command a category, and something that runs it', () => {
    const table = read('packages/extension/src/commands/index.ts');
    for (const { command, category } of contributes.commands) {
      assert.equal(category, 'Migmap', command);
      assert.ok(table.includes(`'${command}':`), command);
    }
  });

  it('names in menus and keys only commands that there are', () => {
    const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    assert.deepEqual(
      named.map(({ command }) => command).filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('keeps out of the palette what makes sense on a row only', () => {
    const onRows = contributes.menus['view/item/context']?.map(({ command }) => command) ?? [];
    const shown = contributes.menus.commandPalette?.filter(({ when }) => when !== 'false') ?? [];
    const everywhere = commands.filter(
      (command) => !contributes.menus.commandPalette?.some((one) => one.command === command),
    );
    // These ask for what a row would have said.
    const asking = [
      'migmap.showDependents',
      'migmap.showDependencies',
      'migmap.addService',
      'migmap.addWave',
    ];
    const inPalette = [...shown.map(({ command }) => command), ...everywhere];
    assert.deepEqual(
      inPalette.filter((command) => onRows.includes(command) && !asking.includes(command)),
      [],
    );
  });

  it('names colours so that the pages of panels are told of them', () => {
    // VS Code makes a variable of an id, and of its dots only the first becomes a dash.
    const ids = contributes.colors.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id) => !/^migmap\.\w+$/.test(id)),
      [],
    );
  });

  it('contributes no colour that nothing is painted with', () => {
    const sources = ['packages/extension/src', 'packages/webview/src'].flatMap(sourcesIn).join('\n');
    const used = (id: string): boolean =>
      sources.includes(`'${id}'`) || sources.includes(`--vscode-${id.replaceAll('.', '-')}`);
    assert.deepEqual(
      contributes.colors.map(({ id }) => id).filter((id) => !used(id)),
      [],
    );
  });

  it('has words for every view that is empty, and for a server that has stopped', () => {
    for (const { id } of contributes.views.explorer)
      assert.equal(contributes.viewsWelcome.filter(({ view }) => view === id).length, 2, id);
  });

  it('can tell of every step of the walkthrough that it is done', () => {
    for (const { id, completionEvents = [] } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      const [event = ''] = completionEvents;
      const [, kind, what = ''] = /^(onCommand|onView):(.*)$/.exec(event) ?? [];
      const known = kind === 'onView' ? contributes.views.explorer.map((view) => view.id) : commands;
      assert.ok(known.includes(what), `${id}: ${event}`);
    }
  });

  it('names files that there are', () => {
    const paths = [...text.matchAll(/"\.\/((?!dist\/|packages\/extension\/l10n)[^"*]+)"/g)].map(
      ([, path = '']) => path,
    );
    assert.ok(paths.length > 5);
    assert.deepEqual(
      paths.filter((path) => !existsSync(new URL(path, root))),
      [],
    );
  });
});

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

function sourcesIn(folder: string): string[] {
  const names = readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(ts|css)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => read(`${folder}/${name.replaceAll('\\', '/')}`));
}
