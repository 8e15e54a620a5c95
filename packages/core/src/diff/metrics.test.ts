import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { resolve } from '../model/resolve.ts';
import { walk } from '../ordering/walk.ts';
import { type PlanMetrics, planMetrics } from './metrics.ts';

const plan = `team infra "Infrastructure" { people 2 }
layer base "Base"
service dns "DNS" in base { from "Windows" to "BIND" owner infra effort 6d users 100 seal 1 to 4 }
service mail "Mail" in base { from "Exchange" to "Postfix" owner infra effort 10d users 500 seal 1 to 3 depends on dns }
service ca "CA" in base { stays "AD CS" }
wave naming "Naming" after none { dates 2027-03-01 .. 2027-03-05 migrate dns rollback back "Old resolvers" }
wave pilot "Pilot" after none { dates 2027-03-01 .. 2027-03-02 pilot mail }
wave half "Half" after naming, pilot { dates 2027-03-08 .. 2027-03-12 migrate mail 50% }
wave rest "Rest" after half { dates 2027-03-15 .. 2027-03-19 migrate mail 50% }
wave off "Off" after rest { dates 2027-04-12 .. 2027-04-13 retire mail }
risk spam "Spam" on mail
risk old "Over" on mail { status closed }
`;

function metricsOf(text: string): PlanMetrics {
  const map = resolve(readMap({ 'main.migmap': text }, 'main.migmap'));
  return planMetrics(map, walk(map));
}

describe('the figures of a plan', () => {
  const metrics = metricsOf(plan);

  it('count what there is', () => {
    const { services, moving, waves, openRisks } = metrics;
    assert.deepEqual(
      { services, moving, waves, openRisks },
      { services: 3, moving: 2, waves: 5, openRisks: 1 },
    );
  });

  it('say when it begins and ends, and which waves it takes', () => {
    assert.deepEqual([metrics.begins, metrics.ends], ['2027-03-01', '2027-04-13']);
    assert.deepEqual(metrics.criticalPath, { days: 17, waves: ['naming', 'half', 'rest', 'off'] });
    const undated = metricsOf(plan.replaceAll(/dates \S+ \.\. \S+/g, ''));
    assert.deepEqual(undated.criticalPath, { waves: ['naming', 'half', 'rest', 'off'] });
  });

  it('say what can go back, and until when', () => {
    assert.deepEqual(metrics.rollback, { moving: 2, covered: 1, horizons: { dns: '2027-03-05' } });
  });

  it('say when the old systems can be switched off', () => {
    assert.deepEqual(metrics.switchOffs, { dns: '2027-03-05', mail: '2027-04-13' });
  });

  it('say how much is in one’s own hands', () => {
    assert.deepEqual(metrics.sovereignty, { lowest: { start: 1, end: 3 }, mean: { start: 1, end: 3.5 } });
  });

  it('say what teams bear, and whom a wave touches', () => {
    assert.deepEqual(metrics.load, { infra: { days: 16, fullest: { wave: 'naming', percent: 60 } } });
    assert.deepEqual(metrics.users, { half: 250, naming: 100, rest: 250 });
  });
});
