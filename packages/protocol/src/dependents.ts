import type { AboutMap, MapVersion } from './map-version.ts';
import type { Location } from './place.ts';

/** Client to server: who depends on a service, straight or through others; or what it depends on. */
export const dependents = 'migmap/dependents';

export interface DependentsParams extends AboutMap {
  readonly service: string;
  /** `dependents` if nothing is said. */
  readonly direction?: 'dependents' | 'dependencies';
}

/** `null` where no map holds the file. */
export interface DependentsResult extends MapVersion {
  /** By depth, then in written order; empty too where there is no such service. */
  readonly services: readonly DependentService[];
}

export interface DependentService {
  readonly name: string;
  readonly title?: string;
  /** 1 for those that depend straight; the shortest way counts. */
  readonly depth: number;
  /** `soft` where every way has a soft dependency in it: it suffers, and still works. */
  readonly sort: 'hard' | 'soft';
  /** Its neighbours on the shortest ways, one nearer to the service that was asked about. */
  readonly through: readonly string[];
  /** The waves that move it. */
  readonly waves: readonly string[];
  /** Where it is declared. */
  readonly location: Location;
}
