import type {
  IsoDate,
  Level,
  MapDiff,
  ResolvedMap,
  Service,
  Speaker,
  ViewColor,
  ViewExtra,
  Walk,
} from '@migmap/core';
import type { Places } from './layout/lane-graph.ts';
import type { Box, Mark, Point } from './marks/mark.ts';

/** The version of the JSON shape of a picture. */
export const PICTURE_VERSION = 1;

/** What a rule said, as far as a picture can show it. */
export interface PictureFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The things it is about, by name, the first the one that a person would change. */
  readonly names: readonly string[];
  readonly message: string;
  /** The side of the first thing that it is about, where only one is. */
  readonly instance?: 'old' | 'new' | 'stays';
}

export type Direction = 'up' | 'down' | 'left' | 'right';
export type ServiceState = 'old' | 'parallel' | 'new' | 'retired' | 'stays' | 'planned';
export type EdgeSort = 'hard' | 'soft' | 'bridged' | 'tolerated' | 'assumed';
export type Criticality = 'low' | 'medium' | 'high' | 'critical';
export type Names = readonly string[];

export interface PictureOptions {
  /** A view of the table (`map`, …) or one that the map declares; `map` if it is not said. */
  readonly view?: string;
  /** The state at the end of this wave. */
  readonly at?: string;
  /**
   * The state at this instant, by its number in the walk; it counts more than `at`. The map then shows what does not
   * work at that instant, and no findings that have nothing to do with the order. Views without states leave it alone.
   */
  readonly instant?: number;
  /** The day that counts as today; nothing here reads a clock. */
  readonly asOf?: IsoDate;
  readonly findings?: readonly PictureFinding[];
  readonly color?: ViewColor;
  readonly show?: readonly ViewExtra[];
  readonly direction?: Direction;
  /** Only what these teams own, these tags mark, these layers hold, these waves move. */
  readonly owners?: Names;
  readonly tags?: Names;
  readonly layers?: Names;
  readonly waves?: Names;
  /** Only services that are as critical as one of these says. */
  readonly criticality?: readonly Criticality[];
  /** Only services whose worst risk that is not closed has one of these levels. */
  readonly risk?: readonly Level[];
  /** Services, layers, waves or tags; nothing included means all. */
  readonly include?: Names;
  readonly exclude?: Names;
  /** Only these services with what they rest on and what rests on them. */
  readonly neighbours?: Names;
  /** Layers whose services are shown although the map is large; `*` for all. */
  readonly expand?: Names;
  /** Layers that the map view shows as one card, however small the map is; `*` for all. */
  readonly collapse?: Names;
  /** Where things stood in the picture before: they stay there. */
  readonly previous?: Places;
  readonly limit?: Limit;
  /** Puts what people read into words of their language; English, if it is not said. */
  readonly speak?: Speaker;
  /** Both states in one picture: what became of each thing since then. The views `map` and `waves` can do it. */
  readonly compare?: OlderState;
}

/** What a map is compared with, and what has changed since. */
export interface OlderState {
  readonly map: ResolvedMap;
  readonly walked: Walk;
  readonly diff: MapDiff;
}

/** How a caller bounds the work; a picture itself never reads a clock. */
export interface Limit {
  /** No more time: the picture is finished in a simpler way, and says so in its notes. */
  readonly expired?: () => boolean;
  /** Nobody wants it any more: `pictureOf` is rejected with `PictureCancelled`. */
  readonly cancelled?: () => boolean;
  /** Lets others work between two stages, so that a message to cancel can arrive. */
  readonly pause?: () => Promise<void>;
}

export class PictureCancelled extends Error {
  override readonly name = 'PictureCancelled';
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface PictureNode extends Box {
  /** A qualified name: `service/mail`, `layer/network`, `bridge/ldap-proxy`. */
  readonly id: string;
  readonly sort: string;
  readonly name: string;
  readonly title: string;
  /** The id of what it stands in. */
  readonly within?: string;
  readonly state?: ServiceState;
  readonly waves?: Names;
  readonly findings?: FindingCounts;
}

export interface PictureEdge {
  /** `edge/mail/dns` */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly sort: string;
  /** How many dependencies it stands for, where services are collapsed. */
  readonly count?: number;
  readonly points: readonly Point[];
  readonly findings?: FindingCounts;
}

/** A text on the picture, in the box that it takes. */
export interface PictureLabel extends Box {
  /** The id of the thing that it belongs to. */
  readonly of?: string;
  readonly text: string;
}

/** Stage four: laid out. Plain JSON; `marks` is what a writer draws, the rest is for whoever asks where things are. */
export interface Picture {
  readonly version: typeof PICTURE_VERSION;
  readonly view: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly labels: readonly PictureLabel[];
  /** What the picture could not show, and why. */
  readonly notes: readonly string[];
  /** Hand it back as `previous`, and things stay where they are. */
  readonly places?: Places;
  readonly marks: readonly Mark[];
}

/** The qualified name of a service. */
export function serviceId(service: Service | string): string {
  return `service/${typeof service === 'string' ? service : service.name.value}`;
}
