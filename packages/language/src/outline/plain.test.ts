import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatText } from '../format/format.ts';
import { plainFacts } from './plain.ts';

const clinic = readFileSync(new URL('../../../../examples/clinic.migmap', import.meta.url), 'utf8');

describe('a map in plan words', () => {
  it('says one fact a line, with the thing that it is about', () => {
    const text = `
      service mail "Mail" in base { from "a"  to "b"  depends on dns, time { via "DNS 53" } }
      wave one "First" after none {
        pilot mail "IT" { users 12 }
        migrate mail, dns { task "Switch" takes 10min stop } done 2027-01-05
      }
    `;
    assert.deepEqual(plainFacts(text), [
      'service mail "Mail"',
      'service mail: in base',
      'service mail: from "a"',
      'service mail: to "b"',
      'service mail: depends on dns',
      'service mail: depends on time',
      'service mail: depends on dns: via "DNS 53"',
      'service mail: depends on time: via "DNS 53"',
      'wave one "First"',
      'wave one: after none',
      'wave one: pilot mail "IT"',
      'wave one: pilot mail "IT": users 12',
      'wave one: migrate mail, dns',
      'wave one: migrate mail, dns: task "Switch" takes 10min stop',
      'wave one: migrate mail, dns: done 2027-01-05',
    ]);
  });

  it('does not depend on the order of declarations and properties, on layout or comments', () => {
    const one = 'team a "A" { lead "x"  people 2 }\nteam b "B" // second\n';
    const other = '/* all */ team b "B"\nteam a "A" {\n  people 2\n  lead """x"""\n}';
    assert.deepEqual(plainFacts(one), plainFacts(other));
    const formatted = formatText(clinic.replaceAll('\n  ', '\n      '));
    assert.ok('text' in formatted);
    assert.deepEqual(plainFacts(formatted.text), plainFacts(clinic));
  });

  it('says what the order of writing means: which layer lies below, which wave comes first', () => {
    const text = 'layer base "Base"\nlayer top "Top"\nwave one\nwave two\n';
    assert.deepEqual(plainFacts(text), [
      'layer base "Base"',
      'layer top "Top"',
      'layer top: above base',
      'wave one',
      'wave two',
      'wave two: after one',
    ]);
  });

  it('keeps steps in their order, and sorts what has none', () => {
    assert.deepEqual(plainFacts('wave one { retire b  migrate a }'), [
      'wave one',
      'wave one: retire b',
      'wave one: migrate a',
    ]);
    const sites = 'backup a "A" of x { site hq, branch }';
    assert.deepEqual(plainFacts(sites)?.slice(2), ['backup a: site branch', 'backup a: site hq']);
  });

  it('leaves comments out, and silencers in', () => {
    const text =
      'wave one {\n  // soon\n  // migmap-disable-next-line order/stranded until 2027-06-01 by infra -- runs on\n  retire a\n}';
    assert.deepEqual(plainFacts(text), [
      'wave one',
      'wave one: retire a',
      'wave one: retire: silenced order/stranded until 2027-06-01 by infra because runs on',
    ]);
  });

  it('breaks a long text into its lines, and ends where a text is no map', () => {
    const text = 'map "M" {\n  description """\n    One.\n    Two.\n  """\n}';
    assert.deepEqual(plainFacts(text), ['map "M"', 'map: description | One.', 'map: description | Two.']);
    assert.equal(plainFacts('wave {'), undefined);
  });
});
