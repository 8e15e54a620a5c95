import assert from 'node:assert/strict';
import { readArguments } from './command-line.ts';
import { checkOptions } from './commands.ts';
import { type Output, outputsOf } from './outputs.ts';

const asked = (line: string): Output[] => outputsOf(readArguments(line.split(' '), checkOptions));

describe('where reports go', () => {
  it('is standard output, for people, unless somebody says otherwise', () => {
    assert.deepEqual(asked('plans'), [{ format: 'stylish' }]);
    assert.deepEqual(asked('--format sarif'), [{ format: 'sarif' }]);
    assert.deepEqual(asked('-o a.txt'), [{ format: 'stylish', file: 'a.txt' }]);
    assert.deepEqual(asked('--format sarif -o -'), [{ format: 'sarif' }]);
  });

  it('is for each --output the --format before it', () => {
    assert.deepEqual(asked('--format sarif -o a.sarif --format agent --format junit -o b.xml'), [
      { format: 'sarif', file: 'a.sarif' },
      { format: 'agent' },
      { format: 'junit', file: 'b.xml' },
    ]);
  });

  const wrong: Readonly<Record<string, RegExp>> = {
    '--format json --format sarif': /^Only one of json and sarif can be written to the screen/,
    '--format json -o - --format sarif': /^Only one of json and sarif/,
    '--format json -o a --format sarif -o a': /^--output a is given twice/,
    '-o a.sarif --format sarif':
      /^--output a\.sarif has no --format of its own.* Write --format sarif --output a\.sarif\.$/,
    '--format json -o a -o b': /^--output b has no --format of its own.* Write --format FORMAT --output b\.$/,
    '-o a -o b': /^--output b has no --format of its own/,
    '--format json -o plan.migmap': /^--output plan\.migmap: a report would overwrite a map/,
    '--format sariff': /Did you mean sarif\?$/,
    '--format json --output=': /^--output needs the name of a file/,
  };
  for (const [line, message] of Object.entries(wrong)) {
    it(`is refused: ${line}`, () => {
      assert.throws(() => asked(line), { name: 'WrongUse', message });
    });
  }
});
