import assert from 'node:assert/strict';
import { isGiven, lastValue, type Option, readArguments, valuesOf } from './command-line.ts';

const options: readonly Option[] = [
  { name: 'quiet', help: '' },
  { name: 'rule', value: 'CODE=SEVERITY', help: '' },
  { name: 'output', short: 'o', value: 'FILE', help: '' },
];

describe('the command line', () => {
  it('tells options from paths, in any order', () => {
    const given = readArguments(['a.migmap', '--quiet', '-o', 'out.txt', '-', '--rule=x=off'], options);
    assert.deepEqual(given.operands, ['a.migmap', '-']);
    assert.equal(isGiven(given, 'quiet'), true);
    assert.equal(lastValue(given, 'output'), 'out.txt');
    assert.deepEqual(valuesOf(given, 'rule'), ['x=off']);
  });

  it('keeps all values of an option, and lets the last one count', () => {
    const given = readArguments(['--rule', 'a=off', '--rule', 'b=off'], options);
    assert.deepEqual(valuesOf(given, 'rule'), ['a=off', 'b=off']);
    assert.equal(lastValue(given, 'rule'), 'b=off');
  });

  it('takes what follows -- for paths', () => {
    assert.deepEqual(readArguments(['--', '--quiet'], options).operands, ['--quiet']);
  });

  it('does not take an option for the value of the one before', () => {
    assert.throws(() => readArguments(['--output', '--quiet'], options), /--output needs a value/);
  });

  it('names the nearest option', () => {
    assert.throws(() => readArguments(['--ouptut', 'x'], options), /Did you mean --output\?/);
  });
});
