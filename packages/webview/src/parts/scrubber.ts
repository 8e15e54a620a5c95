import { element, made } from '../page.ts';
import type { Part, Stage } from '../stage.ts';

/** Goes along the plan: the state at the end of each wave. */
export function scrubber(stage: Stage): Part {
  const { words } = stage;
  const range = made('input', { id: 'scrubber', type: 'range', min: '0', max: '0', value: '0', step: '1' });
  const instant = made('output', { id: 'instant', for: 'scrubber' }, words.whole);
  element('time').append(made('label', { id: 'plan' }, made('span', {}, words.state), range, instant));
  range.addEventListener('input', () => {
    const wave = stage.picture?.waves[Number(range.value) - 1];
    name(wave?.label);
    stage.wish({ at: wave?.name });
  });
  return {
    shown: ({ waves, state }) => {
      const index = waves.findIndex(({ name: wave }) => wave === state.at);
      range.max = String(waves.length);
      range.value = String(index + 1);
      range.disabled = waves.length === 0;
      name(waves[index]?.label);
    },
  };

  function name(label = words.whole): void {
    instant.textContent = label;
    range.setAttribute('aria-valuetext', label);
  }
}
