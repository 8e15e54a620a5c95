import assert from 'node:assert/strict';
import { APART, capital, joined, linked, listed, NOTHING_SAID, phraseOf, rounded, say } from './phrase.ts';
import { inEnglish, keyOf, type Language, saying, speaker } from './speaking.ts';

const german: Language = {
  texts: {
    '{0} moves in {1}': '{0} zieht in {1} um',
    'wave {0}': 'Welle {0}',
    '{0} and {1}': '{0} und {1}',
    '{0} days before {1}': '{1}, {0} Tage vorher',
    'the old side': 'die alte Seite',
    '{0} has to move in time, and nobody sees to it':
      'Um {0} kümmert sich niemand, obwohl es rechtzeitig umziehen muss',
  },
  decimalSign: ',',
};
const speak = speaker(german);

describe('what is said', () => {
  it('is English as it stands there', () => {
    assert.equal(
      inEnglish(say`"Mail" (mail) moves in ${say`wave ${'one'}`}`),
      '"Mail" (mail) moves in wave one',
    );
  });

  it('is one line, however many the source has', () => {
    const said = say`${'mail'} has to move
      in time, and nobody
      sees to it`;
    assert.equal(inEnglish(said), 'mail has to move in time, and nobody sees to it');
    assert.equal(speak(said), 'Um mail kümmert sich niemand, obwohl es rechtzeitig umziehen muss');
  });

  it('is known by its text with numbers for its holes', () => {
    assert.equal(keyOf(say`${'mail'} moves in ${1}`), '{0} moves in {1}');
    assert.equal(keyOf(NOTHING_SAID), '');
  });

  it('starts a sentence where it has to', () => {
    assert.equal(inEnglish(capital(say`wave ${'one'}`)), 'Wave one');
    assert.equal(speak(capital(phraseOf('the old side'))), 'Die alte Seite');
  });
});

describe('lists', () => {
  it('have their last word before the last', () => {
    assert.equal(inEnglish(listed([])), '');
    assert.equal(inEnglish(listed(['dns'])), 'dns');
    assert.equal(inEnglish(listed(['dns', 'time', 'mail'], 'or')), 'dns, time or mail');
    assert.equal(speak(listed(['dns', say`wave ${'one'}`])), 'dns und Welle one');
    assert.equal(inEnglish(listed(['dns', 'time'], 'nor')), 'dns or time');
  });

  it('may have a sign between, which every language shares', () => {
    assert.equal(speak(joined([say`wave ${1}`, 'b', 2.5], ' + ')), 'Welle 1 + b + 2,5');
    assert.equal(inEnglish(joined([], ' + ')), '');
  });

  it('may have words between', () => {
    assert.equal(
      inEnglish(linked(['a', 'b', 'c'], (before, next) => say`${before}, then ${next}`)),
      'a, then b, then c',
    );
  });
});

describe('another language', () => {
  it('says what stands within with its own words too', () => {
    assert.equal(speak(say`${'mail'} moves in ${say`wave ${'one'}`}`), 'mail zieht in Welle one um');
  });

  it('may have another order', () => {
    assert.equal(speak(say`${3} days before ${'Monday'}`), 'Monday, 3 Tage vorher');
  });

  it('writes numbers as its readers do, and leaves names and dates alone', () => {
    assert.equal(
      speak(say`${1.5} days before ${'v1.5 on 2027-03-01'}`),
      'v1.5 on 2027-03-01, 1,5 Tage vorher',
    );
  });

  it('writes all decimals of a number that is rounded', () => {
    assert.equal(inEnglish(say`${rounded(25.885, 1)} days before ${'Monday'}`), '25.9 days before Monday');
    assert.equal(speak(say`${rounded(2, 1)} days before ${'Monday'}`), 'Monday, 2,0 Tage vorher');
  });

  it('tells two texts apart that read the same in English', () => {
    const german = speaker({ texts: { before: 'vorher', 'before{0}': 'vor{0}' }, decimalSign: ',' });
    assert.equal(inEnglish(say`before${APART}`), 'before');
    assert.deepEqual([german(say`before`), german(say`before${APART}`)], ['vorher', 'vor']);
  });

  it('may speak at once, with what was said before', () => {
    const tell = saying(speak);
    assert.equal(tell`${'mail'} moves in ${tell`wave ${'one'}`}`, 'mail zieht in Welle one um');
  });

  it('says in English what it lacks, and only that', () => {
    assert.equal(
      speak(say`${say`wave ${'one'}`} is late, says ${phraseOf('the old side')}`),
      'Welle one is late, says die alte Seite',
    );
  });

  it('takes no text for what every object has', () => {
    assert.equal(speak(phraseOf('constructor')), 'constructor');
  });
});
