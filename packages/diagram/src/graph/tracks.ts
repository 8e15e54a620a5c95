import type { Walk, Wave } from '@migmap/core';

/** Waves one after the other share a track; what runs beside them has tracks of its own. */
export interface Tracks {
  /** From 0. */
  of(wave: Wave): number;
  readonly count: number;
  /** Each wave with one that has to end right before it begins. */
  readonly links: readonly { readonly from: Wave; readonly to: Wave }[];
}

/** A wave goes on with the track of a wave right before it, unless another has taken that track on. */
export function tracksOf(walked: Walk): Tracks {
  const tracks = new Map<Wave, number>();
  const ends: Wave[] = [];
  const links: { from: Wave; to: Wave }[] = [];
  for (const [index, wave] of walked.waves.entries()) {
    const direct = directlyBefore(walked, index);
    for (const from of direct) links.push({ from, to: wave });
    const free = direct.map((each) => ends.indexOf(each)).filter((track) => track >= 0);
    const track = free.length > 0 ? Math.min(...free) : ends.length;
    ends[track] = wave;
    tracks.set(wave, track);
  }
  return { of: (wave) => tracks.get(wave) ?? 0, count: ends.length, links };
}

/** The waves before one, without those that are before another of them. */
function directlyBefore({ waves, before }: Walk, index: number): Wave[] {
  const wave = waves[index];
  const direct: Wave[] = [];
  for (let at = index - 1; wave && at >= 0; at--) {
    const earlier = waves[at];
    if (!earlier || !before(earlier, wave)) continue;
    if (!direct.some((each) => before(earlier, each))) direct.unshift(earlier);
  }
  return direct;
}
