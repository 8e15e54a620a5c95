import { type Bridge, type Fix, label, type Phrase, type ResolvedMap, say } from '@migmap/core';
import { addProperty } from '../edits.ts';
import { listed } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { crossingsOf } from './hybrid.ts';

export const coexistenceBridgeIncomplete: Rule = {
  meta: {
    code: 'coexistence/bridge-incomplete',
    category: 'coexistence',
    severity: 'warning',
    fixable: true,
    summary: 'A bridge has no owner, or does not say which side has authority.',
    source: 'Practice: two writers and no rule lose data',
  },
  *check({ map }) {
    for (const bridge of map.bridges) {
      const missing = (['owner', 'authority'] as const).filter((property) => !bridge[property]);
      if (missing.length === 0) continue;
      yield {
        message: say`${label(bridge)} ${lackText(missing)}: while both sides live, somebody has to keep it
          running and everybody has to know which side is right when they differ. Write
          ${listed(missing.map((property) => WRITTEN[property]))}.`,
        source: bridge.name.source,
        names: [bridge.name.value],
        fixes: [...ownerFixes(map, bridge), ...authorityFixes(map, bridge)],
      };
    }
  },
};

function lackText([first, second]: readonly ('owner' | 'authority')[]): Phrase {
  if (second) return say`has no owner and no authority`;
  return first === 'owner' ? say`has no owner` : say`has no authority`;
}

const WRITTEN = { owner: '`owner TEAM`', authority: say`\`authority old\`, \`new\` or \`split\`` };

/** Who owns what the bridge leads to most likely keeps it running. */
function ownerFixes(map: ResolvedMap, bridge: Bridge): Fix[] {
  const owner = crossingsOf(map, bridge).flatMap(({ provider }) => provider.owner ?? [])[0]?.value;
  if (bridge.owner || owner === undefined) return [];
  return [{ title: say`\`${owner}\` owns it`, edits: [addProperty(map, bridge, `owner ${owner}`)] }];
}

function authorityFixes(map: ResolvedMap, bridge: Bridge): Fix[] {
  if (bridge.authority) return [];
  return [
    {
      title: say`The old side has authority`,
      edits: [addProperty(map, bridge, 'authority old')],
    },
    {
      title: say`The new side has authority`,
      edits: [addProperty(map, bridge, 'authority new')],
    },
  ];
}
