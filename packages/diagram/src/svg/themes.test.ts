import assert from 'node:assert/strict';
import { fates } from '../compare/fate.ts';
import { colourOf, contrast, themes } from './themes.ts';

describe('themes', () => {
  for (const theme of Object.values(themes)) {
    it(`${theme.name}: text can be read on what it stands on (WCAG AA)`, () => {
      for (const ink of ['ink', 'ink-soft', 'ink-faint', 'accent', 'error', 'warning', 'info']) {
        for (const ground of ['page', 'lane', 'card']) {
          const found = contrast(colourOf(theme, ink), colourOf(theme, ground));
          assert.ok(found >= 4.5, `${ink} on ${ground}: ${found.toFixed(2)}`);
        }
      }
    });

    it(`${theme.name}: badges can be read in every colour of a scale`, () => {
      for (let index = 0; index < 20; index++) {
        const paint = `scale/${index}/20`;
        const found = contrast(colourOf(theme, `on/${paint}`), colourOf(theme, paint));
        assert.ok(found >= 4, `${paint}: ${found.toFixed(2)}`);
      }
    });

    it(`${theme.name}: lines and signs stand out (WCAG 1.4.11)`, () => {
      for (const paint of ['line', 'line-soft', 'error', 'warning', 'info', 'accent']) {
        const found = contrast(colourOf(theme, paint), colourOf(theme, 'lane'));
        assert.ok(found >= 3, `${paint}: ${found.toFixed(2)}`);
      }
    });

    it(`${theme.name}: what has changed stands out, and can be read`, () => {
      for (const fate of fates) {
        const paint = `change/${fate}`;
        const found = [
          contrast(colourOf(theme, paint), colourOf(theme, 'lane')),
          contrast(colourOf(theme, paint), colourOf(theme, `${paint}-soft`)),
          contrast(colourOf(theme, `on/${paint}`), colourOf(theme, paint)),
          contrast(colourOf(theme, 'ink-soft'), colourOf(theme, `${paint}-soft`)),
        ];
        assert.ok(Math.min(...found) >= 4.5, `${paint}: ${found.map((each) => each.toFixed(2))}`);
      }
    });

    it(`${theme.name} knows every paint that light knows`, () => {
      assert.deepEqual(Object.keys(theme.paints).sort(), Object.keys(themes.light.paints).sort());
    });
  }
});
