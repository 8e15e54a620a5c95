import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/assertion';
const services = `
  service dns "DNS" in base { kind dns owner infra criticality critical from "a" to "b" }
  service mail "Mail" in base { kind mail owner infra criticality critical from "a" to "b" }
  service wiki "Wiki" in base { owner web from "a" to "b" }
  service fax "Fax" in base { from "a" }
  service time "Time" in base { stays "a" }
`;

describe(`${code}, before`, () => {
  it('finds the wrong order', () => {
    expectFinding(
      code,
      `${services}assert dns before mail because "naming first"\nwave one { migrate <|mail|> }\nwave two { migrate dns }`,
      {
        message:
          /"DNS" \(dns\) has to move before "Mail" \(mail\) \(naming first\), but it moves in wave `one`, and `dns` is done only in wave `two`/,
        names: ['mail', 'dns'],
        wave: 'one',
        related: [/asserted here/, /"DNS" \(dns\) moves here/],
      },
    );
  });

  it('finds a part that comes too late, one statement for both, and waves in no order', () => {
    expectFinding(
      code,
      `${services}assert dns before mail\nwave one { migrate dns 50% migrate <|mail|> }\nwave two { migrate dns 50% }`,
    );
    expectFinding(code, `${services}assert dns before mail\nwave one { migrate dns, <|mail|> }`);
    expectFinding(
      code,
      `${services}assert dns before mail\nwave one { migrate dns }\nwave two after none { migrate <|mail|> }`,
      {
        message: /are in no order\. Order them with `after`/,
      },
    );
  });

  it('takes the retirement of what is dropped as its move', () => {
    expectFinding(
      code,
      `${services}assert mail before fax\nwave one { retire <|fax|> }\nwave two { migrate mail }`,
    );
  });

  it('is silent where it holds, and on what moves nowhere', () => {
    expectSilent(code, `${services}assert dns before mail\nwave one { migrate dns migrate mail }`);
    expectSilent(code, `${services}assert dns before mail\nwave one { migrate mail }`);
    expectSilent(code, `${services}assert time before mail\nwave one { migrate mail }`);
  });
});

describe(`${code}, with and apart`, () => {
  it('finds what is not with the other', () => {
    expectFinding(
      code,
      `${services}assert dns with mail\nwave one { migrate dns }\nwave two { migrate <|mail|> }`,
      {
        message:
          /"DNS" \(dns\) has to move in one wave with "Mail" \(mail\), but `mail` moves in wave `two` and `dns` in wave `one`/,
        names: ['mail', 'dns'],
      },
    );
  });

  it('finds what is not apart', () => {
    expectFinding(code, `${services}assert dns apart from mail\nwave one { migrate dns migrate <|mail|> }`, {
      message: /must never move in one wave, but both move in wave `one`/,
    });
  });

  it('is silent where they hold', () => {
    expectSilent(
      code,
      `${services}assert dns with mail\nassert dns apart from wiki\nwave one { migrate dns, mail }\nwave two { migrate wiki }`,
    );
  });
});

describe(`${code}, at most`, () => {
  it('finds one too many', () => {
    expectFinding(
      code,
      `${services}assert at most 1 services of criticality critical in a wave because "one at a time"\nwave one { migrate wiki migrate dns migrate <|mail|> }`,
      {
        message:
          /At most 1 services of criticality critical may move in one wave \(one at a time\), but in wave `one` there are 2: dns and mail/,
        names: ['dns', 'mail'],
        wave: 'one',
      },
    );
  });

  it('counts by team and by kind, and all of them without a word', () => {
    expectFinding(
      code,
      `${services}assert at most 1 services of team infra in a wave\nwave one { migrate wiki migrate dns migrate <|mail|> }`,
    );
    expectFinding(
      code,
      `${services}assert at most 0 services of kind mail in a wave\nwave one { migrate dns migrate <|mail|> }`,
    );
    expectFinding(
      code,
      `${services}assert at most 2 services in a wave\nwave one { migrate dns, mail, <|wiki|> }`,
    );
  });

  it('is silent at the limit, and counts a service in parts once', () => {
    expectSilent(
      code,
      `${services}assert at most 2 services in a wave\nwave one { migrate dns 50% migrate dns 50% migrate mail }`,
    );
  });
});
