import type { KindDeclaration } from '../model/map.ts';
import builtIn from './kinds.json' with { type: 'json' };

/** Any one of `kinds` meets it. */
export interface Requirement {
  readonly kinds: readonly string[];
  readonly because: string;
}

/** What the checker knows about a kind of service. Shape: `kinds.schema.json`. */
export interface Kind {
  readonly name: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly is: readonly string[];
  /** A layer of the built-in list; a map's own layers have their own names. */
  readonly layer?: string;
  readonly requires: readonly Requirement[];
  readonly prefers: readonly Requirement[];
  readonly interface: 'standard' | 'product';
  readonly observer: boolean;
  readonly shared: boolean;
  readonly visible: 'none' | 'indirect' | 'direct';
  readonly data: boolean;
  readonly touches: readonly string[];
  readonly functions: readonly string[];
  readonly scenarios: readonly string[];
  readonly source?: string;
}

/** The kinds of one map: the built-in ones, with the map's own added or put in their place. */
export interface Knowledge {
  /** The kind of that name or alias. */
  find(name: string): Kind | undefined;
  /** `name` is the kind `wanted`, or is one by a chain of `is`. */
  isA(name: string, wanted: string): boolean;
  /** Names and aliases, for completion and spelling. */
  names(): readonly string[];
}

/** Requirements of a kind; a kind declared without any has those of what it is. */
export function knowledgeOf(declarations: readonly KindDeclaration[]): Knowledge {
  if (declarations.length === 0) return builtInKnowledge();
  const kinds = new Map(builtInKinds());
  for (const declaration of declarations) {
    if (declaration.name.value !== '') kinds.set(declaration.name.value, declaredKind(declaration, kinds));
  }
  return knowledge(kinds);
}

let cachedKinds: ReadonlyMap<string, Kind> | undefined;
let cachedKnowledge: Knowledge | undefined;

function builtInKnowledge(): Knowledge {
  cachedKnowledge ??= knowledge(builtInKinds());
  return cachedKnowledge;
}

function builtInKinds(): ReadonlyMap<string, Kind> {
  cachedKinds ??= new Map(builtIn.kinds.map((raw) => [raw.kind, fromData(raw)]));
  return cachedKinds;
}

type RawKind = (typeof builtIn.kinds)[number];
type RawRequirement = { kind?: string | undefined; anyOf?: string[] | undefined; because: string };

function fromData(raw: RawKind): Kind {
  return {
    name: raw.kind,
    title: raw.title,
    aliases: raw.aliases,
    is: raw.is,
    layer: raw.layer,
    requires: raw.requires.map(requirement),
    prefers: raw.prefers.map(requirement),
    interface: raw.interface === 'standard' ? 'standard' : 'product',
    observer: raw.observer,
    shared: raw.shared,
    visible: raw.visible as Kind['visible'],
    data: raw.data,
    touches: raw.touches,
    functions: raw.functions,
    scenarios: raw.scenarios,
    source: raw.source,
  };
}

function requirement(raw: RawRequirement): Requirement {
  return { kinds: raw.anyOf ?? (raw.kind ? [raw.kind] : []), because: raw.because };
}

/** What a declaration leaves unsaid comes from what it overrides, else from what it is. */
function declaredKind(declaration: KindDeclaration, known: ReadonlyMap<string, Kind>): Kind {
  const name = declaration.name.value;
  const is = declaration.is.map((ref) => ref.value);
  const base =
    known.get(name) ?? is.map((parent) => known.get(parent)).find((parent) => parent !== undefined);
  const title = declaration.title?.value ?? base?.title ?? name;
  const listed = (refs: readonly { readonly value: string }[]): Requirement[] =>
    refs.map((ref) => ({ kinds: [ref.value], because: `${title} is declared to need it` }));
  const layer = declaration.layer?.value ?? base?.layer;
  return {
    name,
    title,
    aliases: known.get(name)?.aliases ?? [],
    is: is.length > 0 ? is : (known.get(name)?.is ?? []),
    ...(layer === undefined ? {} : { layer }),
    requires: declaration.requires.length > 0 ? listed(declaration.requires) : (base?.requires ?? []),
    prefers: declaration.prefers.length > 0 ? listed(declaration.prefers) : (base?.prefers ?? []),
    interface: declaration.interface?.value ?? base?.interface ?? 'product',
    observer: declaration.observer !== undefined || (base?.observer ?? false),
    shared: declaration.shared !== undefined || (base?.shared ?? false),
    visible: declaration.visible?.value ?? base?.visible ?? 'none',
    data: declaration.bearsData !== undefined || (base?.data ?? false),
    touches: base?.touches ?? [],
    functions: base?.functions ?? [],
    scenarios: base?.scenarios ?? [],
  };
}

function knowledge(kinds: ReadonlyMap<string, Kind>): Knowledge {
  const byAlias = new Map<string, Kind>();
  for (const kind of kinds.values()) for (const alias of kind.aliases) byAlias.set(alias, kind);
  const find = (name: string): Kind | undefined => kinds.get(name) ?? byAlias.get(name);
  // Services are many, kinds are few: each pair is asked a thousand times.
  const known = new Map<string, Map<string, boolean>>();
  return {
    find,
    isA: (name, wanted) => {
      const answers = known.get(wanted) ?? new Map<string, boolean>();
      known.set(wanted, answers);
      const answer = answers.get(name) ?? isA(find, name, wanted);
      answers.set(name, answer);
      return answer;
    },
    names: () => [...kinds.keys(), ...byAlias.keys()],
  };
}

function isA(find: (name: string) => Kind | undefined, name: string, wanted: string): boolean {
  const target = find(wanted)?.name ?? wanted;
  const seen = new Set<string>();
  const open = [name];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const kind = find(current);
    const canonical = kind?.name ?? current;
    if (canonical === target) return true;
    if (seen.has(canonical)) continue;
    seen.add(canonical);
    open.push(...(kind?.is ?? []));
  }
  return false;
}
