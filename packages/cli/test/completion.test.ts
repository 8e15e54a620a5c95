import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '@migmap/rules';
import { commands, shells } from '../src/commands.ts';
import { lookUps } from '../src/completion/choice.ts';
import { scripts } from '../src/completion/scripts.ts';
import { formats } from '../src/formats.ts';
import { type Complete, isInstalled, shellWith } from './shells.ts';

const codes = rules.map(({ meta }) => meta.code);
const names = commands.map(({ name }) => name);

describe('what can be completed', () => {
  it('is said wherever a value is a place, a rule or one of a few words', () => {
    const known = /^(FILE|DIR|FORMAT|SEVERITY|CODE|SHELL|CODE=SEVERITY)$/;
    const options = commands.flatMap((command) => command.options);
    const silent = options.filter(({ value, values }) => known.test(value ?? '') && values === undefined);
    assert.deepEqual(silent, []);
    const mute = commands.filter(
      ({ operands, operandValues }) => operands !== '' && operandValues === undefined,
    );
    assert.deepEqual(mute, []);
  });
});

for (const shell of shells) {
  describe(`completion in ${shell}`, function () {
    this.timeout(60_000);
    let folder = '';
    let complete: Complete;

    before(async function () {
      // A shell that this machine does not have cannot be asked; the run lists these tests as pending.
      if (!isInstalled(shell)) this.skip();
      complete = shellWith(shell, scripts[shell](commands, await lookUps()));
      folder = mkdtempSync(join(tmpdir(), 'migmap-completion-'));
      mkdirSync(join(folder, 'plans'));
      for (const file of ['mail.migmap', 'mail move.migmap', 'notes.txt', 'plans/east.migmap']) {
        writeFileSync(join(folder, file), '');
      }
    });

    after(() => rmSync(folder, { recursive: true, force: true }));

    it('offers the commands', () => {
      const offered = complete('migmap ', folder);
      assert.deepEqual(
        names.filter((name) => !offered.includes(name)),
        [],
      );
      assert.deepEqual(complete('migmap che', folder), ['check']);
    });

    it('offers each command its own options', () => {
      for (const command of commands) {
        const expected = command.options.map(({ name }) => `--${name}`).sort();
        const offered = complete(`migmap ${command.name} --`, folder).map((option) =>
          option.replace(/=$/, ''),
        );
        assert.deepEqual(offered, expected, command.name);
      }
    });

    it('offers the formats, behind a blank and behind =', () => {
      assert.deepEqual(complete('migmap check --format ', folder), [...formats].sort());
      assert.deepEqual(
        complete('migmap check --format=js', folder).map((word) => word.replace('--format=', '')),
        ['json'],
      );
    });

    it('offers severities', () => {
      assert.deepEqual(complete('migmap check --fail-on ', folder), ['error', 'info', 'warning']);
    });

    it('offers rules and categories to set, and then what they can be set to', () => {
      const offered = complete('migmap check --rule ', folder).map((word) => word.replace(/=$/, ''));
      assert.deepEqual(
        offered.sort(),
        [...new Set([...codes, ...rules.map(({ meta }) => meta.category)])].sort(),
      );
      const levels = complete('migmap check --rule order/stranded=', folder);
      assert.deepEqual(
        levels.map((word) => word.replace('order/stranded=', '')),
        ['error', 'info', 'off', 'warning'],
      );
    });

    it('offers the code of a rule to explain', () => {
      assert.deepEqual(complete('migmap explain order/str', folder), ['order/stranded']);
    });

    it('offers maps and folders to check, and nothing else', () => {
      const plain = complete('migmap check ', folder).map((path) =>
        path.replace(/\/$/, '').replaceAll('\\', ''),
      );
      assert.deepEqual(plain.sort(), ['mail move.migmap', 'mail.migmap', 'plans']);
      assert.deepEqual(
        complete('migmap check mail.migmap --quiet plans/', folder).map((path) => path.replace('plans/', '')),
        ['east.migmap'],
      );
    });

    it('offers any file to write a report to', () => {
      assert.deepEqual(complete('migmap check --format json --output no', folder), ['notes.txt']);
    });

    it('offers itself', () => {
      assert.deepEqual(complete('migmap completion ', folder), [...shells].sort());
    });
  });
}
