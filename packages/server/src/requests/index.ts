import type { Feature } from '../feature.ts';
import { compareRequest } from './compare.ts';
import { dependentsRequest } from './dependents.ts';
import { detailsRequest } from './details.ts';
import { editRequest } from './edit.ts';
import { mapsRequest } from './maps.ts';
import { outlineRequest } from './outline.ts';
import { pictureRequest } from './picture.ts';
import { pictureOfTextRequest } from './picture-of-text.ts';
import { stateAtRequest } from './state-at.ts';

/** Requests of our own; `packages/protocol` says what they carry. */
export const ownRequests: readonly Feature[] = [
  mapsRequest,
  outlineRequest,
  pictureRequest,
  pictureOfTextRequest,
  stateAtRequest,
  dependentsRequest,
  detailsRequest,
  editRequest,
  compareRequest,
];
