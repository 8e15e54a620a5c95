import type { MapFile, MigrationMap, Step, Wave } from '../model/map.ts';
import type { TextEdit } from '../model/problem.ts';
import type { Walk } from '../ordering/walked.ts';
import { say } from '../words/phrase.ts';
import { named, type Repair } from './change.ts';
import { servicesIn, withNeighbours } from './excerpt.ts';
import { type OtherFindings, Trial } from './repairs.ts';
import type { Steps } from './search.ts';
import { behind, insert, lineEnd, mapText, quoted } from './text.ts';

/**
 * Some steps of a wave in a new wave right behind it, which all that followed the old one follows from then on.
 * Undefined where nothing would be left, or the plan would not hold.
 */
export function* extractWave(
  walked: Walk,
  wave: Wave,
  steps: readonly Step[],
  others?: OtherFindings,
): Steps<Repair | undefined> {
  if (steps.length === 0 || steps.length === wave.steps.length) return undefined;
  const extraction: Extraction = { wave, steps, name: freeName(walked, wave.name.value) };
  const { map } = walked.map;
  const change = {
    edits: [
      ...steps.map(({ source }) => mapText(map).without(source)),
      declaration(map, extraction),
      ...map.files.flatMap(({ waves }) => waves).flatMap((other) => following(other, extraction)),
    ],
    apply: (current: MigrationMap) => extracted(current, extraction),
  };
  const what = steps.length === 1 ? say`this step` : say`these ${steps.length} steps`;
  const repair = named(say`Extract ${what} into a new wave \`${extraction.name}\``, 1, change);
  return yield* new Trial(walked, '', others, withNeighbours(walked.map, servicesIn(wave))).first([repair]);
}

interface Extraction {
  readonly wave: Wave;
  readonly steps: readonly Step[];
  readonly name: string;
}

function freeName({ map }: Walk, name: string): string {
  let number = 2;
  while (map.find('wave', `${name}-${number}`)) number++;
  return `${name}-${number}`;
}

function titleOf({ wave, name }: Extraction): string | undefined {
  const number = name.slice(wave.name.value.length + 1);
  return wave.title && `${wave.title.value}, part ${number}`;
}

function declaration(map: MigrationMap, extraction: Extraction): TextEdit {
  const { wave, steps, name } = extraction;
  const text = map.files.find(({ file }) => file.uri === wave.source.file)?.file.text ?? '';
  const eol = lineEnd(text);
  const title = titleOf(extraction);
  const head = `wave ${name}${title === undefined ? '' : ` ${quoted(title)}`} after ${wave.name.value} {`;
  const body = steps.map(({ source }) => `  ${mapText(map).of(source)}`);
  return insert(wave.source.file, behind(text, wave.source), [eol, head, ...body, '}'].join(eol));
}

/** Who is said to follow the old wave follows the new one, which follows the old. */
function following(other: Wave, { wave, name }: Extraction): TextEdit[] {
  return other.after
    .filter(({ value }) => value === wave.name.value)
    .map(({ source }) => ({ source, text: name }));
}

function extracted(map: MigrationMap, extraction: Extraction): MigrationMap {
  const { wave, steps, name } = extraction;
  const rest: Wave = { ...wave, steps: wave.steps.filter((step) => !steps.includes(step)) };
  const inFile = (file: MapFile): MapFile => ({
    ...file,
    waves: file.waves.flatMap((other) => {
      if (other === wave) return [rest, newWave(extraction)];
      const after = other.after.map((ref) => (ref.value === wave.name.value ? { ...ref, value: name } : ref));
      return [{ ...other, after }];
    }),
  });
  return { ...map, files: map.files.map(inFile) };
}

function newWave(extraction: Extraction): Wave {
  const { wave, steps, name } = extraction;
  const { source, head } = wave;
  const title = titleOf(extraction);
  return {
    sort: 'wave',
    source,
    head,
    see: [],
    tags: [],
    name: { value: name, source },
    ...(title === undefined ? {} : { title: { value: title, source } }),
    after: [{ value: wave.name.value, source }],
    windows: [],
    onCall: [],
    criteria: [],
    notifications: [],
    trainings: [],
    hotlines: [],
    checks: [],
    steps,
  };
}
