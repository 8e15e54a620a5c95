import { element } from '../page.ts';
import type { Part, Stage } from '../stage.ts';

/** Says why there is no new picture; the one before stays, and is marked. */
export function notice({ words, canvas }: Stage): Part {
  const line = element('notice');
  tell(words.wait);
  return {
    shown: ({ reading, state }) => tell(reading === 'partly' && canvas.shows(state) ? words.partly : ''),
    received: (message) => {
      if (message.type === 'trouble') tell(message.words);
    },
  };

  function tell(said: string): void {
    line.textContent = said;
    line.hidden = said === '';
    canvas.dim(said === '' ? 'new' : 'old');
  }
}
