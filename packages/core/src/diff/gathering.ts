import type { Block, Criterion, Dependency, NameRef } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import type { SourceRef } from '../model/source.ts';
import { factsOf, type Table } from './facts.ts';
import type { Fact } from './items.ts';
import * as services from './service-tables.ts';
import type { Thing, ThingSort } from './thing.ts';

/** What is known of a thing by where it stands. */
export interface Said {
  readonly label: Thing['label'];
  /** Asked for only where something may have changed: most of a map never does. */
  readonly facts: () => readonly Fact[];
  readonly name?: NameRef;
  readonly holder?: Thing;
  /** What its own text does not say, and it is about all the same; `elsewhere`: more than can be said here. */
  readonly beside?: string | 'elsewhere';
}

type Titled = Block & { readonly title?: { readonly value: string } };
type Nameable = Titled & { readonly name: NameRef };

/** The things of a map, gathered one after the other. */
export class Gathering {
  readonly things: Thing[] = [];
  readonly map: ResolvedMap;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(map: ResolvedMap) {
    this.map = map;
    this.#texts = new Map(map.map.files.map(({ file }) => [file.uri, file.text]));
  }

  add(sort: ThingSort, block: Titled, said: Said): Thing {
    const { label, name, holder, beside = '' } = said;
    const thing = new Gathered(said.facts, {
      sort,
      label,
      source: name?.source ?? block.head,
      ...(beside === 'elsewhere' ? {} : { text: this.#textOf(block.source) + beside, block: block.source }),
      ...(holder ? { holder } : {}),
      ...(name ? { name: name.value } : {}),
      ...(block.title ? { title: block.title.value } : {}),
    });
    this.things.push(thing);
    return thing;
  }

  #textOf({ file, start, end }: SourceRef): string {
    return this.#texts.get(file)?.slice(start, end) ?? '';
  }

  named<Item extends Nameable>(
    sort: ThingSort,
    items: readonly Item[],
    table: Table<Item>,
    more: (thing: Thing, item: Item) => void = () => {},
  ): void {
    for (const item of items) {
      const said = { label: [item.name.value], name: item.name, facts: () => factsOf(item, table, this.map) };
      more(this.add(sort, item, said), item);
    }
  }

  criteria(holder: Thing, criteria: readonly Criterion[]): void {
    for (const criterion of criteria) {
      const word = criterion.name?.value ?? quoted(criterion.title?.value ?? '');
      this.add('criterion', criterion, {
        label: [word],
        holder,
        facts: () => factsOf(criterion, services.criterionFacts, this.map),
        ...(criterion.name ? { name: criterion.name } : {}),
      });
    }
  }

  /** One for each target: two that stand in one statement are still two. */
  dependencies(holder: Thing, dependencies: readonly Dependency[]): void {
    for (const dependency of dependencies) {
      for (const target of dependency.targets) {
        const label = [{ sort: 'service' as const, name: target.value }];
        const block = { ...dependency, head: target.source };
        this.add('dependency', block, { label, holder, facts: () => this.#dependencyFacts(dependency) });
      }
    }
  }

  #dependencyFacts(dependency: Dependency): Fact[] {
    const facts = factsOf(dependency, services.dependencyFacts, this.map);
    const soft = { parts: ['yes'], source: dependency.head };
    if (dependency.soft) facts.push({ property: 'softly', form: 'one', items: [soft] });
    return facts;
  }
}

class Gathered implements Thing {
  readonly sort: ThingSort;
  readonly label: Thing['label'];
  readonly source: SourceRef;
  declare readonly holder?: Thing;
  declare readonly name?: string;
  declare readonly title?: string;
  declare readonly text?: string;
  declare readonly block?: SourceRef;
  readonly #make: () => readonly Fact[];
  #facts: readonly Fact[] | undefined;

  constructor(make: () => readonly Fact[], said: Omit<Thing, 'facts'>) {
    this.sort = said.sort;
    this.label = said.label;
    this.source = said.source;
    this.#make = make;
    Object.assign(this, said);
  }

  get facts(): readonly Fact[] {
    this.#facts ??= this.#make();
    return this.#facts;
  }
}

/** Words that stand for a thing without a name. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
