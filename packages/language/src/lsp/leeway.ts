import { type Bound, type Phrase, type Service, say } from '@migmap/core';

/** Why a move can stand no earlier, or no later, to go on after a comma. */
export function reasonOf({ why, other }: Bound, nameOf: (service: Service) => string): Phrase {
  const name = other ? nameOf(other) : say`another service`;
  switch (why) {
    case 'needs':
      return say`for it needs the new ${name}`;
    case 'needed-by':
      return say`for the new ${name} needs it then`;
    case 'old-needs':
      return say`for its old side needs the old ${name}, which ends there`;
    case 'old-needed-by':
      return say`for the old ${name} needs its old side until then`;
    case 'pilot':
      return say`for it is piloted there`;
    case 'retire':
      return say`for its old side is retired there`;
    case 'together':
      return say`for it moves together with ${name}`;
  }
}
