import type { Command, shells } from '../commands.ts';
import { bash } from './bash.ts';
import type { LookUps } from './choice.ts';
import { fish } from './fish.ts';
import { zsh } from './zsh.ts';

/** One script a shell, all from the one table of commands and options. */
export const scripts: Readonly<
  Record<(typeof shells)[number], (commands: readonly Command[], known: LookUps) => string>
> = { bash, zsh, fish };
