import { expectFinding, expectSilent } from '@migmap/testing';

const map = (hotline: string, window = ''): string => `service mail { kind mail  from "A"  to "B" }
wave <|one|> { dates 2027-03-01 .. 2027-03-26  ${window}  ${hotline}  migrate mail }`;

const plain = (text: string): string => text.replace(/<\|one\|>/, 'one');

describe('people/hotline-missing', () => {
  it('finds a wave that moves what people use, and has no hotline', () => {
    expectFinding('people/hotline-missing', map(''), { severity: 'warning', names: ['one'] });
  });

  it('finds a hotline that ends nine days after the move', () => {
    expectFinding('people/hotline-missing', plain(map('hotline "Mail" 2027-03-01 .. <|2027-04-04|>')), {
      message: /9 days after.*2027-03-26; at least 10/,
    });
  });

  it('is silent at ten days, after the last window too', () => {
    expectSilent('people/hotline-missing', plain(map('hotline "Mail" 2027-03-01 .. 2027-04-05')));
    expectSilent(
      'people/hotline-missing',
      plain(map('hotline "Mail" 2027-03-01 .. 2027-03-31', 'window sat 20:00 .. sun 06:00')),
    );
  });

  it('is silent for what people do not see', () => {
    expectSilent(
      'people/hotline-missing',
      'service dns { kind dns  from "A"  to "B" }\nwave one { migrate dns }',
    );
  });
});
