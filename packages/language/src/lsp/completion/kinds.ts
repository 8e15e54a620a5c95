import { joined, type Kind, listed, type Phrase, type Service, say } from '@migmap/core';
import { type Candidate, KINDS } from './candidate.ts';
import { holderName, type Spot } from './spot.ts';

/** The kinds of services; where a service says what it is, those first that its name and layer speak for. */
export function kindCandidates(spot: Spot): Candidate[] {
  const { knowledge } = spot.snapshot.map.resolved;
  const own = spot.keyword === 'kind' || spot.keyword === undefined ? holderName(spot, 'service') : undefined;
  const declared = holderName(spot, 'kind');
  const layer = layerHere(spot);
  const guess = own === undefined ? undefined : knowledge.find(own)?.name;
  const candidates: Candidate[] = [];
  for (const label of knowledge.names()) {
    const kind = knowledge.find(label);
    if (!kind || kind.name === declared) continue;
    const isBest = kind.name === guess;
    const isLike = own !== undefined && (kind.name.includes(own) || own.includes(kind.name));
    const isNear = kind.layer !== undefined && kind.layer === layer;
    const tier = isBest ? 0 : isLike ? 1 : isNear ? 2 : 3;
    const about = ['kind', kind.name] as const;
    const common = { kind: KINDS.kind, about, detail: detailOf(kind) };
    if (label === kind.name) candidates.push({ label, ...common, tier, ...(isBest ? { isBest } : {}) });
    // Another name for it finds it, too; what is written is its own name.
    else
      candidates.push({
        label,
        ...common,
        text: kind.name,
        detail: `\`${kind.name}\`: ${kind.title}`,
        tier: 4,
      });
  }
  return candidates;
}

/** `Mail; needs dns, time, certificates or ca` */
function detailOf({ title, requires }: Kind): string | Phrase {
  const needs = requires.map(({ kinds }) => listed(kinds, 'or'));
  return needs.length === 0 ? title : say`${title}; needs ${joined(needs, ', ')}`;
}

function layerHere({ place }: Spot): string | undefined {
  const head = place.blocks.at(-1)?.tokens.map(({ text }) => text) ?? [];
  const at = head.indexOf('in');
  return at < 0 ? undefined : head[at + 1];
}

/** The kind of the service whose block holds the cursor: as written there, else as last read. */
export function kindHere(spot: Spot): Kind | undefined {
  const { resolved } = spot.snapshot.map;
  const block = spot.place.blocks.findLast(({ keyword }) => keyword.text === 'service');
  const written = block?.block?.statements.find(({ keyword }) => keyword.text === 'kind')?.tokens[1]?.text;
  if (written !== undefined) return resolved.knowledge.find(written);
  const name = holderName(spot, 'service');
  const service = name === undefined ? undefined : (resolved.find('service', name) as Service | undefined);
  return service && resolved.kindOf(service);
}
