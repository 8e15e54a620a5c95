import type { Contract, DataBody, Service, Wave } from '@migmap/core';
import type { Place } from '../place.ts';
import type { Telling } from './telling.ts';

/** The statement that a place is in, and the things that it is about. */
export interface Around {
  /** The word that opens the block around it; empty at the top level. */
  readonly block: string;
  /** The word that opens the statement itself. */
  readonly keyword: string;
  /** The words of the statement. */
  readonly statement: readonly string[];
  readonly data?: DataBody;
  readonly contract?: Contract;
  readonly wave?: Wave;
  /** Whose share it is, or whose block. */
  readonly service?: Service;
}

export function aroundOf({ map, snapshot }: Telling, place: Place): Around {
  const { blocks, statement, before } = place;
  const at = blocks[0]?.start ?? statement?.start;
  const isHere = ({
    source,
  }: {
    readonly source: { readonly file: string; readonly start: number };
  }): boolean => source.file === snapshot.uri && source.start === at;
  const keyword = statement?.keyword.text ?? '';
  // A share stands behind the name of its service.
  const named = keyword === 'migrate' ? before.findLast(({ kind }) => kind === 'word')?.text : undefined;
  const service =
    named === undefined ? map.services.find(isHere) : map.services.find(({ name }) => name.value === named);
  const data = map.data.find(isHere);
  const contract = map.contracts.find(isHere);
  const wave = map.waves.find(isHere);
  return {
    block: blocks.at(-1)?.keyword.text ?? '',
    keyword,
    statement: statement?.tokens.map(({ text }) => text) ?? [],
    ...(data ? { data } : {}),
    ...(contract ? { contract } : {}),
    ...(wave ? { wave } : {}),
    ...(service ? { service } : {}),
  };
}
