import { expectFinding, expectSilent } from '@migmap/testing';

const MAIL = 'service mail { from "A"  to "B" }\n';

describe('data/unwatched', () => {
  it('finds a move that takes more than eight hours and that nothing watches', () => {
    const text = `${MAIL}data <|boxes|> of mail { rehearsed 2027-03-20 took 481min }`;
    expectFinding('data/unwatched', text, {
      severity: 'info',
      names: ['boxes'],
      message: /takes 8 h 1 min, rehearsed on 2027-03-20, more than 8 h/,
    });
  });

  it('goes by the whole copy, which is what runs at night, ahead of the window too', () => {
    expectFinding(
      'data/unwatched',
      `${MAIL}data <|boxes|> of mail { volume 4TB  rate 100MB/s  change 1% per d  ahead }`,
    );
  });

  it('is silent at eight hours', () => {
    expectSilent('data/unwatched', `${MAIL}data boxes of mail { rehearsed 2027-03-20 took 8h }`);
  });

  it('is silent where something watches, and where the time is not known', () => {
    expectSilent(
      'data/unwatched',
      `${MAIL}data b of mail { rehearsed 2027-03-20 took 46h  watched "lag alerts infra" }`,
    );
    expectSilent('data/unwatched', `${MAIL}data b of mail { volume 4TB }`);
  });

  it('has a limit of the caller', () => {
    const text = `${MAIL}data boxes of mail { rehearsed 2027-03-20 took 12h }`;
    expectSilent('data/unwatched', text, { options: { 'data/unwatched': { hours: 12 } } });
  });
});
