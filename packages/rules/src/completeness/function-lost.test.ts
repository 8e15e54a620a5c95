import { expectFinding, expectSilent } from '@migmap/testing';

const mail = 'service mail "Mail" { from "A" to "B" functions "archive", "journal" moved to <|archive|> }\n';

describe('completeness/function-lost', () => {
  it('finds a function moved to what is dropped', () => {
    expectFinding('completeness/function-lost', `${mail}service archive "Archive" { from "Old archive" }`, {
      message: /"archive" and "journal" to "Archive" \(archive\), which is dropped itself/,
      names: ['mail', 'archive'],
    });
  });

  it('finds one moved to what never goes live', () => {
    expectFinding('completeness/function-lost', `${mail}service archive "Archive" { to "Piler" }`, {
      message: /never goes live/,
    });
  });

  it('is silent where the target goes live, or stays', () => {
    expectSilent(
      'completeness/function-lost',
      `${mail}service archive { to "Piler" }\nwave one { migrate archive }`,
    );
    expectSilent('completeness/function-lost', `${mail}service archive { stays "Piler" }`);
  });
});
