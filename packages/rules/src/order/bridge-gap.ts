import { type Break, type Bridge, label, type Phrase, say } from '@migmap/core';
import { breakRule, subjectOf } from './break-rule.ts';
import { momentText } from './phrases.ts';

export const bridgeGap = breakRule({
  code: 'order/bridge-gap',
  summary: 'A dependency needs its bridge at a moment when the bridge is not live.',
  message,
  related: ({ bridge }) =>
    bridge ? [{ source: bridge.head, message: say`${label(bridge)} is declared here` }] : [],
});

function message(found: Break): Phrase {
  const bridge = found.bridge;
  const name = bridge ? say`${label(bridge)}` : say`its bridge`;
  return say`${subjectOf(found)} reaches ${label(found.provider)} across sides only over bridge ${name}, and needs it
    ${momentText(found.instant)}, but the bridge is live ${lifeOf(bridge)}: in between the two can not work together.
    Let the bridge start earlier (\`from\`) or end later (\`until\`), or move both without a gap.`;
}

function lifeOf(bridge: Bridge | undefined): Phrase {
  const from = bridge?.from ? say`from the first step of \`${bridge.from.value}\`` : say`from the start`;
  const until = bridge?.until ? say` until the end of \`${bridge.until.value}\`` : say` on`;
  return say`${from}${until}`;
}
