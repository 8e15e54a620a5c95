import type { Values } from '../command-line.ts';
import { levels } from '../severities.ts';

/** What a value can be, with all that this version of the rules knows. */
export type Choice =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'settings'; readonly keys: readonly string[]; readonly settings: readonly string[] }
  | { readonly kind: 'maps' | 'files' | 'folders' | 'anything' };

/** What stands for `rules` and for what they can be set to. */
export interface LookUps {
  readonly codes: readonly string[];
  readonly categories: readonly string[];
}

export async function lookUps(): Promise<LookUps> {
  // The bundle of `migmap rules` has them all; a second copy would be most of this one.
  const { ruleNames } = await import('../commands/rules.ts');
  return ruleNames();
}

export function choiceOf(values: Values | undefined, known: LookUps): Choice {
  if (values === undefined) return { kind: 'anything' };
  if (values === 'rules') return { kind: 'words', words: known.codes };
  if (values === 'rule settings') return { kind: 'settings', ...ruleSettings(known) };
  return typeof values === 'string' ? { kind: values } : { kind: 'words', words: values };
}

/** What `CODE=SEVERITY` is made of. */
export function ruleSettings({ codes, categories }: LookUps): {
  keys: string[];
  settings: readonly string[];
} {
  return { keys: [...categories, ...codes], settings: levels };
}
