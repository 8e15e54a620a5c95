import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/critical-first';
const on = (name: string, more: string) =>
  `service ${name} in base { from "VMware" to "KVM" ${more} depends on cluster }\n`;
const services = `service cluster "Cluster" in base { kind hypervisor stays "KVM" }\n${on('patients', 'criticality critical')}${on('wiki', 'criticality low')}${on('odd', '')}`;

describe(code, () => {
  it('finds the critical one in front', () => {
    expectFinding(code, `${services}wave one { migrate <|patients|> }\nwave two { migrate wiki }`, {
      message:
        /Of the services on "Cluster" \(cluster\), the critical `patients` moves first, in wave `one`, although `wiki`, less critical, follow/,
      names: ['patients', 'wiki'],
      wave: 'one',
    });
  });

  it('is silent where something else moved before, at once, or perhaps', () => {
    expectSilent(
      code,
      `${services}wave one { migrate odd }\nwave two { migrate patients }\nwave three { migrate wiki }`,
    );
    expectSilent(code, `${services}wave one { migrate patients, odd }\nwave three { migrate wiki }`);
    expectSilent(
      code,
      `${services}wave one after none { migrate patients }\nwave two after none { migrate wiki }`,
    );
  });

  it('is silent where no criticality is said of those that follow', () => {
    expectSilent(code, `${services}wave one { migrate patients }\nwave two { migrate odd }`);
  });
});
