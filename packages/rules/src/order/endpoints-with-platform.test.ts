import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/endpoints-with-platform';
const services = `
  service cluster "Cluster" in base { kind hypervisor from "VMware" to "KVM" }
  service desktops "Desktops" in base { kind desktop from "Windows" to "Linux" }`;

describe(code, () => {
  it('finds both in one wave', () => {
    expectFinding(code, `${services}\nwave all { migrate cluster migrate <|desktops|> }`, {
      message: /"Desktops" \(desktops\) moves together with "Cluster" \(cluster\), in one wave, wave `all`/,
      names: ['desktops', 'cluster'],
      wave: 'all',
    });
  });

  it('finds tracks whose dates overlap', () => {
    expectFinding(
      code,
      `${services}
       wave below after none { dates 2027-02-01 .. 2027-02-20 migrate cluster }
       wave above after none { dates 2027-02-20 .. 2027-03-20 migrate <|desktops|> }`,
      { message: /at the same time/ },
    );
  });

  it('is silent one after the other', () => {
    expectSilent(code, `${services}\nwave below { migrate cluster }\nwave above { migrate desktops }`);
    expectSilent(
      code,
      `${services}
       wave below after none { dates 2027-02-01 .. 2027-02-20 migrate cluster }
       wave above after none { dates 2027-02-21 .. 2027-03-20 migrate desktops }`,
    );
  });
});
