import { enumerate, type Given, oneOf } from './command-line.ts';
import { type Format, formats } from './formats.ts';
import { WrongUse } from './wrong-use.ts';

/** A report in one form; without a file it goes to standard output. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/** An `--output` belongs to the `--format` before it; where no format is named, to the usual one. */
export function outputsOf(given: Given): Output[] {
  const outputs = paired(given);
  if (outputs.length === 0) return [{ format: 'stylish' }];
  refuseTwoOnScreen(outputs);
  refuseSameFile(outputs);
  return outputs;
}

function paired({ options }: Given): Output[] {
  const outputs: Output[] = [];
  let open: Format | undefined;
  const firstFormat = options.find(({ name }) => name === 'format');
  for (const { name, value } of options) {
    if (name === 'format') {
      if (open !== undefined) outputs.push({ format: open });
      open = oneOf(formats, value, 'The --format of check');
    }
    if (name === 'output') {
      if (open === undefined && (firstFormat !== undefined || outputs.length > 0)) {
        throw withoutFormat(value, outputs.length > 0 ? undefined : firstFormat?.value);
      }
      outputs.push(outputTo(value, open ?? 'stylish'));
      open = undefined;
    }
  }
  if (open !== undefined) outputs.push({ format: open });
  return outputs;
}

/** Guessing would write one format into a file that is named for another. */
function withoutFormat(file: string, later: string | undefined): WrongUse {
  const way = `--format ${later ?? 'FORMAT'} --output ${file}`;
  return new WrongUse(
    `--output ${file} has no --format of its own: an --output belongs to the --format before it. Write ${way}.`,
  );
}

function outputTo(file: string, format: Format): Output {
  if (file === '-') return { format };
  if (file.trim() === '') throw new WrongUse('--output needs the name of a file: --output FILE.');
  if (/\.migmap$/i.test(file)) {
    throw new WrongUse(`--output ${file}: a report would overwrite a map there. Choose another name.`);
  }
  return { format, file };
}

function refuseTwoOnScreen(outputs: readonly Output[]): void {
  const onScreen = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
  if (onScreen.length < 2) return;
  throw new WrongUse(
    `Only one of ${enumerate(onScreen).replace(' or ', ' and ')} can be written to the screen: give the others an --output FILE.`,
  );
}

function refuseSameFile(outputs: readonly Output[]): void {
  const seen = new Set<string>();
  for (const { file } of outputs) {
    if (file === undefined) continue;
    if (seen.has(file))
      throw new WrongUse(`--output ${file} is given twice: each report needs its own file.`);
    seen.add(file);
  }
}
