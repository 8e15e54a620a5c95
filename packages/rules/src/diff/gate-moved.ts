import { type Phrase, say, type Wave } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import { changeRule } from './change-rule.ts';

export const gateMoved = changeRule(
  {
    code: 'diff/gate-moved',
    severity: 'warning',
    summary: 'A change puts the gate of a wave on a later day, or drops it, without a new signature.',
    source: 'Practice: a gate that moves with the delay is none',
  },
  function* (compared) {
    for (const then of compared.before.waves) {
      const wave = compared.current<Wave>('wave', then.name.value);
      if (!then.gate || !wave || isSignedAnew(then, wave)) continue;
      const day = wave.gate?.on.value;
      if (day !== undefined && day <= then.gate.on.value) continue;
      yield {
        message: say`${messageOf(then, wave, day)} Keep the day, or have the change approved.`,
        source: wave.gate?.on.source ?? wave.name.source,
        names: [wave.name.value],
        wave: wave.name.value,
      };
    }
  },
);

function messageOf({ gate }: Wave, wave: Wave, day: string | undefined): Phrase {
  const words = say`The gate of ${waveText(wave)} was on ${gate?.on.value ?? ''}`;
  if (day === undefined) {
    return say`${words} and is gone, and nobody has signed that: the wave begins without anybody saying that it may.`;
  }
  return say`${words} and is on ${day} now, and nobody has signed that: there is less time left to say no.`;
}

/** Somebody said yes to the wave, or at its gate, who had not before. */
function isSignedAnew(then: Wave, now: Wave): boolean {
  const approval = now.approved && signature(now.approved.by.value, now.approved.on?.value);
  const before = then.approved && signature(then.approved.by.value, then.approved.on?.value);
  if (approval !== undefined && approval !== before) return true;
  return now.gate?.by !== undefined && now.gate.by.value !== then.gate?.by?.value;
}

function signature(by: string, on: string | undefined): string {
  return `${by} ${on ?? ''}`;
}
