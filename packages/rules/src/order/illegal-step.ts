import { type IllegalReason, type IllegalStep, label, NOTHING_SAID, type Phrase, say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { momentText, relatedMoment, waveText } from './phrases.ts';

export const illegalStep: Rule = {
  meta: {
    code: 'order/illegal-step',
    category: 'order',
    severity: 'error',
    summary: 'A step that can not happen at that moment, or not to that service at all.',
    source: 'Language reference, Ordering',
  },
  *check({ walk }) {
    for (const found of walk.illegal) {
      yield {
        message: say`\`${found.step.type} ${found.service.name.value}\` in ${waveText(found.wave)} can not happen: ${reasonOf(found)}`,
        source: found.source,
        names: [found.service.name.value],
        wave: found.wave.name.value,
        related: relatedMoment(found.because, say`Because of this: ${momentText(found.because)}`),
      };
    }
  },
};

function reasonOf(found: IllegalStep): Phrase {
  const name = label(found.service);
  const since = found.because ? say` ${momentText(found.because)}` : NOTHING_SAID;
  const texts: Record<IllegalReason, Phrase> = {
    'retire-before-all': say`not all of ${name} has moved by then, and its users would lose it. Put it after the step that reaches 100 %.`,
    'retire-twice': say`${name} was switched off already${since}. Take one of the two out.`,
    'migrate-after-all': say`all of ${name} had moved already${since}. Take it out, or give the earlier steps smaller shares.`,
    'pilot-after-migrate': say`${name} is in production already${since}, so there is nothing left to try. Put the pilot before the first \`migrate\`.`,
    stays: say`${name} stays as it is. Take the step out, or say what replaces it with \`from\` and \`to\`.`,
    'pilot-dropped': say`${name} is dropped and has no new side to try. Say what replaces it with \`to\`, or take the step out.`,
    'migrate-dropped': say`${name} is dropped and has no new side to move to. Say what replaces it with \`to\`, or write \`retire\`.`,
    'retire-introduced': say`${name} is introduced and has no old side to switch off. Take the step out, or say what it replaces with \`from\`.`,
  };
  return texts[found.reason];
}
