import assert from 'node:assert/strict';
import { MapLibrary } from '../../workspace/library.ts';
import { type Snapshot, snapshotOf } from '../snapshot.ts';
import type { Asked } from './offer.ts';
import { quickFixes } from './quick-fixes.ts';

const late = `layer base "Base"
service dns in base { from "a" to "b" }
service mail in base { from "a" to "b" depends on dns }
wave one { migrate mail }
wave two { migrate dns }
`;

function snapshot(): Snapshot {
  const library = new MapLibrary();
  library.put('file:///plan/a.migmap', late);
  library.enter('file:///plan/a.migmap', 'file:///plan');
  const found = snapshotOf(library, 'file:///plan/a.migmap');
  assert.ok(found);
  return found;
}

function asked(breathe: () => Promise<void>): Asked {
  const at = late.indexOf('depends on dns') + 'depends on '.length;
  const diagnostics = { related: false, codeLink: false, tags: false };
  return { start: at, end: at, diagnostics: [], abilities: { snippets: false, diagnostics }, breathe };
}

describe('looking for quick fixes', () => {
  it('lets others have their turn after each try', async () => {
    let breaths = 0;
    const offers = await quickFixes.offers(
      snapshot(),
      asked(async () => {
        breaths++;
      }),
    );
    assert.ok([...offers].length > 1);
    assert.ok(breaths > [...offers].length);
  });

  it('ends where nobody waits for it any more', async () => {
    const nobody = asked(async () => {
      throw new Error('cancelled');
    });
    await assert.rejects(async () => quickFixes.offers(snapshot(), nobody), /cancelled/);
  });

  it('tries nothing twice while the plan is the same', async () => {
    const plan = snapshot();
    await quickFixes.offers(
      plan,
      asked(async () => {}),
    );
    await quickFixes.offers(
      plan,
      asked(async () => assert.fail('it was all found before')),
    );
  });
});
