import { type Speaker, speaker } from '@migmap/core';

/** Who puts findings into the words of a client; nobody where those are English, or of a language that we lack. */
export async function speakerFor(locale: string | undefined): Promise<Speaker | undefined> {
  if (!/^de(?![a-z])/i.test(locale ?? '')) return undefined;
  // Loaded for those only who read it.
  const { german } = await import('@migmap/language/words');
  return speaker(german);
}
