import type { Contract, Layer, Risk, Rollback, Step, Wave } from '@migmap/core';
import { formatQuantity } from '@migmap/core';
import { longDate, type MapFacts, shownTitle, spanWords } from '@migmap/diagram';
import { findingsOn, linked, linksTo, listed, measured, said, titleIn } from './facts.ts';
import type { Thing } from './page-data.ts';

/** Everything of a plan but its services that a picture shows. */
export function planThings(facts: MapFacts): [string, Thing][] {
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

function found({ settings }: MapFacts, name: string): Thing['findings'] {
  return findingsOn(settings.findings ?? [], [name]);
}

function waveThing(wave: Wave, facts: MapFacts): Thing {
  const { map } = facts;
  const { gate, approved } = wave;
  const span = wave.dates && spanWords(wave.dates.value.from.value, wave.dates.value.to.value);
  return {
    sort: 'Wave',
    title: shownTitle(wave),
    facts: [
      ...said('', wave.description),
      ...said('Dates', span),
      ...said('Owner', titleIn(map, 'team', wave.owner)),
      ...said('On call', wave.onCall.map((team) => titleIn(map, 'team', team)).join(', ')),
      ...measured('Budget', wave.budget),
      ...said('Approved by', approved?.by),
      ...said('Gate', gate && `${longDate(gate.on.value)}: ${gate.verdict?.value ?? 'not decided'}`),
      ...listed('Evidence', gate?.evidence ?? []),
      ...linked('After', linksTo(map, 'wave', wave.after)),
      ...linked(
        'Pilots',
        linksTo(
          map,
          'service',
          wave.steps.flatMap((step) => servicesOf(step, 'pilot')),
        ),
      ),
      ...linked(
        'Moves',
        linksTo(
          map,
          'service',
          wave.steps.flatMap((step) => servicesOf(step, 'migrate')),
        ),
      ),
      ...linked(
        'Retires',
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

function riskThing(risk: Risk, facts: MapFacts): Thing {
  const { map } = facts;
  const on = risk.on.flatMap((ref) => {
    const sort = (['service', 'layer', 'wave'] as const).find((each) => map.find(each, ref.value));
    return sort ? linksTo(map, sort, [ref]) : [];
  });
  return {
    sort: 'Risk',
    title: shownTitle(risk),
    facts: [
      ...said(
        'Impact',
        [risk.impact?.value, risk.impacts.map(({ value }) => value).join(', ')].filter(Boolean).join(': '),
      ),
      ...said('Likelihood', risk.likelihood),
      ...said('Seen by', risk.indicator),
      ...listed('Done against it', risk.mitigations),
      ...listed('When it happens', risk.responses),
      ...said('Owner', titleIn(map, 'team', risk.owner)),
      ...said('Review', risk.review && longDate(risk.review.value)),
      ...said('Status', [risk.status?.value, risk.acceptedBy?.value].filter(Boolean).join(' by ')),
      ...linked('On', on),
    ],
    findings: found(facts, risk.name.value),
  };
}

function rollbackThing(point: Rollback, name: string, facts: MapFacts): Thing {
  const { map } = facts;
  return {
    sort: 'Rollback point',
    title: point.title?.value || name,
    facts: [
      ...said('Restores', point.restores),
      ...measured('Takes', point.takes),
      ...listed('When', point.when),
      ...said('Decided by', [point.decides?.value, point.deputy?.value].filter(Boolean).join(', or ')),
      ...said('Tested', point.tested && longDate(point.tested.value)),
      ...said('Until', point.until && longDate(point.until.value)),
      ...said('Loses', point.loses),
      ...listed(
        'Steps',
        point.steps.map(({ what }) => what),
      ),
      ...linked('Covers', linksTo(map, 'service', point.of)),
      ...linked('Wave', point.wave ? linksTo(map, 'wave', [point.wave]) : []),
    ],
    findings: found(facts, name),
  };
}

function layerThing(layer: Layer, facts: MapFacts): Thing {
  const { map, services } = facts;
  const own = services.filter((service) => service.layer?.value === layer.name.value);
  return {
    sort: 'Layer',
    title: shownTitle(layer),
    facts: [
      ...said('', layer.description),
      ...said('Owner', titleIn(map, 'team', layer.owner)),
      ...linked(
        'Services',
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

function contractThing(contract: Contract, facts: MapFacts): Thing {
  const { cost, notice } = contract;
  return {
    sort: 'Contract',
    title: shownTitle(contract),
    facts: [
      ...said('Ends', contract.ends && longDate(contract.ends.value)),
      ...measured('Notice', notice),
      ...said('Notice given', contract.given && longDate(contract.given.value)),
      ...said(
        'Costs',
        cost && [formatQuantity(cost.amount), cost.per && `a ${cost.per}`].filter(Boolean).join(' '),
      ),
      ...linked('Covers', linksTo(facts.map, 'service', contract.covers)),
    ],
    findings: found(facts, contract.name.value),
  };
}

function bridges(facts: MapFacts): [string, Thing][] {
  const { map } = facts;
  return map.bridges.map((bridge) => [
    `bridge/${bridge.name.value}`,
    {
      sort: 'Bridge',
      title: shownTitle(bridge),
      facts: [
        ...said('Owner', titleIn(map, 'team', bridge.owner)),
        ...linked('From', bridge.from ? linksTo(map, 'wave', [bridge.from]) : []),
        ...linked('Until', bridge.until ? linksTo(map, 'wave', [bridge.until]) : []),
        ...said('Whose data rules', bridge.authority),
        ...said(
          'Costs',
          bridge.cost && `${formatQuantity(bridge.cost.amount)} a ${bridge.cost.per ?? 'month'}`,
        ),
      ],
      findings: found(facts, bridge.name.value),
    },
  ]);
}

function certificates(facts: MapFacts): [string, Thing][] {
  const { map } = facts;
  return map.certificates.map((certificate) => [
    `certificate/${certificate.name.value}`,
    {
      sort: 'Certificate',
      title: shownTitle(certificate),
      facts: [
        ...said('Expires', certificate.expires && longDate(certificate.expires.value)),
        ...said('Renewed by', titleIn(map, 'team', certificate.renewedBy)),
        ...listed('Names', certificate.names),
        ...linked('For', linksTo(map, 'service', certificate.for)),
      ],
      findings: found(facts, certificate.name.value),
    },
  ]);
}
