import type { Contract, Layer, Quantity, Risk, Rollback, Say, Step, Wave } from '@migmap/core';
import { formatQuantity } from '@migmap/core';
import { shownTitle } from '@migmap/diagram';
import {
  dateWords,
  findingsOn,
  linked,
  linksTo,
  listed,
  measured,
  said,
  spanWords,
  type ToldFacts,
  titleIn,
} from './facts.ts';
import type { Thing } from './page-data.ts';

/** Everything of a plan but its services that a picture shows. */
export function planThings(facts: ToldFacts): [string, Thing][] {
  const { map } = facts;
  return [
    ...map.waves.map((wave): [string, Thing] => [`wave/${wave.name.value}`, waveThing(wave, facts)]),
    ...map.risks.map((risk): [string, Thing] => [`risk/${risk.name.value}`, riskThing(risk, facts)]),
    ...map.rollbacks.flatMap((point): [string, Thing][] =>
      point.name ? [[`rollback/${point.name.value}`, rollbackThing(point, point.name.value, facts)]] : [],
    ),
    ...map.layers.map((layer): [string, Thing] => [`layer/${layer.name.value}`, layerThing(layer, facts)]),
    ...map.contracts.map((each): [string, Thing] => [
      `contract/${each.name.value}`,
      contractThing(each, facts),
    ]),
    ...bridges(facts),
    ...certificates(facts),
  ];
}

function found({ settings }: ToldFacts, name: string): Thing['findings'] {
  return findingsOn(settings.findings ?? [], [name]);
}

function waveThing(wave: Wave, facts: ToldFacts): Thing {
  const { map, say } = facts;
  const { gate, approved } = wave;
  const span = wave.dates && say`${spanWords(wave.dates.value.from.value, wave.dates.value.to.value)}`;
  return {
    sort: say`Wave`,
    title: shownTitle(wave),
    facts: [
      ...said('', wave.description),
      ...said(say`Dates`, span),
      ...said(say`Owner`, titleIn(map, 'team', wave.owner)),
      ...said(say`On call`, wave.onCall.map((team) => titleIn(map, 'team', team)).join(', ')),
      ...measured(say`Budget`, wave.budget),
      ...said(say`Approved by`, approved?.by),
      ...said(
        say`Gate`,
        gate && say`${dateWords(gate.on.value)}: ${gate.verdict?.value ?? say`not decided`}`,
      ),
      ...listed(say`Evidence`, gate?.evidence ?? []),
      ...linked(say`After`, linksTo(map, 'wave', wave.after)),
      ...linked(
        say`Pilots`,
        linksTo(
          map,
          'service',
          wave.steps.flatMap((step) => servicesOf(step, 'pilot')),
        ),
      ),
      ...linked(
        say`Moves`,
        linksTo(
          map,
          'service',
          wave.steps.flatMap((step) => servicesOf(step, 'migrate')),
        ),
      ),
      ...linked(
        say`Retires`,
        linksTo(
          map,
          'service',
          wave.steps.flatMap((step) => servicesOf(step, 'retire')),
        ),
      ),
    ],
    findings: found(facts, wave.name.value),
  };
}

function servicesOf(step: Step, type: Step['type']): Parameters<typeof linksTo>[2] {
  if (step.type !== type) return [];
  if (step.type === 'pilot') return [step.service];
  return step.type === 'migrate' ? step.parts.map(({ service }) => service) : step.services;
}

function riskThing(risk: Risk, facts: ToldFacts): Thing {
  const { map, say } = facts;
  const on = risk.on.flatMap((ref) => {
    const sort = (['service', 'layer', 'wave'] as const).find((each) => map.find(each, ref.value));
    return sort ? linksTo(map, sort, [ref]) : [];
  });
  return {
    sort: say`Risk`,
    title: shownTitle(risk),
    facts: [
      ...said(
        say`Impact`,
        [risk.impact?.value, risk.impacts.map(({ value }) => value).join(', ')].filter(Boolean).join(': '),
      ),
      ...said(say`Likelihood`, risk.likelihood),
      ...said(say`Seen by`, risk.indicator),
      ...listed(say`Done against it`, risk.mitigations),
      ...listed(say`When it happens`, risk.responses),
      ...said(say`Owner`, titleIn(map, 'team', risk.owner)),
      ...said(say`Review`, risk.review && say`${dateWords(risk.review.value)}`),
      ...said(say`Status`, statusOf(risk, say)),
      ...linked(say`On`, on),
    ],
    findings: found(facts, risk.name.value),
  };
}

function rollbackThing(point: Rollback, name: string, facts: ToldFacts): Thing {
  const { map, say } = facts;
  return {
    sort: say`Rollback point`,
    title: point.title?.value || name,
    facts: [
      ...said(say`Restores`, point.restores),
      ...measured(say`Takes`, point.takes),
      ...listed(say`When`, point.when),
      ...said(say`Decided by`, decidersOf(point, say)),
      ...said(say`Tested`, point.tested && say`${dateWords(point.tested.value)}`),
      ...said(say`Until`, point.until && say`${dateWords(point.until.value)}`),
      ...said(say`Loses`, point.loses),
      ...listed(
        say`Steps`,
        point.steps.map(({ what }) => what),
      ),
      ...linked(say`Covers`, linksTo(map, 'service', point.of)),
      ...linked(say`Wave`, point.wave ? linksTo(map, 'wave', [point.wave]) : []),
    ],
    findings: found(facts, name),
  };
}

function layerThing(layer: Layer, facts: ToldFacts): Thing {
  const { map, say, services } = facts;
  const own = services.filter((service) => service.layer?.value === layer.name.value);
  return {
    sort: say`Layer`,
    title: shownTitle(layer),
    facts: [
      ...said('', layer.description),
      ...said(say`Owner`, titleIn(map, 'team', layer.owner)),
      ...linked(
        say`Services`,
        linksTo(
          map,
          'service',
          own.map(({ name }) => name),
        ),
      ),
    ],
    findings: found(facts, layer.name.value),
  };
}

function contractThing(contract: Contract, facts: ToldFacts): Thing {
  const { say } = facts;
  const { cost, notice } = contract;
  return {
    sort: say`Contract`,
    title: shownTitle(contract),
    facts: [
      ...said(say`Ends`, contract.ends && say`${dateWords(contract.ends.value)}`),
      ...measured(say`Notice`, notice),
      ...said(say`Notice given`, contract.given && say`${dateWords(contract.given.value)}`),
      ...said(say`Costs`, cost && costOf(cost.amount, cost.per, say)),
      ...linked(say`Covers`, linksTo(facts.map, 'service', contract.covers)),
    ],
    findings: found(facts, contract.name.value),
  };
}

function statusOf({ status, acceptedBy }: Risk, say: Say): string {
  const { value = '' } = status ?? {};
  return acceptedBy?.value ? (value ? say`${value} by ${acceptedBy.value}` : acceptedBy.value) : value;
}

function decidersOf({ decides, deputy }: Rollback, say: Say): string {
  const { value = '' } = decides ?? {};
  return deputy?.value ? (value ? say`${value}, or ${deputy.value}` : deputy.value) : value;
}

function costOf(amount: Quantity, per: 'month' | 'year' | undefined, say: Say): string {
  const sum = formatQuantity(amount);
  if (!per) return sum;
  return per === 'month' ? say`${sum} a month` : say`${sum} a year`;
}

function bridges(facts: ToldFacts): [string, Thing][] {
  const { map, say } = facts;
  return map.bridges.map((bridge) => [
    `bridge/${bridge.name.value}`,
    {
      sort: say`Bridge`,
      title: shownTitle(bridge),
      facts: [
        ...said(say`Owner`, titleIn(map, 'team', bridge.owner)),
        ...linked(say`From`, bridge.from ? linksTo(map, 'wave', [bridge.from]) : []),
        ...linked(say`Until`, bridge.until ? linksTo(map, 'wave', [bridge.until]) : []),
        ...said(say`Whose data rules`, bridge.authority),
        ...said(say`Costs`, bridge.cost && costOf(bridge.cost.amount, bridge.cost.per ?? 'month', say)),
      ],
      findings: found(facts, bridge.name.value),
    },
  ]);
}

function certificates(facts: ToldFacts): [string, Thing][] {
  const { map, say } = facts;
  return map.certificates.map((certificate) => [
    `certificate/${certificate.name.value}`,
    {
      sort: say`Certificate`,
      title: shownTitle(certificate),
      facts: [
        ...said(say`Expires`, certificate.expires && say`${dateWords(certificate.expires.value)}`),
        ...said(say`Renewed by`, titleIn(map, 'team', certificate.renewedBy)),
        ...listed(say`Names`, certificate.names),
        ...linked(say`For`, linksTo(map, 'service', certificate.for)),
      ],
      findings: found(facts, certificate.name.value),
    },
  ]);
}
