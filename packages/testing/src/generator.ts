/**
 * Big maps that hold: services over eight layers, each resting on three that move before it, twelve to a
 * wave, about 13 lines a service, with risks, rollback points and data. The same numbers and seed give
 * the same text. Dated ones have a night for each wave, with its window and what is done in it.
 */
export function generateMap(services: number, seed = 1, calendar: Calendar = 'bare'): string {
  const plan = planOf(services, seed, calendar);
  return [
    base(),
    ...plan.services.map((service) => service.text),
    ...plan.waves.map((wave) => wave.text),
  ].join('\n');
}

export type Calendar = 'bare' | 'dated';

/** The same map in several files: `main.migmap` imports the parts, each part the layers and teams. */
export function generateFiles(
  services: number,
  files: number,
  seed = 1,
  calendar: Calendar = 'bare',
): Record<string, string> {
  const plan = planOf(services, seed, calendar);
  const parts = Math.max(1, Math.min(files - 2, plan.waves.length));
  const result: Record<string, string> = { 'base.migmap': base() };
  const names: string[] = [];
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((part * plan.waves.length) / parts);
    const to = Math.floor(((part + 1) * plan.waves.length) / parts);
    const name = `part-${String(part + 1).padStart(4, '0')}.migmap`;
    names.push(name);
    result[name] = partText(plan, from, to);
  }
  result['main.migmap'] = `${['base.migmap', ...names].map((name) => `import "${name}"`).join('\n')}\n`;
  return result;
}

const LAYERS = [
  'network',
  'base',
  'platform',
  'operations',
  'identity',
  'middleware',
  'collaboration',
  'business',
];
const TEAMS = ['infra', 'apps', 'desk', 'data-team'];
/** Kinds that require nothing and bear no data of their own: a big plan with few gaps, as plans have that are kept. */
const KINDS = ['cache', 'application-server', 'cache', 'message-broker'];
const TO_A_WAVE = 12;

interface Generated {
  readonly services: readonly { readonly text: string }[];
  readonly waves: readonly { readonly name: string; readonly text: string }[];
}

function planOf(count: number, seed: number, calendar: Calendar): Generated {
  const random = randomNumbers(seed);
  const services = Array.from({ length: count }, (_, index) => ({ text: service(index, count, random) }));
  const waves = Array.from({ length: Math.ceil(count / TO_A_WAVE) }, (_, index) => ({
    name: waveName(index),
    text: wave(index, count, calendar),
  }));
  return { services, waves };
}

function partText(plan: Generated, from: number, to: number): string {
  const services = plan.services.slice(from * TO_A_WAVE, to * TO_A_WAVE).map((each) => each.text);
  const waves = plan.waves.slice(from, to).map((each) => each.text);
  return ['import "base.migmap"', ...services, ...waves].join('\n');
}

function base(): string {
  const layers = LAYERS.map((name) => `layer ${name} "Layer ${name}" { owner infra }`);
  const teams = TEAMS.map(
    (name) =>
      `team ${name} "Team ${name}" { lead "Lead of ${name}"  contact "${name}@example.org"  people 9 }`,
  );
  return [
    'map "Generated" {',
    '  timezone "Europe/Berlin"',
    '  goal "Everything moved"',
    '}',
    ...teams,
    ...layers,
    '',
  ].join('\n');
}

function service(index: number, count: number, random: () => number): string {
  const name = serviceName(index);
  const lines = [
    `service ${name} "Service ${index + 1}" in ${LAYERS[Math.floor((index * LAYERS.length) / count)]} {`,
    `  kind ${KINDS[index % KINDS.length]}`,
    `  functions "cases of sort ${index % 31}", "reports"`,
    `  from "Old product ${index % 97}"`,
    `  to "New product ${index % 89}"`,
    '  support "In-house"',
    `  owner ${TEAMS[index % TEAMS.length]}`,
    `  users ${2 + Math.floor(random() * 18)}`,
    `  criticality ${index % 17 === 0 ? 'high' : 'medium'}`,
    '  downtime 4h  rto 8h  rpo 1d',
    ...dependencies(index, random),
    `  criterion "Answers in time" { target <= 2s  baseline 1s  accepted by ${TEAMS[index % TEAMS.length]} }`,
    '}',
  ];
  if (index % 5 === 0)
    lines.push(
      `data ${name}-data "Data of service ${index + 1}" of ${name} { volume 20GB  rate 50MB/s  rehearsed 2027-01-04 took 8min  verify counts, checksums  classification internal }`,
    );
  if (index % 7 === 0)
    lines.push(
      `risk ${name}-risk "Slow after the move" on ${name} { indicator "answers above 2 s"  impact medium downtime  likelihood low  mitigate "Measure before"  owner infra  review 2027-01-04 }`,
    );
  return lines.join('\n');
}

/** Three services of earlier waves, or fewer at the start; the old side works with their new one. */
function dependencies(index: number, random: () => number): string[] {
  const earlier = Math.floor(index / TO_A_WAVE) * TO_A_WAVE;
  const targets = new Set<string>();
  for (let i = 0; i < 3 && earlier > 0; i++) targets.add(serviceName(Math.floor(random() * earlier)));
  return targets.size === 0 ? [] : [`  depends on ${[...targets].join(', ')} { tolerates new }`];
}

function wave(index: number, count: number, calendar: Calendar): string {
  const members = Array.from({ length: TO_A_WAVE }, (_, at) => index * TO_A_WAVE + at).filter(
    (at) => at < count,
  );
  const after = index === 0 ? 'after none' : `after ${waveName(index - 1)}`;
  const isDated = calendar === 'dated';
  const work = isDated ? ' { task "Switch over" takes 10min by infra stop }' : '';
  return [
    `wave ${waveName(index)} "Wave ${index + 1}" ${after} {`,
    '  owner infra',
    ...(isDated ? nightOf(index) : []),
    ...members.map((at) => `  migrate ${serviceName(at)}${work}`),
    `  rollback ${waveName(index)}-back "Back to the old side" { restores "The old side"  takes 30min  when "errors above 2%"  decides "Lead"  tested 2027-01-04 }`,
    '}',
  ].join('\n');
}

/** A night of its own for each wave, one after the other. */
function nightOf(index: number): string[] {
  const [evening, morning] = [dayOf(index), dayOf(index + 1)];
  return [`  dates ${evening} .. ${morning}`, `  window ${evening}T20:00 .. ${morning}T06:00`];
}

function dayOf(index: number): string {
  return new Date(Date.UTC(2027, 1, 1 + index)).toISOString().slice(0, 10);
}

function serviceName(index: number): string {
  return `s-${String(index + 1).padStart(5, '0')}`;
}

function waveName(index: number): string {
  return `w-${String(index + 1).padStart(4, '0')}`;
}

/** Numbers in [0, 1) that a seed fixes: a linear congruential generator (Numerical Recipes' constants). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
