import { type Phrase, say } from '@migmap/core';

/** `1 step`, `2 steps`. */
export function counted(count: number, what: keyof typeof WORDS): Phrase {
  const [one, many] = WORDS[what];
  return count === 1 ? one(count) : many(count);
}

type Words = readonly [one: (count: number) => Phrase, many: (count: number) => Phrase];

const WORDS = {
  criterion: [(n) => say`${n} criterion`, (n) => say`${n} criteria`],
  dependent: [(n) => say`${n} dependent`, (n) => say`${n} dependents`],
  layer: [(n) => say`${n} layer`, (n) => say`${n} layers`],
  risk: [(n) => say`${n} risk`, (n) => say`${n} risks`],
  service: [(n) => say`${n} service`, (n) => say`${n} services`],
  step: [(n) => say`${n} step`, (n) => say`${n} steps`],
  task: [(n) => say`${n} task`, (n) => say`${n} tasks`],
  team: [(n) => say`${n} team`, (n) => say`${n} teams`],
  user: [(n) => say`${n} user`, (n) => say`${n} users`],
  wave: [(n) => say`${n} wave`, (n) => say`${n} waves`],
  'way back': [(n) => say`${n} way back`, (n) => say`${n} ways back`],
  'working day': [(n) => say`${n} working day`, (n) => say`${n} working days`],
} as const satisfies Readonly<Record<string, Words>>;
