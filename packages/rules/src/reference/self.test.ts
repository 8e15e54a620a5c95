import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('reference/self', () => {
  it('finds a service that depends on itself', () => {
    expectFinding('reference/self', 'service dns\nservice mail "Mail" { depends on dns, <|mail|> }', {
      message: /"Mail" \(mail\) depends on itself/,
      names: ['mail'],
    });
  });

  it('takes the name out of the list', () => {
    assert.equal(
      fixed('reference/self', 'service mail { depends on mail, dns }\nservice dns'),
      'service mail { depends on dns }\nservice dns',
    );
  });

  it('takes out the line where nothing else stands in it', () => {
    assert.equal(
      fixed('reference/self', 'service mail {\n  depends on mail\n  rto 4h\n}'),
      'service mail {\n  rto 4h\n}',
    );
  });

  it('is silent on a dependency on another', () => {
    expectSilent('reference/self', 'service mail { depends on dns }\nservice dns { depends on mail }');
  });
});
