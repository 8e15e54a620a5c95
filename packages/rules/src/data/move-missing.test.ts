import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('data/move-missing', () => {
  it('finds a service that bears data, is replaced, and of which nothing says what moves', () => {
    expectFinding('data/move-missing', 'service <|mail|> { kind mail  from "A"  to "B" }', {
      severity: 'warning',
      names: ['mail'],
    });
  });

  it('finds kinds of the map that bear data', () => {
    const text = 'kind ledger { data }\nservice <|books|> { kind ledger  from "A"  to "B" }';
    expectFinding('data/move-missing', text);
  });

  it('declares the data', () => {
    assert.equal(
      fixed('data/move-missing', 'service mail "Mail" { kind mail  from "A"  to "B" }\n'),
      'service mail "Mail" { kind mail  from "A"  to "B" }\n\ndata mail-data "Data of Mail" of mail\n',
    );
  });

  it('is silent where the data is said', () => {
    expectSilent('data/move-missing', 'service mail { kind mail  from "A"  to "B" }\ndata boxes of mail');
  });

  it('is silent for what bears no data, stays, is new, or goes', () => {
    expectSilent('data/move-missing', 'service dns { kind dns  from "A"  to "B" }');
    for (const what of ['stays "A"', 'to "B"', 'from "A"', 'from "A"  to "B"  stays "A"'])
      expectSilent('data/move-missing', `service mail { kind mail  ${what} }`);
    expectSilent('data/move-missing', 'service mail { from "A"  to "B" }');
  });
});
