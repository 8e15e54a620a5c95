import { type Dependency, mapText, type Say, type Service, type TextEdit } from '@migmap/core';
import type { LoadedMap } from '../../workspace/loaded-map.ts';
import type { Refusal } from '../rename.ts';
import type { DrawnDependency, HandEdit } from './change.ts';

/** A dependency where the other dependencies of the service stand: in their list, else as a statement of its own. */
export function drawDependency(
  { resolved }: LoadedMap,
  { from, to }: DrawnDependency,
  say: Say,
): HandEdit | Refusal {
  const [dependent, provider] = [resolved.service(named(from)), resolved.service(named(to))];
  if (!dependent || !provider) return { refusal: say`there is no service \`${dependent ? to : from}\`` };
  if (dependent === provider) return { refusal: say`a service does not depend on itself` };
  const known = dependent.dependencies.find(({ targets }) => targets.some(({ value }) => value === to));
  if (known?.soft) return { refusal: say`\`${from}\` depends softly on \`${to}\` already` };
  if (known) return { refusal: say`\`${from}\` depends on \`${to}\` already` };
  return { edits: [written(dependent, to, resolved.map)] };
}

function written(
  { source, dependencies }: Service,
  to: string,
  map: Parameters<typeof mapText>[0],
): TextEdit {
  const list = dependencies.find(isBareList);
  const last = list?.targets.at(-1)?.source;
  if (last) return { source: { ...last, start: last.end }, text: `, ${to}` };
  const text = mapText(map);
  const other = dependencies.at(-1);
  const statement = `depends on ${to}`;
  return other ? text.after(other.source, statement) : text.atEnd(source, statement);
}

/** What its block says would hold for the new one too. */
function isBareList({ soft, targets, source }: Dependency): boolean {
  return !soft && targets.at(-1)?.source.end === source.end;
}

function named(value: string) {
  return { value, source: { file: '', start: 0, end: 0 } };
}
