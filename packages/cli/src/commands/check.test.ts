import assert from 'node:assert/strict';
import type { Report } from '../report.ts';
import { faultTexts, type Outcome, statusOf } from './check.ts';

const none = { errors: 0, warnings: 0, infos: 0, suppressed: 0, files: 1, maps: 1, services: 1, waves: 1 };

function outcome(findings: readonly string[], more: Partial<Outcome> = {}): Outcome {
  const report = {
    findings: findings.map((severity) => ({ finding: { severity } })),
    verdicts: [],
    summary: { ...none, warnings: findings.filter((severity) => severity === 'warning').length },
  } as unknown as Report;
  return { report, faults: [], objections: [], ...more };
}

const usual = { failOn: 'error', maxWarnings: undefined } as const;
const fault = { code: 'order/stranded', message: 'it fell over', stack: 'Error: it fell over\n    at check' };

describe('the status of a check', () => {
  it('is 0 without findings at the failing level', () => {
    assert.equal(statusOf(outcome(['warning', 'info']), usual), 0);
  });

  it('is 1 with an error, and from the level that --fail-on says', () => {
    assert.equal(statusOf(outcome(['error']), usual), 1);
    assert.equal(statusOf(outcome(['warning']), { ...usual, failOn: 'warning' }), 1);
    assert.equal(statusOf(outcome(['info']), { ...usual, failOn: 'info' }), 1);
  });

  it('is 1 with more warnings than allowed', () => {
    assert.equal(statusOf(outcome(['warning', 'warning']), { ...usual, maxWarnings: 2 }), 0);
    assert.equal(statusOf(outcome(['warning', 'warning']), { ...usual, maxWarnings: 1 }), 1);
  });

  it('is 2 where not all could be read, with findings or without', () => {
    assert.equal(statusOf(outcome(['error'], { objections: ['a.migmap cannot be read'] }), usual), 2);
  });

  it('is 3 where a rule fell over, whatever else there is', () => {
    assert.equal(statusOf(outcome(['error'], { objections: ['x'], faults: [fault] }), usual), 3);
  });
});

describe('a fault of our own', () => {
  it('is one line that names the rule and what to do', () => {
    const [text = '', ...others] = faultTexts([fault, fault], 'short');
    assert.deepEqual(others, []);
    assert.match(text, /^migmap: .*order\/stranded: it fell over\. Please report .*\n$/);
    assert.equal(text.split('\n').length, 2);
  });

  it('shows where it happened when asked', () => {
    assert.match(faultTexts([fault], 'with stack').join(''), /at check/);
  });
});
