import type { Bound, Service } from '@migmap/core';

/** Why a move can stand no earlier, or no later, to go on after a comma. */
export function reasonOf({ why, other }: Bound, nameOf: (service: Service) => string): string {
  const name = other ? nameOf(other) : 'another service';
  switch (why) {
    case 'needs':
      return `for it needs the new ${name}`;
    case 'needed-by':
      return `for the new ${name} needs it then`;
    case 'old-needs':
      return `for its old side needs the old ${name}, which ends there`;
    case 'old-needed-by':
      return `for the old ${name} needs its old side until then`;
    case 'pilot':
      return 'for it is piloted there';
    case 'retire':
      return 'for its old side is retired there';
    case 'together':
      return `for it moves together with ${name}`;
  }
}
