import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { finished, inEnglish, isPhrase, keyOf, type Phrase, speaker } from '@migmap/core';
import { german, germanFiles } from '@migmap/language/words';
import { type Finding, fixesOf, rules } from '@migmap/rules';
import { findings } from '../check.ts';
import { changeFindings } from '../check-change.ts';
import { fixableSamples } from '../fixable-samples.ts';
import type { Sample } from '../samples.ts';
import { hasWords, holesIn, wordsSaid } from './words-said.ts';

const said = wordsSaid();
const speak = speaker(german);

describe('the German words of findings', () => {
  it('are those for all that is said, each in the file of its part, and no others', () => {
    const written = Object.entries(germanFiles).flatMap(([home, texts]) =>
      Object.keys(texts).map((key) => `${home}: ${key}`),
    );
    const wanted = [...said].map(([key, home]) => `${home}: ${key}`);
    assert.deepEqual(
      written.toSorted(),
      wanted.toSorted(),
      'run `npm run words`, and translate what is empty',
    );
  });

  it('fill the same holes', () => {
    const wrong = Object.entries(german.texts).filter(([key, text]) => {
      return text === '' || holesIn(key).join() !== holesIn(text).join();
    });
    assert.deepEqual(wrong, []);
  });

  it('keep what the author writes into the map, between backquotes', () => {
    const wrong = Object.entries(german.texts).filter(([key, text]) => {
      return codesIn(key).some((code) => !codesIn(text).includes(code));
    });
    assert.deepEqual(wrong, []);
  });

  for (const { meta } of rules) {
    it(`leave nothing of ${meta.code} in English`, () => {
      const left = samplesOf(meta.code)
        .flatMap((sample) => phrasesOf(sample, meta.code))
        .flatMap(partsOf)
        .filter((part) => hasWords(keyOf(part)) && !isKnown(part));
      assert.deepEqual(left.map(inEnglish), []);
    });
  }

  const read: readonly (readonly [string, string])[] = [
    [
      'order/dependency-late',
      '"Mail" (mail) geht in Welle "Mail" (mail-move) in Betrieb, aber "DNS" (dns), eine Abhängigkeit, zieht erst in Welle "Naming" (naming) und damit später um: Die neue Seite stünde auf einem Grund, der sich noch ändert. `dns` vor `mail` umziehen lassen, oder `tolerates old` schreiben, wenn es mit der alten Seite geht.',
    ],
    [
      'capacity/team-overload',
      'In Welle "Mail" (mail-move) gilt für die Arbeit von "Messaging" (messaging): Sie macht 187,5 % des Möglichen aus (45d (mail); verfügbar: 2 Personen × 20 Arbeitstage × 60 % = 24 Personentage). Die Welle wird sich verspäten, oder das Tagesgeschäft bleibt liegen. Der Welle mehr Zeit geben, etwas in eine andere Welle verschieben oder andere helfen lassen.',
    ],
    [
      'completeness/rto-rpo-missing',
      '"Mail" (mail) nennt kein `rpo`, sodass Sicherung und Rückfall an nichts zu messen sind; `rpo` ergänzen',
    ],
    ['syntax/parse', '`criticality` erwartet low, medium, high oder critical; `urgent` gehört nicht dazu'],
  ];
  for (const [code, words] of read) {
    it(`say ${code}`, () => {
      const [first] = samplesOf(code).flatMap((sample) => findingsIn(sample, code));
      assert.equal(first && speak(first.said), words);
    });
  }
});

function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]*)`/g)].map(([, code = '']) => code.replace(/\{\d+\}/g, ''));
}

function isKnown(part: Phrase): boolean {
  return Object.hasOwn(german.texts, keyOf(part));
}

function samplesOf(code: string): Sample[] {
  const page = readFileSync(new URL(`../../../rules/src/${code}.md`, import.meta.url), 'utf8');
  return fixableSamples(code, page);
}

function findingsIn({ files, asOf }: Sample, code: string): Finding[] {
  const [before = '', after = ''] = Object.values(files);
  const found = code.startsWith('diff/')
    ? changeFindings(before, after, { only: [code] })
    : findings(files, { only: [code], ...(asOf === undefined ? {} : { asOf }) });
  return found.filter((finding) => finding.code === code);
}

function phrasesOf(sample: Sample, code: string): Phrase[] {
  return findingsIn(sample, code).flatMap((finding) => [
    finding.said,
    ...(finding.related ?? []).map(({ message }) => message),
    ...finished(fixesOf(finding)).map(({ title }) => title),
  ]);
}

/** A phrase with all that stands in its holes. */
function partsOf(phrase: Phrase): Phrase[] {
  return [phrase, ...phrase.values.filter(isPhrase).flatMap(partsOf)];
}
