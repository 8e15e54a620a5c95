import assert from 'node:assert/strict';
import { findings } from '@migmap/testing';

const conflict = `team infra
<<<<<<< ours
team desk "Service desk"
=======
team desk "Help desk"
>>>>>>> theirs
service mail { owner nobody }
`;

describe('syntax/merge-conflict', () => {
  it('finds markers', () => {
    const found = findings(conflict, { only: ['syntax/merge-conflict'] });
    assert.ok(found.length > 0);
  });

  it('leaves the rest of the file checked', () => {
    const found = findings(conflict, { only: ['reference/unknown'] });
    assert.deepEqual(
      found.map((finding) => finding.names),
      [['nobody']],
    );
  });
});
