import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve as absolutePath } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolve, walk } from '@migmap/core';
import { check, checkChange, onceEach } from '@migmap/rules';
import { readMap, readMermaid } from '@migmap/testing';
import { Ajv } from 'ajv';
import { Places } from '../places.ts';
import type { WalkedMap } from '../report.ts';
import { plain } from '../reporters/paint.ts';
import { json } from './formats/json.ts';
import { markdown } from './formats/markdown.ts';
import { mermaid } from './formats/mermaid.ts';
import { text } from './formats/text.ts';
import { offences } from './gate.ts';
import { type DiffReport, type MapReport, reportDiff } from './report-diff.ts';
import type { Side } from './sides.ts';
import { summaryWords } from './summary.ts';

const clinic = readFileSync(new URL('../../../../examples/clinic.migmap', import.meta.url), 'utf8');
const uri = pathToFileURL(absolutePath('plan.migmap')).href;

function walked(source: string): WalkedMap {
  const map = resolve(readMap({ [uri]: source }, uri));
  return { map, result: check(map, () => walk(map)), walk: () => walk(map) };
}

function side(said: string, source: string | undefined): Side {
  const maps = source === undefined ? [] : [walked(source)];
  const places = new Places(process.cwd());
  for (const { map } of maps) for (const { file } of map.map.files) places.add(file);
  return { said, base: process.cwd(), checked: { maps, places, objections: [] } };
}

function report(before: string | undefined, after: string | undefined): DiffReport {
  return reportDiff(side('main', before), side('the work tree', after), {
    judge: checkChange,
    once: onceEach,
    nothing: () => walked(''),
  });
}

const layer = 'layer base "Base"\n';
const dns = 'service dns "DNS" in base { from "Windows" to "BIND" }\n';
const mail =
  'service mail "Mail <b>" in base { from "Exchange" to "Postfix" depends on dns { tolerates new } }\n';
const good = `${layer}${dns}${mail}wave a "A" { migrate dns }\nwave b "B" { migrate mail rollback back "Back" }\n`;
const broken = good.replace('migrate dns', '').replace('rollback back "Back"', 'migrate dns');

describe('the report of a difference', () => {
  it('does not take for the same what it cannot read', () => {
    const cut = (text: string): string => text.replace('wave b "B" {', 'wave b "B" {{');
    const [unread] = report(cut(good), cut(good).replace('"Back"', '"Elsewhere"')).maps;
    assert.equal(unread?.state, 'changed');
    assert.match(summaryWords(unread as MapReport), /not all of it could be understood, and be compared/);
    assert.equal(report(cut(good), cut(good)).maps[0]?.state, 'same');
  });

  it('tells once of a way back that is gone, and lets nothing through for it', () => {
    const told = report(good, good.replace('rollback back "Back"', ''));
    const [map] = told.maps;
    assert.deepEqual(
      [map?.destructive, map?.findings.added, map?.told].map((all) => all?.map(({ code }) => code)),
      [['diff/rollback-removed'], [], ['rollback/missing']],
    );
    assert.deepEqual(
      offences(told, 'warning').map(({ code }) => code),
      ['diff/rollback-removed'],
    );
    assert.match(text(told, plain), /1 change in 1 wave; 1 safety net removed; the plan holds\n/);
  });

  it('says of findings which are new, gone, silenced and still there', () => {
    const late = report(good, broken).maps[0]?.findings;
    assert.deepEqual(
      late?.added.filter(({ severity }) => severity === 'error').map(({ code }) => code),
      ['order/dependency-late'],
    );
    const back = report(broken, good).maps[0]?.findings;
    assert.ok(back?.gone.some(({ code }) => code === 'order/dependency-late'));
    const silenced = broken.replace(
      'service mail',
      '// migmap-disable-next-line order/dependency-late -- known\nservice mail',
    );
    const quiet = report(broken, silenced).maps[0]?.findings;
    assert.deepEqual(
      quiet?.silenced.map(({ code }) => code),
      ['order/dependency-late'],
    );
    assert.deepEqual(quiet?.gone, []);
    assert.ok(quiet?.still.some(({ code }) => code === 'rollback/missing'));
  });

  it('knows findings of what has another name now', () => {
    const { added, gone } = report(good, good.replaceAll(/\bmail\b/g, 'post')).maps[0]?.findings ?? {};
    assert.deepEqual([added, gone], [[], []]);
  });

  it('lets through what brings no error and takes no safety net', () => {
    const codes = (one: DiffReport, level: 'error' | 'warning' = 'error'): string[] =>
      offences(one, level).map(({ code }) => code);
    assert.deepEqual(codes(report(good, good.replace('"Postfix"', '"Exim"'))), []);
    assert.deepEqual(codes(report(broken, broken)), []);
    assert.deepEqual(codes(report(good, broken)), ['diff/rollback-removed', 'order/dependency-late']);
    const piloted = good.replace('migrate mail', 'pilot mail migrate mail');
    assert.deepEqual(codes(report(piloted, good)), []);
    assert.ok(codes(report(piloted, good), 'warning').includes('diff/pilot-removed'));
  });

  it('keeps to its schema', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/diff.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv({ allErrors: true }).compile(schema);
    const others = clinic
      .replace('  retire mail\n', '')
      .replace(/ {2}rollback dns-back.*\n/, '')
      .replaceAll('archive', 'vault');
    for (const one of [
      report(good, broken),
      report(clinic, others),
      report(undefined, clinic),
      report(clinic, undefined),
    ]) {
      assert.ok(validate(JSON.parse(json(one))), JSON.stringify(validate.errors, null, 2));
    }
  });

  it('draws several maps in one picture', async () => {
    const [one, other] = [report(good, broken), report(good, good.replace('"Postfix"', '"Exim"'))];
    const both = mermaid({ ...one, maps: [...one.maps, ...other.maps] });
    await readMermaid(both);
    assert.equal(both.match(/flowchart/g)?.length, 1);
    assert.match(both, /subgraph m2\["plan\.migmap"\]/);
  });

  it('draws what has another name once', () => {
    const before = good.replace(
      'service mail',
      'service time "Time" in base { from "A" to "B" }\nservice mail',
    );
    const after = good
      .replaceAll(/\bmail\b/g, 'post')
      .replace(' depends on dns { tolerates new }', '')
      .replace('service post', 'service time "Time" in base { from "A" to "B" }\nservice post');
    const drawn = mermaid(report(before, after));
    assert.equal(drawn.match(/Mail/g)?.length, 1, drawn);
    assert.match(drawn, /-\.->\|gone\|/);
  });

  it('names what it silences, also what was not there before', () => {
    const silencer = (code: string): string => `\n// migmap-disable-next-line ${code} -- the board knows\n`;
    const lost = good
      .replace('rollback back "Back"', '')
      .replace('migrate mail', `${silencer('diff/rollback-removed')}migrate mail`)
      .replace('wave b', `${silencer('rollback/missing')}wave b`);
    const quiet = report(good, lost);
    assert.deepEqual(offences(quiet, 'error'), []);
    const said = text(quiet, plain);
    assert.match(said, /^plan\.migmap: 1 change in 1 wave; 2 findings silenced; the plan holds\n/);
    assert.match(said, /silenced now\n.*\[diff\/rollback-removed\]: the board knows\n/);
    assert.match(markdown(quiet), /^⚠️/);
  });

  it('says in its first line that there are warnings', () => {
    const dated = good.replace('rollback back', 'dates 2027-01-04 .. 2027-01-08 rollback back');
    const [first] = text(report(dated, good), plain).split('\n');
    assert.equal(
      first,
      'plan.migmap: 1 change in 1 wave; 1 new warning; the plan holds; ends 2027-01-08 → without a date',
    );
  });

  it('draws what a forge can draw', async () => {
    for (const one of [report(good, broken), report(clinic, clinic.replace('migrate time\n', ''))]) {
      await readMermaid(mermaid(one));
    }
  });

  it('obeys no Markdown of a map', () => {
    assert.match(markdown(report(good, good.replace('"Postfix"', '"<img>"'))), /to `Postfix` → `<img>`/);
    assert.match(markdown(report(`${layer}${dns}`, good)), /service mail "Mail &lt;b>"/);
  });

  it('lets no word of a stranger be alive in a comment: no mark, tag, link, mention or reference', async () => {
    const bad =
      '</details> <!-- migmap review maps --> <img src=x> @board/all #12 GH-12 ![a](//b.example) [c](d) ' +
      'https://evil.example www.evil.example ~~~ ``` `x` *y* | /close';
    const said = (text: string): string => `"${text}"`;
    const team = `team board ${said(bad)} { contact ${said(`@board ${bad}`)} }\n`;
    const before = `${team}${good.replace('in base {', 'in base { owner board')}`;
    const after = before
      .replace('"DNS"', said(bad))
      .replace('"Postfix"', said(`${bad} now`))
      .replace('rollback back "Back"', `criterion ${said(bad)} { target <= 1s } check ${said(bad)} every 1d`);
    const text = markdown(report(before, after));
    const drawn = /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1] ?? '';
    await readMermaid(drawn);
    assert.doesNotMatch(drawn, /`|<(?!br)|@/);
    const read = text.replace(/```mermaid\n[\s\S]*?\n```/, '').replaceAll(/(?<!\\)`[^`\n]*`/g, '');
    assert.doesNotMatch(read, /(?<!\\)`|~~~/);
    for (const alive of [
      /@\w/,
      /(?<!&)#\w/,
      /GH-/,
      /<(?!\/?details>|\/?summary>)/,
      /(?<!\\)\]\(/,
      /:\/\//,
      /www\./,
    ]) {
      assert.doesNotMatch(read, alive);
    }
    assert.doesNotMatch(read, /^\s*\//m);
    assert.equal(read.split('<details>').length, read.split('</details>').length);
  });

  it('folds many changes, and figures of single things, so that the rest is read', () => {
    const services = Array.from({ length: 20 }, (_, n) => `service s${n} "S" in base { stays "x" }\n`).join(
      '',
    );
    const text = markdown(
      report(`${good}${services}`, `${good}${services.replaceAll('stays "x"', 'stays "y"')}`),
    );
    assert.match(
      text,
      /<details>\n<summary>All 20 changes, by wave<\/summary>\n\n#### Outside the waves\n\n- ✏️/,
    );
    assert.match(text, /<\/details>/);
  });

  it('tells the handle of a team only where it was its contact before', () => {
    const with_ = (contact: string): string =>
      `team it "IT" { contact "${contact}" }\n${good.replace('in base {', 'in base { owner it')}`;
    const handles = (before: string, after: string) =>
      report(with_(before), with_(after).replace('"BIND"', '"Knot"')).maps[0]?.owners.map(
        ({ handle }) => handle,
      );
    assert.deepEqual(handles('@clinic/it', '@clinic/it'), ['@clinic/it']);
    assert.deepEqual(handles('it@clinic.example', '@everybody'), [undefined]);
    assert.deepEqual(handles('it@clinic.example', 'it@clinic.example'), [undefined]);
  });

  it('leads with one line', () => {
    const [first] = text(report(good, broken), plain).split('\n');
    assert.equal(
      first,
      'plan.migmap: 2 changes in 1 wave; 1 safety net removed; 1 new error; 2 new warnings',
    );
  });

  it('says of a map that is new or gone that it is', () => {
    assert.match(
      text(report(undefined, good), plain),
      /^plan\.migmap: this map is new: 2 services, 2 waves, 0 errors\n$/,
    );
    assert.match(text(report(good, undefined), plain), /^plan\.migmap: this map is gone\n$/);
  });
});
