import assert from 'node:assert/strict';
import { inEnglish } from '@migmap/core';
import fc from 'fast-check';
import { readFile } from './read-file.ts';

const MAP = `map "Move" { timezone "UTC" }
team infra "Infrastructure" { people 4 }
layer base "Base" { owner infra }
service dns "DNS" in base {
  from "Windows DNS"
  to   "BIND"
  rto 1h
}
service mail "Mail" in base {
  to "Postfix"
  depends on dns {
    via "DNS 53"
    tolerates both
  }
}
wave one "One" {
  migrate dns { task "Switch" takes 1h by infra }
  rollback back "Back" { takes 1h  when "1% lost" }
}
`;

function read(text: string) {
  const file = readFile('main.migmap', text);
  return {
    file,
    codes: file.problems.map((problem) => problem.code),
    names: file.services.map((one) => one.name.value),
  };
}

describe('reading a broken text', () => {
  it('loses no more than the broken statement', () => {
    const { file, codes } = read(MAP.replace('rto 1h', 'rto one'));
    assert.deepEqual(codes, ['syntax/parse']);
    const dns = file.services[0];
    assert.equal(dns?.rto, undefined);
    assert.equal(dns?.to?.value, 'BIND');
    assert.equal(file.services[1]?.dependencies[0]?.via?.value, 'DNS 53');
  });

  it('keeps a service whose head is broken, so that who depends on it finds it', () => {
    const { codes, names } = read(MAP.replace('service dns "DNS" in base', 'service dns "DNS" on base'));
    assert.deepEqual(codes, ['syntax/parse']);
    assert.deepEqual(names, ['dns', 'mail']);
  });

  it('finds each of several slips, in one declaration and in many', () => {
    const text = MAP.replace('rto 1h', 'rto one')
      .replace('from "Windows DNS"', 'form "Windows DNS"')
      .replace('people 4', 'people');
    const { codes, names } = read(text);
    assert.equal(codes.length, 3);
    assert.deepEqual(names, ['dns', 'mail']);
  });

  it('reads on after a block that was not closed', () => {
    const { file, codes, names } = read(MAP.replace('  rto 1h\n}', '  rto 1h'));
    assert.deepEqual(codes, ['syntax/parse']);
    assert.deepEqual(names, ['dns', 'mail']);
    assert.equal(file.waves.length, 1);
  });

  it('reads on after a declaration that nobody knows', () => {
    const { file, codes } = read(MAP.replace('layer base', 'lyer base'));
    assert.deepEqual(codes, ['syntax/parse']);
    assert.equal(file.services.length, 2);
  });

  it('gives places in the text as it was written', () => {
    const { file } = read(MAP.replace('people 4', 'peple 4').replace('tolerates both', 'tolerates booth'));
    const shown = file.problems.map(({ source }) => file.file.text.slice(source.start, source.end));
    assert.deepEqual(shown, ['peple', 'booth']);
    const wave = file.waves[0]?.name.source;
    assert.equal(file.file.text.slice(wave?.start, wave?.end), 'one');
  });

  it('survives a thousand blocks inside each other', () => {
    for (const text of [
      'map "x" {'.repeat(1000),
      `service a in b ${'{ depends on c '.repeat(1000)}`,
      '{'.repeat(1000),
    ]) {
      const { file, codes } = read(`${text}\nteam it "IT"\n`);
      assert.ok(codes.length > 0);
      assert.ok(file.teams.some((team) => team.name.value === 'it'));
    }
  });

  it('never fails, whatever is taken out of a map or put into it', () => {
    const words = [
      '{',
      '}',
      '"',
      '"""',
      ',',
      'service',
      'depends',
      'on',
      '..',
      '2027-01-01',
      '5xx',
      '//',
      '/*',
      'ü',
      ';',
      '\n',
    ];
    const change = fc.record({
      at: fc.nat(MAP.length),
      length: fc.nat(12),
      put: fc.constantFrom('', ...words),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let text = MAP;
        for (const { at, length, put } of changes) text = text.slice(0, at) + put + text.slice(at + length);
        const { file } = read(text);
        for (const { source, message } of file.problems) {
          assert.ok(
            source.start >= 0 && source.end <= text.length && source.start <= source.end,
            inEnglish(message),
          );
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
