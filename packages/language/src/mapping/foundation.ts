import {
  type KindDeclaration,
  type Layer,
  type Link,
  type MapHeader,
  type ResidencyRequirement,
  type SealRequirement,
  type Site,
  say,
  type Team,
} from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context, present, reference, references, report, sureReference } from './context.ts';
import { CURRENCIES } from './currencies.ts';
import { blockParts, namedParts, Properties } from './properties.ts';
import { REPEATABLE } from './repeatable.ts';
import { criteria, risksOf } from './risks.ts';
import { placeOf } from './tree.ts';
import { choice, count, date, quantity, text } from './values.ts';
import { CLASSIFICATIONS, CRITICALITIES, INTERFACES, PROFILES, STAGES, VISIBILITIES } from './words.ts';

export function mapHeader(context: Context, node: ast.MapHeader): MapHeader {
  const properties = new Properties(context, node, REPEATABLE.map);
  const title = text(context, node, 'title');
  const requirements = properties.all<ast.ResidencyRequirement | ast.SealRequirement>('require');
  return present<MapHeader>({
    ...blockParts(
      context,
      node,
      properties,
      title?.source.end ?? placeOf(context, node).start + 'map'.length,
    ),
    title,
    description: properties.text('description'),
    goals: properties.allTexts('goal'),
    stage: properties.choice('stage', STAGES),
    profile: properties.choice('profile', PROFILES),
    timezone: properties.text('timezone'),
    currency: currency(context, properties),
    dates: properties.span('dates'),
    owner: properties.name('owner', 'team'),
    sponsor: properties.text('sponsor'),
    criteria: criteria(context, properties, { sort: 'map', name: title?.value ?? '' }),
    residency: requirements
      .filter((one) => one.$type === 'ResidencyRequirement')
      .map((one) => residency(context, one)),
    seals: requirements.filter((one) => one.$type === 'SealRequirement').flatMap((one) => seal(context, one)),
  });
}

function currency(context: Context, properties: Properties) {
  const found = properties.word('currency');
  if (found && !CURRENCIES.has(found.value)) {
    const upper = found.value.toUpperCase();
    const hint = CURRENCIES.has(upper) ? say`; did you mean \`${upper}\`?` : say`, such as \`EUR\``;
    report(context, 'syntax/unknown-unit', found.source, say`\`currency\` takes a code of ISO 4217${hint}`);
  }
  return found;
}

function residency(context: Context, node: ast.ResidencyRequirement): ResidencyRequirement {
  return {
    source: placeOf(context, node),
    codes: references(context, node.codes),
    classes: node.classes.flatMap(
      (_, index) => choice(context, node, 'classes', CLASSIFICATIONS, index) ?? [],
    ),
  };
}

function seal(context: Context, node: ast.SealRequirement): SealRequirement[] {
  const level = count(context, node, 'level');
  const criticality = choice(context, node, 'criticality', CRITICALITIES);
  const by = reference(context, node.wave, 'wave');
  if (!level || !criticality) return [];
  return [present<SealRequirement>({ source: placeOf(context, node), level, criticality, by })];
}

export function layer(context: Context, node: ast.Layer): Layer {
  const properties = new Properties(context, node, REPEATABLE.layer);
  const named = namedParts(context, node, 'layer', properties);
  const holder = { sort: 'layer' as const, name: named.name.value };
  risksOf(context, properties, holder);
  return present<Layer>({
    ...named,
    description: properties.text('description'),
    owner: properties.name('owner', 'team'),
    criteria: criteria(context, properties, holder),
  });
}

export function kind(context: Context, node: ast.Kind): KindDeclaration {
  const properties = new Properties(context, node);
  return present<KindDeclaration>({
    ...namedParts(context, node, 'kind', properties),
    layer: properties.name('layer'),
    is: properties.names('is', 'kind'),
    requires: properties.names('requires', 'kind'),
    prefers: properties.names('prefers', 'kind'),
    interface: properties.choice('interface', INTERFACES),
    observer: properties.flag('observer'),
    shared: properties.flag('shared'),
    visible: properties.choice('visible', VISIBILITIES),
    bearsData: properties.flag('data'),
  });
}

export function team(context: Context, node: ast.Team): Team {
  const properties = new Properties(context, node, REPEATABLE.team);
  return present<Team>({
    ...namedParts(context, node, 'team', properties),
    lead: properties.text('lead'),
    contact: properties.text('contact'),
    people: properties.count('people'),
    reductions: properties.all<ast.Reduction>('reduces').flatMap((one) => {
      const to = count(context, one, 'to');
      const on = date(context, one, 'date');
      return to && on ? { source: placeOf(context, one), to, on } : [];
    }),
    external: properties.flag('external'),
  });
}

export function site(context: Context, node: ast.Site): Site {
  return namedParts(context, node, 'site', new Properties(context, node));
}

export function link(context: Context, node: ast.Link): Link {
  return present<Link>({
    ...blockParts(context, node, undefined, undefined),
    a: sureReference(context, node, node.a, 'site'),
    b: sureReference(context, node, node.b, 'site'),
    rate: quantity(context, node, 'rate', 'rate'),
  });
}
