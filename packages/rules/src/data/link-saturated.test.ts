import { expectFinding, expectSilent } from '@migmap/testing';

const map = (a: string, b: string, waves: string): string => `site hq
site branch
link hq -- branch 200Mbit/s
service mail { from "A"  to "B" }
service files { from "A"  to "B" }
data boxes of mail { over hq -- branch ${a} }
data shares of files { over branch -- hq ${b} }
${waves}`;

const ONE = 'wave one { migrate mail, files }';
const OVERLAPPING = `wave one { dates 2027-03-01 .. 2027-03-12  migrate mail }
wave two after none { dates 2027-03-12 .. 2027-03-26  migrate files }`;

describe('data/link-saturated', () => {
  it('finds moves of one wave that take more than 80 % of a link', () => {
    expectFinding('data/link-saturated', map('at <|41%|>', 'at 40%', ONE), {
      severity: 'warning',
      names: ['boxes', 'shares'],
      wave: 'one',
      message: /41 % for `boxes` \+ 40 % for `shares` = 81 % of the link hq -- branch \(200Mbit\/s\)/,
      related: [/`shares` takes 40 %/],
    });
  });

  it('is silent at 80 %', () => {
    expectSilent('data/link-saturated', map('at 40%', 'at 40%', ONE));
  });

  it('is an error above 100 %', () => {
    expectFinding('data/link-saturated', map('at 50%', 'at <|50%|>', ONE), { severity: 'warning' });
    expectFinding('data/link-saturated', map('at 50%', 'at <|51%|>', ONE), { severity: 'error' });
  });

  it('finds a move that says no share, and so takes all', () => {
    const text = map('', 'at 40%', 'wave one { migrate mail }').replace(
      'over hq -- branch',
      '<|over hq -- branch|>',
    );
    expectFinding('data/link-saturated', text, {
      severity: 'warning',
      message: /100 % for `boxes` \(no `at`\)/,
    });
  });

  it('adds waves that overlap', () => {
    expectFinding('data/link-saturated', map('at 60%', 'at <|60%|>', OVERLAPPING), {
      severity: 'error',
      message: /In wave `two` and wave `one`, which overlap/,
    });
    expectSilent('data/link-saturated', map('at 60%', 'at 60%', OVERLAPPING.replace('03-12  m', '03-11  m')));
  });

  it('does not add waves that follow each other', () => {
    expectSilent(
      'data/link-saturated',
      map('at 60%', 'at 60%', OVERLAPPING.replace('after none', 'after one')),
    );
  });

  it('is silent about data that never moves', () => {
    expectSilent('data/link-saturated', map('', '', ''));
  });
});
