import assert from 'node:assert/strict';
import { findingsInBytes } from '@migmap/testing';

const latin1 = Uint8Array.from([...'team büro "Büro"'].map((letter) => letter.charCodeAt(0)));

async function messagesIn(bytes: Uint8Array): Promise<string[]> {
  const found = await findingsInBytes(bytes, { only: ['syntax/encoding'] });
  return found.map((finding) => finding.message);
}

describe('syntax/encoding', () => {
  it('finds a file in another encoding', async () => {
    const [message, ...others] = await messagesIn(latin1);
    assert.match(message ?? '', /UTF-8/);
    assert.deepEqual(others, []);
  });

  it('skips a byte order mark', async () => {
    const mark = [0xef, 0xbb, 0xbf];
    assert.deepEqual(
      await messagesIn(Uint8Array.from([...mark, ...new TextEncoder().encode('team büro')])),
      [],
    );
  });
});
