import assert from 'node:assert/strict';
import { findings } from '@migmap/testing';

const about = (text: string, topic: RegExp): string[] =>
  findings(text)
    .filter(({ code }) => topic.test(code))
    .map(({ code, severity }) => `${severity} ${code}`);

const PILOTS = /pilot|big-bang/;

const unpiloted = (facts: string): string => `
  layer base "Base"
  service it-self "It" in base { ${facts} from "A" to "B" }
  wave one "One" { migrate it-self }`;

describe('one cause is one finding', () => {
  it('where a shared service has no pilot', () => {
    assert.deepEqual(about(unpiloted('kind dns'), PILOTS), ['warning order/shared-unpiloted']);
  });

  it('where many use it, too', () => {
    const [found, ...more] = about(unpiloted('kind mail users 500'), PILOTS);
    assert.deepEqual([found, more], ['warning order/shared-unpiloted', []]);
    assert.deepEqual(about(unpiloted('kind wiki users 500'), PILOTS), ['warning capacity/big-bang']);
  });

  it('that is no lighter than the gravest of them', () => {
    assert.deepEqual(about(unpiloted('kind dns criticality critical'), PILOTS), [
      'error people/pilot-missing',
    ]);
    assert.deepEqual(about(unpiloted('kind dns criticality critical users 500'), PILOTS), [
      'error capacity/big-bang',
    ]);
  });

  it('where a service falls below the level that is required', () => {
    const text = `
      map "Levels" { require seal 3 for high }
      service hr "HR" in base { from "A" to "B" criticality high seal 4 to 1 }
      service pay "Pay" in base { from "A" to "B" criticality high seal 4 to 3 }
      wave one "One" { migrate hr, pay }`;
    assert.deepEqual(about(text, /seal/), ['error sovereignty/seal-below', 'warning sovereignty/seal-drops']);
  });
});
