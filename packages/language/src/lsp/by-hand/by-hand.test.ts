import assert from 'node:assert/strict';
import { diffMaps, resolve } from '@migmap/core';
import { editText } from '@migmap/rules';
import { arbitraryPlan, planToText, readMap } from '@migmap/testing';
import fc from 'fast-check';
import { formatText } from '../../format/format.ts';
import { MapLibrary } from '../../workspace/library.ts';
import { offsetAt } from '../positions.ts';
import { type Snapshot, snapshotOf } from '../snapshot.ts';
import { changeByHand, type HandChange, type ServiceMove } from './change.ts';
import { consequencesOf } from './consequences.ts';
import { handEdits } from './hand-edits.ts';

const services = `layer l
service dns in l { from "BIND" to "Knot" }
service mail "Mail" in l {
  from "Exchange"
  to "Postfix"
  depends on dns
}
service fax in l { from "Fax server" }
service files in l { stays "as they are" }
service wiki in l { from "MediaWiki" to "XWiki" }
`;

function moved(waves: string, service: string, from: string | undefined, to: string): string {
  const after = changedByHand(services + waves, { kind: 'move', service, from, to });
  return after.slice(services.length);
}

function refused(waves: string, service: string, from: string | undefined, to: string): string {
  return refusalOf(services + waves, { kind: 'move', service, from, to });
}

describe('a service moved to another wave by hand', () => {
  it('takes its step along, with its block and the comments that are about it', () => {
    const waves = `wave one {
  // A remark about the wave.

  // The certificate has to be there.
  /* And tested. */
  migrate mail { // at night
    task "Switch MX" takes 10min stop
  } // by us
  migrate dns
}
wave two after one {
  migrate wiki // last
}
`;
    assert.equal(
      moved(waves, 'mail', 'one', 'two'),
      `wave one {
  // A remark about the wave.

  migrate dns
}
wave two after one {
  migrate wiki // last
  // The certificate has to be there.
  /* And tested. */
  migrate mail { // at night
    task "Switch MX" takes 10min stop
  } // by us
}
`,
    );
  });

  it('takes its pilot, all its parts and its retirement along', () => {
    const waves = `wave one {
  pilot mail { users 5 }
  migrate mail 20%
  migrate dns
  migrate mail 80% "the rest"
  retire mail
}
wave two after one {
}
`;
    assert.equal(
      moved(waves, 'mail', 'one', 'two'),
      `wave one {
  migrate dns
}
wave two after one {
  pilot mail { users 5 }
  migrate mail 20%
  migrate mail 80% "the rest"
  retire mail
}
`,
    );
  });

  const lists: readonly (readonly [string, string, string])[] = [
    ['migrate mail 100% "all", dns, wiki', 'migrate dns, wiki', 'migrate mail 100% "all"'],
    ['migrate dns, mail, wiki', 'migrate dns, wiki', 'migrate mail'],
    [
      'migrate dns, wiki, mail 50% "a", mail 50% "b"',
      'migrate dns, wiki',
      'migrate mail 50% "a", mail 50% "b"',
    ],
    ['retire wiki, mail', 'retire wiki', 'retire mail'],
  ];
  for (const [before, left, own] of lists) {
    it(`is taken out of \`${before}\``, () => {
      assert.equal(
        moved(`wave one { ${before} }\nwave two after one\n`, 'mail', 'one', 'two'),
        `wave one { ${left} }\nwave two after one { ${own} }\n`,
      );
    });
  }

  it('goes before what rests on it', () => {
    const waves = `wave one {
  migrate dns
}
wave two after one {
  migrate wiki
  // The big one.
  migrate mail
}
`;
    assert.equal(
      moved(waves, 'dns', 'one', 'two'),
      `wave one {
}
wave two after one {
  migrate wiki
  migrate dns
  // The big one.
  migrate mail
}
`,
    );
  });

  it('goes before the end of its own old side', () => {
    const waves = 'wave one {\n  migrate wiki\n}\nwave two after one {\n  migrate dns\n  retire wiki\n}\n';
    assert.equal(
      moved(waves, 'wiki', 'one', 'two'),
      'wave one {\n}\nwave two after one {\n  migrate dns\n  migrate wiki\n  retire wiki\n}\n',
    );
  });

  it('keeps a comment from swallowing what stands in the same line', () => {
    const waves =
      'wave one {\n  migrate wiki // soon\n}\nwave two after one { migrate dns }\nwave three after two\n';
    assert.equal(
      moved(waves, 'wiki', 'one', 'two'),
      'wave one {\n}\nwave two after one {\n  migrate dns\n  migrate wiki // soon\n}\nwave three after two\n',
    );
    assert.equal(
      moved(waves, 'wiki', 'one', 'three'),
      'wave one {\n}\nwave two after one { migrate dns }\nwave three after two {\n  migrate wiki // soon\n}\n',
    );
  });

  it('gets a step where it had none', () => {
    assert.equal(
      moved('wave one {\n  migrate dns\n}\n', 'mail', undefined, 'one'),
      'wave one {\n  migrate dns\n  migrate mail\n}\n',
    );
    assert.equal(moved('wave one { }\n', 'fax', undefined, 'one'), 'wave one { retire fax }\n');
  });

  it('keeps the lines of Windows', () => {
    assert.equal(
      moved(
        'wave one {\r\n  migrate wiki\r\n}\r\nwave two after one {\r\n  migrate dns\r\n}\r\n',
        'wiki',
        'one',
        'two',
      ),
      'wave one {\r\n}\r\nwave two after one {\r\n  migrate dns\r\n  migrate wiki\r\n}\r\n',
    );
  });

  it('says why it cannot be done', () => {
    const waves = `wave one { migrate mail, dns  migrate wiki done 2027-01-05 }
wave two after one
`;
    assert.match(refused(waves, 'post', 'one', 'two'), /no service `post`/);
    assert.match(refused(waves, 'mail', 'one', 'three'), /no wave `three`/);
    assert.match(refused(waves, 'mail', 'one', 'one'), /“Mail” is in `one` already/);
    assert.match(refused(waves, 'mail', 'two', 'one'), /nothing of “Mail” is written in `two`/);
    assert.match(refused(waves, 'wiki', 'one', 'two'), /`wiki` is marked as done in `one`/);
    assert.match(refused(waves, 'mail', undefined, 'two'), /“Mail” is in `one` already/);
    assert.match(refused(waves, 'files', undefined, 'two'), /`files` stays as it is/);
    const commented = 'wave one { migrate mail, /* later */ dns }\nwave two after one\n';
    assert.match(refused(commented, 'mail', 'one', 'two'), /take it apart in the text/);
  });

  it('shows before it is done what would break, and what would hold again', async () => {
    const waves = 'wave one { migrate dns }\nwave two after one { migrate mail }\nwave three after two\n';
    const late = await consequences(services + waves, {
      kind: 'move',
      service: 'dns',
      from: 'one',
      to: 'three',
    });
    assert.deepEqual(
      late.added.filter((code) => code.startsWith('order/')),
      ['order/dependency-late'],
    );
    const after = changedByHand(services + waves, { kind: 'move', service: 'dns', from: 'one', to: 'three' });
    const back = await consequences(after, { kind: 'move', service: 'dns', from: 'three', to: 'one' });
    assert.deepEqual(
      back.gone.filter((code) => code.startsWith('order/')),
      ['order/dependency-late'],
    );
  });
});

describe('a dependency drawn by hand', () => {
  const draw = (text: string, from: string, to: string): string =>
    changedByHand(text, { kind: 'depend', from, to });
  const refusal = (text: string, from: string, to: string): string =>
    refusalOf(text, { kind: 'depend', from, to });

  it('goes on with the list of those that there are', () => {
    assert.match(draw(services, 'mail', 'wiki'), /depends on dns, wiki\n/);
  });

  it('gets a statement of its own where the list says more, or is soft', () => {
    const said = services.replace('depends on dns', 'depends on dns { side old } // for names');
    assert.match(
      draw(said, 'mail', 'wiki'),
      /depends on dns \{ side old \} \/\/ for names\n {2}depends on wiki\n/,
    );
    const soft = services.replace('depends on dns', 'depends softly on dns');
    assert.match(draw(soft, 'mail', 'wiki'), /depends softly on dns\n {2}depends on wiki\n/);
  });

  it('is the first of a service', () => {
    assert.match(draw(services, 'wiki', 'mail'), /to "XWiki" depends on mail \}/);
    assert.match(
      draw('layer l\nservice a in l\nservice b in l\n', 'a', 'b'),
      /service a in l \{ depends on b \}/,
    );
  });

  it('is refused where it is there already, or says nothing', () => {
    assert.match(refusal(services, 'mail', 'dns'), /`mail` depends on `dns` already/);
    assert.match(refusal(services, 'mail', 'mail'), /does not depend on itself/);
    assert.match(refusal(services, 'mail', 'post'), /no service `post`/);
  });

  it('shows a circle before it is drawn', async () => {
    const waves = 'wave one { migrate dns }\nwave two after one { migrate mail }\n';
    const { added } = await consequences(services + waves, { kind: 'depend', from: 'dns', to: 'mail' });
    assert.ok(added.includes('order/cycle'), added.join());
  });
});

describe('changes by hand over several files', () => {
  const texts = {
    'main.migmap': 'import "parts/mail.migmap"\nimport "parts/waves.migmap"\nwave two after one { }\n',
    'parts/mail.migmap':
      'layer l\nservice dns in l { from "BIND" to "Knot" }\nservice mail in l { from "a" to "b" }\n',
    'parts/waves.migmap': 'wave one {\n  migrate dns\n  migrate mail\n}\n',
  };

  it('change each file where it has to be', () => {
    const after = changedByHand(texts, { kind: 'move', service: 'mail', from: 'one', to: 'two' });
    assert.equal(after['parts/waves.migmap'], 'wave one {\n  migrate dns\n}\n');
    assert.match(after['main.migmap'] ?? '', /wave two after one \{ migrate mail \}/);
    const drawn = changedByHand(texts, { kind: 'depend', from: 'mail', to: 'dns' });
    assert.match(drawn['parts/mail.migmap'] ?? '', /to "b" depends on dns \}/);
  });
});

describe('laws of changes by hand', function () {
  this.timeout(60_000);
  const shape = {
    services: 4,
    waves: 3,
    order: 'line',
    dates: 'none',
    rollbacks: 0,
    kinds: 'few',
    togethers: 0,
  } as const;
  const plans = arbitraryPlan({ ...shape, steps: 'wild' }).map((plan) => formatted(planToText(plan)));
  const runs = { seed: 20270102, numRuns: 150 };
  const moves = fc.record({ service: names('s', 4), from: names('w', 3), to: names('w', 3) });

  it('a move is what the difference says, and nothing else', () => {
    fc.assert(
      fc.property(plans, moves, (text, move) => {
        const after = changed(text, move);
        if (after === undefined) return;
        for (const { kind, before, after: now, sort } of differences(text, after)) {
          if (['split', 'merged', 'reordered'].includes(kind)) continue;
          assert.deepEqual([kind, sort], ['moved', 'step'], after);
          assert.ok(
            before?.about.some(({ name }) => name === move.service),
            after,
          );
          assert.deepEqual([before?.wave, now?.wave], [move.from, move.to], after);
        }
      }),
      runs,
    );
  });

  it('there and back, the plan is the same, but for the order within the wave', () => {
    fc.assert(
      fc.property(plans, moves, (text, move) => {
        const there = changed(text, move);
        // What the other wave did with it already would come along.
        if (there === undefined || happensIn(text, move.service, move.to)) return;
        const back = changed(there, { ...move, from: move.to, to: move.from });
        const kinds = differences(text, back ?? '').map(({ kind }) => kind);
        assert.deepEqual(
          kinds.filter((kind) => !['split', 'merged', 'reordered'].includes(kind)),
          [],
          back,
        );
      }),
      runs,
    );
  });

  it('what was formatted still is', () => {
    fc.assert(
      fc.property(plans, moves, names('s', 4), (text, move, other) => {
        const after = changed(text, move);
        if (after !== undefined) assert.equal(formatted(after), after);
        const drawn = changed(text, { kind: 'depend', from: move.service, to: other });
        if (drawn !== undefined) assert.equal(formatted(drawn), drawn);
      }),
      runs,
    );
  });

  it('a dependency is what the difference says, and nothing else', () => {
    fc.assert(
      fc.property(plans, names('s', 4), names('s', 4), (text, from, to) => {
        const after = changed(text, { kind: 'depend', from, to });
        if (after === undefined) return;
        const all = differences(text, after);
        assert.ok(all.length > 0 && all.every(({ after: now }) => now?.words.includes(from)), after);
        assert.match(changed(after, { kind: 'depend', from, to }) ?? 'refused', /refused/);
      }),
      runs,
    );
  });

  function changed(text: string, change: HandChange | Omit<ServiceMove, 'kind'>): string | undefined {
    const whole = 'kind' in change ? change : { kind: 'move' as const, ...change };
    const made = byHand({ 'main.migmap': text }, whole);
    return typeof made === 'string' ? undefined : made['main.migmap'];
  }

  function differences(before: string, after: string) {
    const [old, now] = [before, after].map((text) =>
      resolve(readMap({ 'main.migmap': text }, 'main.migmap')),
    );
    assert.ok(old && now);
    return diffMaps(old, now).changes;
  }

  function happensIn(text: string, service: string, wave: string): boolean {
    const block = new RegExp(`^wave ${wave}\\b[^}]*`, 'm').exec(text)?.[0] ?? '';
    return new RegExp(`\\b${service}\\b`).test(block);
  }
});

function names(letter: string, count: number): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: count }).map((number) => `${letter}${number}`);
}

function formatted(text: string): string {
  const made = formatText(text);
  assert.ok('text' in made);
  return made.text;
}

type Texts = Readonly<Record<string, string>>;

function opened(texts: Texts): Snapshot {
  const library = new MapLibrary();
  for (const [uri, text] of Object.entries(texts)) library.put(uri, text);
  library.enter('main.migmap', '');
  const snapshot = snapshotOf(library, 'main.migmap');
  assert.ok(snapshot);
  return snapshot;
}

/** The texts after a change, or why it is not done. */
function byHand(texts: Texts, change: HandChange): Texts | string {
  const snapshot = opened(texts);
  const made = changeByHand(snapshot.map, change);
  if ('refusal' in made) return made.refusal;
  const after: Record<string, string> = { ...texts };
  for (const [uri, edits] of Object.entries(handEdits(snapshot.map, made.edits, (same) => same))) {
    const { file } = snapshot.map.file(uri) ?? assert.fail(uri);
    const own = edits.map(({ range, newText }) => ({
      source: { file: uri, start: offsetAt(file, range.start), end: offsetAt(file, range.end) },
      text: newText,
    }));
    after[uri] = editText(file.text, own);
  }
  return after;
}

function changedByHand(texts: string, change: HandChange): string;
function changedByHand(texts: Texts, change: HandChange): Texts;
function changedByHand(texts: string | Texts, change: HandChange): string | Texts {
  const made = byHand(typeof texts === 'string' ? { 'main.migmap': texts } : texts, change);
  assert.ok(typeof made !== 'string', String(made));
  return typeof texts === 'string' ? (made['main.migmap'] ?? '') : made;
}

function refusalOf(text: string, change: HandChange): string {
  const made = byHand({ 'main.migmap': text }, change);
  return typeof made === 'string' ? made : '';
}

/** The codes of what a change brings and takes. */
async function consequences(text: string, change: HandChange): Promise<{ added: string[]; gone: string[] }> {
  const { map } = opened({ 'main.migmap': text });
  const made = changeByHand(map, change);
  assert.ok('edits' in made);
  const { added, gone } = await consequencesOf([map], made.edits, async () => {});
  return { added: added.map(({ code }) => code), gone: gone.map(({ code }) => code) };
}
