import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/dependent-downtime';
const plan = (
  minutes: string,
  { shop = 'from "A" to "B"', depends = 'depends on db', steps = 'migrate db', rest = '' } = {},
) => `
  service db "Database" in base { from "A" to "B" downtime 2h }
  service shop "Shop" in base { ${shop} downtime 15min ${depends} }
  wave move "Move" { ${steps} { task "Switch" takes ${minutes} stop } }
  ${rest}`;
const tooLong = '<|16min|>';

describe(code, () => {
  it('finds a stop that is a minute longer than a dependent tolerates', () => {
    expectFinding(code, plan(tooLong), {
      severity: 'error',
      message:
        /"Database" \(db\) stands still for 16 min in wave "Move" \(move\) \("Switch" 16min\), but "Shop" \(shop\), which depends on it, tolerates 15min/,
      names: ['db', 'shop'],
      wave: 'move',
    });
    expectSilent(code, plan('15min'));
  });

  it('says several dependents at once, the strictest first', () => {
    const rest = 'service till "Till" in base { stays "A" downtime 5min depends on db }';
    expectFinding(code, plan(tooLong, { rest }), {
      names: ['db', 'till', 'shop'],
      related: [/"Till" \(till\) tolerates 5min/, /"Shop" \(shop\) tolerates 15min/],
    });
  });

  it('is silent for soft dependencies, and without a limit', () => {
    expectSilent(code, plan('1h', { depends: 'depends softly on db' }));
    expectSilent(code, plan('1h').replace('downtime 15min', ''));
  });

  it('is silent for what is not in use yet, or not any more', () => {
    const rest = 'wave later { migrate shop }';
    expectSilent(code, plan('1h', { shop: 'to "B"', rest }));
    expectFinding(code, plan(tooLong, { shop: 'from "A"', rest: 'wave later { retire shop }' }));
    const before = 'retire shop  migrate db';
    expectSilent(code, plan('1h', { shop: 'from "A"', steps: before }));
  });

  it('judges the side that is in use', () => {
    expectSilent(code, plan('1h', { depends: 'depends on db { side new }' }));
    expectFinding(code, plan(tooLong, { depends: 'depends on db { side old }' }));
    expectFinding(code, plan(tooLong, { shop: 'stays "A"' }));
  });

  it('leaves what moves in the same statement to its own stop', () => {
    expectSilent(code, plan('1h', { steps: 'migrate db, shop' }));
  });

  it('says nothing more where keeping the own limit would help', () => {
    const own = plan('3h').replace('downtime 2h', 'downtime 10min');
    expectSilent(code, own);
    expectFinding(code, plan('<|3h|>'), { names: ['db', 'shop'] });
  });
});
