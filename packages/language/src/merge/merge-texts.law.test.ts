import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { outlineOf, type Statement } from '../outline/outline.ts';
import { plainFacts } from '../outline/plain.ts';
import { commentsOf } from './essence.ts';
import { type Merged, mergeTexts } from './merge-texts.ts';

const clinic = readFileSync(new URL('../../../../examples/clinic.migmap', import.meta.url), 'utf8');

/** What a person does to a map, at places that a number chooses. */
const edits: Readonly<Record<string, (text: string, at: number) => string>> = {
  'remove a statement': (text, at) => {
    const { leadStart, trailEnd } = statementAt(text, at);
    return text.slice(0, leadStart) + text.slice(trailEnd);
  },
  'change a value': (text, at) => {
    const words = [...text.matchAll(/(?<= )(\d+)(min|h|d|%)|"([^"\n]+)"|2027-0(\d)/g)];
    const word = words[at % words.length];
    if (word === undefined) return text;
    const other = word[0].startsWith('2027')
      ? `2027-0${(at % 8) + 1}`
      : word[0].replace(/\d+|"$/, (old) => (old === '"' ? ` ${at % 5}"` : `${at % 7}`));
    return text.slice(0, word.index) + other + text.slice(word.index + word[0].length);
  },
  'add to a list': (text, at) => {
    const lists = [...text.matchAll(/(depends on|site|functions "[a-z ]+",|verify) (?=[a-z"])/g)];
    const list = lists[at % lists.length];
    if (list === undefined) return text;
    const end = list.index + list[0].length;
    const item = list[0].startsWith('functions') ? `"more ${at % 3}"` : `extra-${at % 3}`;
    return `${text.slice(0, end)}${item}, ${text.slice(end)}`;
  },
  'add a declaration': (text, at) => {
    const { leadStart } = declarationAt(text, at);
    return `${text.slice(0, leadStart)}\n\nteam team-${at % 4} "Team" { people ${at % 3} }${text.slice(leadStart)}`;
  },
  'add a statement': (text, at) => {
    const { block } = declarationAt(text, at, 'Service', 'Wave', 'MapHeader');
    if (block === undefined) return text;
    return `${text.slice(0, block.restStart)}\n  see "https://tickets.example/${at % 4}"${text.slice(block.restStart)}`;
  },
  'move a declaration': (text, at) => {
    const { leadStart, trailEnd } = declarationAt(text, at, 'Service', 'Team', 'DataBody');
    const rest = text.slice(0, leadStart) + text.slice(trailEnd);
    return `${rest.trimEnd()}\n${text.slice(leadStart, trailEnd)}\n`;
  },
  'comment on a statement': (text, at) => {
    const { start } = statementAt(text, at);
    const said =
      at % 2 === 0 ? `to be discussed ${at % 3}` : `migmap-disable-next-line style -- reason ${at % 3}`;
    return `${text.slice(0, start)}\n// ${said}\n${text.slice(start)}`;
  },
  'lay it out otherwise': (text, at) => text.replaceAll(/\n {2}(?=[a-z])/g, at % 2 === 0 ? '\n    ' : ' '),
};

function declarationAt(text: string, at: number, ...types: readonly string[]): Statement {
  const all = outlineOf(text)?.statements ?? [];
  const some = all.filter(({ type }) => types.length === 0 || types.includes(type));
  const found = some[at % some.length];
  assert.ok(found);
  return found;
}

function statementAt(text: string, at: number): Statement {
  const inside = (statements: readonly Statement[]): Statement[] =>
    statements.flatMap((each) => [each, ...inside(each.block?.statements ?? [])]);
  const all = inside(outlineOf(text)?.statements ?? []).filter(
    ({ type }) => type !== 'Layer' && type !== 'Wave',
  );
  const found = all[at % all.length];
  assert.ok(found);
  return found;
}

const changes = fc.array(
  fc.record({ edit: fc.constantFrom(...Object.keys(edits)), at: fc.nat({ max: 5000 }) }),
  { maxLength: 6 },
);

type Changes = readonly { readonly edit: string; readonly at: number }[];

/** The clinic after changes; one that would leave no map is not made. */
function changed(steps: Changes): string {
  return steps.reduce((text, { edit, at }) => {
    const next = edits[edit]?.(text, at) ?? text;
    return outlineOf(next) ? next : text;
  }, clinic);
}

describe('laws of merging', () => {
  it('a side that changed nothing leaves the word to the other', () => {
    holds((a, b) => {
      assert.deepEqual(mergeTexts({ base: a, ours: a, theirs: b }), { text: b, conflicts: [] });
      assert.deepEqual(mergeTexts({ base: a, ours: b, theirs: a }), { text: b, conflicts: [] });
      assert.deepEqual(mergeTexts({ base: a, ours: b, theirs: b }), { text: b, conflicts: [] });
    });
  });

  it('what a side says new is there, or in a conflict', () => {
    holds((ours, theirs) => {
      const merged = merge(ours, theirs);
      const [was, our, their] = [factsOf(clinic), factsOf(ours), factsOf(theirs)];
      const [withOurs, withTheirs] = [factsOf(resolved(merged, 'ours')), factsOf(resolved(merged, 'theirs'))];
      assert.deepEqual(
        [...our].filter((fact) => !was.has(fact) && !withOurs.has(fact)),
        [],
      );
      assert.deepEqual(
        [...their].filter((fact) => !was.has(fact) && !withTheirs.has(fact)),
        [],
      );
    });
  });

  it('what nobody removed stays, and what somebody removed is gone, or in a conflict', () => {
    holds((ours, theirs) => {
      const merged = merge(ours, theirs);
      const [was, our, their] = [factsOf(clinic), factsOf(ours), factsOf(theirs)];
      const ends = [factsOf(resolved(merged, 'ours')), factsOf(resolved(merged, 'theirs'))];
      const kept = [...was].filter((fact) => our.has(fact) && their.has(fact));
      assert.deepEqual(
        kept.filter((fact) => !ends.every((end) => end.has(fact))),
        [],
      );
      const gone = [...was].filter((fact) => !our.has(fact) || !their.has(fact));
      assert.deepEqual(
        gone.filter((fact) => ends.every((end) => end.has(fact))),
        [],
      );
    });
  });

  it('nothing appears that no side says', () => {
    holds((ours, theirs) => {
      const merged = merge(ours, theirs);
      const said = new Set([...factsOf(ours), ...factsOf(theirs)]);
      for (const side of ['ours', 'theirs'] as const) {
        assert.deepEqual(
          [...factsOf(resolved(merged, side))].filter((fact) => !said.has(fact)),
          [],
        );
      }
    });
  });

  it('comments that a side wrote are kept', () => {
    holds((ours, theirs) => {
      const { text, conflicts } = merge(ours, theirs);
      if (conflicts.length > 0) return;
      const all = commentsOf(text);
      const kept = commentsOf(clinic).filter(
        (each) => commentsOf(ours).includes(each) && commentsOf(theirs).includes(each),
      );
      assert.deepEqual(
        kept.filter((each) => !all.includes(each)),
        [],
      );
    });
  });

  it('the sides can change places', () => {
    holds((ours, theirs) => {
      const [one, other] = [merge(ours, theirs), merge(theirs, ours)];
      assert.deepEqual(one.conflicts.length, other.conflicts.length);
      if (one.conflicts.length === 0)
        assert.deepEqual([...factsOf(one.text)].sort(), [...factsOf(other.text)].sort());
    });
  });
});

function holds(law: (ours: string, theirs: string) => void): void {
  const property = fc.property(changes, changes, (a, b) => law(changed(a), changed(b)));
  fc.assert(property, { numRuns: 15, seed: 20270405 });
}

function merge(ours: string, theirs: string): Merged {
  const merged = mergeTexts({ base: clinic, ours, theirs });
  assert.ok(merged, 'all three can be read');
  return merged;
}

function factsOf(text: string): Set<string> {
  const facts = plainFacts(text);
  assert.ok(facts, `this can be read:\n${text}`);
  return new Set(facts);
}

/** The text with the word given to one side in all its conflicts. */
function resolved({ text }: Merged, side: 'ours' | 'theirs'): string {
  return text.replaceAll(
    /^<{7} ours\n([\s\S]*?)^={7}\n([\s\S]*?)^>{7} theirs$/gm,
    side === 'ours' ? '$1' : '$2',
  );
}
