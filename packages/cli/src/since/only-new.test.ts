import assert from 'node:assert/strict';
import { resolve, walk } from '@migmap/core';
import { readMaps } from '@migmap/language';
import { check } from '@migmap/rules';
import type { CheckedMap } from '../report.ts';
import { onlyNew } from './only-new.ts';

type Texts = Readonly<Record<string, string>>;

function checked(texts: Texts): CheckedMap[] {
  return readMaps(texts).map((map) => {
    const resolved = resolve(map);
    const settings = { only: ['reference', 'backup', 'syntax'] };
    return { map: resolved, settings, result: check(resolved, () => walk(resolved), settings) };
  });
}

/** What is new, as `file: words of the finding`. */
function newIn(before: Texts, now: Texts): string[] {
  const left = onlyNew(checked(now), checked(before)).flatMap(({ result }) => result.findings);
  return left.map(({ source, code, severity }) => {
    const words = now[source.file]?.slice(source.start, source.end);
    return `${source.file}: ${words} ${code}${severity === 'error' ? '' : ` (${severity})`}`;
  });
}

const layer = 'layer base "Base"\n';
const mail = 'service mail "Mail" in base { stays "x"  depends on dsn }\n';
const files = 'service files "Files" in base { stays "x"  depends on dsn }\n';

describe('findings that are new', () => {
  it('are none where nothing changed but lines', () => {
    assert.deepEqual(
      newIn({ 'a.migmap': layer + mail }, { 'a.migmap': `// a head\n\n${layer}\n${mail}` }),
      [],
    );
  });

  it('are those of what was added', () => {
    const before = { 'a.migmap': layer + mail };
    assert.deepEqual(newIn(before, { 'a.migmap': layer + files + mail }), [
      'a.migmap: dsn reference/unknown',
    ]);
  });

  it('are counted, where they are alike', () => {
    const twice = layer + mail.replace('dsn', 'dsn, dsn');
    assert.equal(newIn({ 'a.migmap': layer + mail }, { 'a.migmap': twice }).length, 1);
    assert.equal(newIn({ 'a.migmap': twice }, { 'a.migmap': layer + mail }).length, 0);
  });

  it('are none of a file that has another name now', () => {
    assert.deepEqual(newIn({ 'a.migmap': layer + mail }, { 'plans/b.migmap': layer + mail }), []);
  });

  it('are none of what moved into a file of its own', () => {
    const now = { 'a.migmap': 'import "base.migmap"\n', 'base.migmap': layer + mail };
    assert.deepEqual(newIn({ 'a.migmap': layer + mail }, now), []);
  });

  it('are those that stand in another file which was there before', () => {
    const before = { 'a.migmap': layer + mail, 'b.migmap': layer };
    const now = { 'a.migmap': layer, 'b.migmap': layer + mail };
    assert.deepEqual(newIn(before, now), ['b.migmap: dsn reference/unknown']);
  });

  it('are those that a change elsewhere makes', () => {
    const plan = 'import "base.migmap"\nservice mail "Mail" in base { stays "x"  depends on dns }\n';
    const base = `${layer}service dns "Naming" in base { stays "x" }\n`;
    const before = { 'plan.migmap': plan, 'base.migmap': base };
    assert.deepEqual(newIn(before, { ...before, 'base.migmap': layer }), [
      'plan.migmap: dns reference/unknown',
    ]);
  });

  it('are those that weigh more than they did', () => {
    const plan = (criticality: string): string =>
      `${layer}service mail "Mail" in base { kind mail  criticality ${criticality}  from "x"  to "y" }\nwave one { migrate mail }\n`;
    const before = { 'a.migmap': plan('high') };
    assert.deepEqual(newIn(before, { 'a.migmap': plan('critical') }), ['a.migmap: mail backup/missing']);
    assert.deepEqual(newIn({ 'a.migmap': plan('critical') }, before), []);
  });

  it('are those that nobody silences any more', () => {
    const silencer = '// migmap-disable-next-line reference/unused -- to be used soon\n';
    const before = { 'a.migmap': `${layer}${silencer}team apps "Applications"\n` };
    assert.deepEqual(newIn(before, { 'a.migmap': `${layer}team apps "Applications"\n` }), [
      'a.migmap: apps reference/unused (info)',
    ]);
  });
});
