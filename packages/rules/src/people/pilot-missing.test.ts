import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const map = (kind: string, steps = 'migrate mail', facts = ''): string =>
  `service <|mail|> { kind ${kind}  from "A"  to "B"  ${facts} }\nwave one {\n  ${steps}\n}`;

const silent = (...args: Parameters<typeof map>): string => map(...args).replace(/<\||\|>/g, '');

describe('people/pilot-missing', () => {
  it('finds a visible and a shared service without pilot', () => {
    expectFinding('people/pilot-missing', map('chat'), {
      severity: 'warning',
      message: /used directly/,
      wave: 'one',
    });
    expectFinding('people/pilot-missing', map('dns'), { message: /shared/ });
  });

  it('is an error for a critical service', () => {
    expectFinding('people/pilot-missing', map('chat', 'migrate mail', 'criticality critical'), {
      severity: 'error',
    });
  });

  it('writes one before the move', () => {
    assert.match(
      fixed('people/pilot-missing', silent('chat')),
      /\{\n {2}pilot mail "First group"\n {2}migrate mail\n\}/,
    );
  });

  it('is silent with a pilot, in the lab too, and for what few would notice', () => {
    expectSilent('people/pilot-missing', silent('chat', 'pilot mail { lab }\n  migrate mail'));
    expectSilent('people/pilot-missing', silent('monitoring'));
  });
});
