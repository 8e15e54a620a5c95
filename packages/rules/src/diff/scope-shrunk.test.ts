import { expectChangeFinding, expectChangeSilent } from '@migmap/testing';

const code = 'diff/scope-shrunk';
const layer = 'layer base "Base"\n';
const mail = 'service mail "Mail" in base { from "Exchange" to "Postfix" }\n';
const time = 'service time "Time" in base { from "Controllers" to "chrony" }\n';
const before = `${layer}${mail}${time}wave w "Move" { migrate mail migrate time }`;

describe(code, () => {
  it('finds a service that is gone', () => {
    expectChangeFinding(code, before, `layer <|base|> "Base"\n${time}wave w "Move" { migrate time }`, {
      message: /^"Mail" \(mail\) was to move in wave "Move" \(w\) and is not in the map any more/,
      names: ['mail'],
      severity: 'warning',
    });
  });

  it('finds one that stays, or is in no wave', () => {
    expectChangeFinding(
      code,
      before,
      `${layer}service mail "Mail" in base { stays <|"Exchange"|> }\n${time}wave w "Move" { migrate time }`,
      { message: /and stays as it is now/ },
    );
    expectChangeFinding(
      code,
      before,
      `${layer}${mail.replace('service mail', 'service <|mail|>')}${time}wave w "Move" { migrate time }`,
      { message: /and is in no wave any more/ },
    );
  });

  it('is silent where it moves in another wave, or has another name', () => {
    expectChangeSilent(
      code,
      before,
      `${layer}${mail}${time}wave w { migrate time }\nwave v { migrate mail }`,
    );
    expectChangeSilent(code, before, before.replaceAll(/\bmail\b/g, 'post'));
  });
});
