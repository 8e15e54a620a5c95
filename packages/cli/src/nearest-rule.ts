import { rules } from '@migmap/rules';
import { didYouMean } from './command-line.ts';

/** The way out for a code that no rule has: ` Did you mean order/stranded?` */
export function nearestRule(written: string): string {
  const codes = rules.map(({ meta }) => meta.code);
  const inFull = didYouMean(written, codes);
  if (inFull !== '') return inFull;
  // What one remembers of `order/stranded` is `stranded`.
  const names = new Map(codes.map((code) => [code.slice(code.indexOf('/') + 1), code]));
  const hint = didYouMean(written, names.keys());
  const [, name = ''] = /mean (.*)\?$/.exec(hint) ?? [];
  return name === '' ? ' migmap rules lists them.' : ` Did you mean ${names.get(name)}?`;
}
