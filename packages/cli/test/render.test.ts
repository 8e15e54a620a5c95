import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { views } from '@migmap/diagram';
import {
  type DrawingFormat,
  drawingFormats,
  formatOfFile,
  themeNames,
} from '../src/drawing/drawing-formats.ts';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const command = fileURLToPath(new URL('../bin/migmap.js', import.meta.url));

interface Told {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('migmap render', function () {
  this.timeout(120_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-render-'));
    cpSync(examples, folder, { recursive: true });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function render(...args: string[]): Told {
    return spawnSync(process.execPath, [command, 'render', ...args], { cwd: folder, encoding: 'utf8' });
  }

  function drawn(file: string, ...args: string[]): Buffer {
    const told = render(...args, '-o', file);
    assert.equal(told.status, 0, told.stderr);
    assert.equal(told.stdout, '');
    return readFileSync(join(folder, file));
  }

  for (const { name: view } of views) {
    it(`draws the view ${view} of the clinic in every format, or says which views a format has`, () => {
      for (const format of drawingFormats) {
        if (isOnlyForGraphs(format) && !graphViews.includes(view)) {
          const told = render('clinic.migmap', '--view', view, '--format', format);
          assert.deepEqual([told.status, told.stdout], [2, '']);
          assert.match(
            told.stderr,
            new RegExp(`${format} has no form for the view ${view}: it can say map, waves`),
          );
          continue;
        }
        const bytes = drawn(`${view}.${format}`, 'clinic.migmap', '--view', view, '--format', format);
        assert.match(bytes.toString('latin1'), beginnings[format], `${view} as ${format}`);
      }
    });
  }

  it('gives the same bytes again', () => {
    for (const format of drawingFormats) {
      const [first, second] = [
        drawn('one', 'authority', '--format', format),
        drawn('two', 'authority', '--format', format),
      ];
      assert.ok(first.equals(second), format);
    }
  });

  it('takes the format from the end of the name', () => {
    for (const ending of [
      'svg',
      'png',
      'html',
      'htm',
      'mmd',
      'mermaid',
      'dot',
      'gv',
      'd2',
      'txt',
      'json',
      'SVG',
    ]) {
      const format = formatOfFile(`plan.${ending}`);
      assert.ok(format, ending);
      assert.match(drawn(`plan.${ending}`, 'clinic.migmap').toString('latin1'), beginnings[format], ending);
    }
    assert.match(drawn('plan', 'clinic.migmap').toString('latin1'), beginnings.svg);
    assert.match(drawn('plan.json', 'clinic.migmap', '--format', 'text').toString('utf8'), /^Clinic group/);
  });

  it('writes into a folder that is not there yet, and to standard output', () => {
    drawn('pictures/2027/plan.svg', 'clinic.migmap');
    assert.ok(existsSync(join(folder, 'pictures/2027/plan.svg')));
    assert.match(render('clinic.migmap', '-o', '-').stdout, beginnings.svg);
    const png = spawnSync(process.execPath, [command, 'render', 'clinic.migmap', '--format', 'png'], {
      cwd: folder,
    });
    assert.match(png.stdout.toString('latin1'), beginnings.png);
  });

  it('has a theme for light, dark, paper and weak eyes', () => {
    const grounds = themeNames.map((theme) => {
      const svg = drawn(`${theme}.svg`, 'clinic.migmap', '--theme', theme).toString('utf8');
      return `${/<rect [^>]*fill="([^"]+)"/.exec(svg)?.[1]} ${/<text [^>]*fill="([^"]+)"/.exec(svg)?.[1]}`;
    });
    assert.equal(new Set(grounds).size, themeNames.length, grounds.join());
  });

  it('scales pixels', () => {
    const width = (scale: string): number =>
      drawn('plan.png', 'clinic.migmap', '--format', 'png', '--scale', scale).readUInt32BE(16);
    assert.equal(width('2'), 2 * width('1'));
    const told = render(
      'authority',
      '--format',
      'png',
      '--view',
      'timeline',
      '--scale',
      '10',
      '-o',
      'plan.png',
    );
    assert.equal(told.status, 2);
    assert.match(told.stderr, /at most 16000 can be drawn, which is a scale of \d/);
  });

  it('shows only what filters leave, and the state at the end of a wave', () => {
    const cards = (...args: string[]): string[] => {
      const picture = JSON.parse(drawn('plan.json', 'clinic.migmap', ...args).toString('utf8')) as {
        readonly nodes: readonly { readonly sort: string; readonly name: string; readonly state?: string }[];
      };
      const services = picture.nodes.filter(({ sort }) => sort === 'service');
      return services.map(({ name, state }) => [name, state].filter(Boolean).join(': ')).sort();
    };
    assert.deepEqual(cards('--layer', 'network'), ['dns', 'time']);
    assert.deepEqual(cards('--owner', 'messaging'), ['archive', 'mail']);
    assert.deepEqual(cards('--wave', 'naming,foundation'), ['directory', 'dns', 'time']);
    assert.deepEqual(cards('--neighbours', 'monitoring'), ['dns', 'mail', 'monitoring']);
    assert.deepEqual(cards('--include', 'mail', '--include', 'dns', '--exclude', 'dns'), ['mail']);
    assert.deepEqual(cards('--layer', 'network', '--at', 'eyes'), ['dns: old', 'time: old']);
    assert.deepEqual(cards('--layer', 'network', '--at', 'naming'), ['dns: new', 'time: new']);
  });

  it('draws the views that a map declares', () => {
    const told = render('clinic.migmap', '--view', 'executives', '--format', 'text');
    assert.equal(told.status, 0, told.stderr);
    assert.match(told.stdout, /^Clinic group/);
  });
});

const graphViews = ['map', 'waves', 'rollback'];

function isOnlyForGraphs(format: DrawingFormat): boolean {
  return format === 'dot' || format === 'd2';
}

/** What a file of each format begins with. */
const beginnings: Readonly<Record<DrawingFormat, RegExp>> = {
  svg: /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /,
  png: /^\x89PNG\r\n/,
  html: /^<!doctype html>\n/,
  mermaid:
    /^---\ntitle: "Clinic group[^\n]*\n(config: [^\n]*\n)?---\n(flowchart|gantt|quadrantChart|xychart)/,
  dot: /^digraph \{\n/,
  d2: /^direction: /,
  text: /^Clinic group: to open source, layer by layer\n/,
  json: /^\{\n {2}"version": 1,\n {2}"view": /,
};
