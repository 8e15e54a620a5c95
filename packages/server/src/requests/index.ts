import type { Feature } from '../feature.ts';
import { dependentsRequest } from './dependents.ts';
import { mapsRequest } from './maps.ts';
import { outlineRequest } from './outline.ts';
import { pictureRequest } from './picture.ts';
import { stateAtRequest } from './state-at.ts';

/** Requests of our own; `packages/protocol` says what they carry. */
export const ownRequests: readonly Feature[] = [
  mapsRequest,
  outlineRequest,
  pictureRequest,
  stateAtRequest,
  dependentsRequest,
];
