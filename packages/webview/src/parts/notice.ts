import { element } from '../page.ts';
import type { Part, Stage } from '../stage.ts';

/** Says why there is no new picture; the one before stays, and is marked. */
export function notice(stage: Stage): Part {
  const { words, canvas } = stage;
  const line = element('notice');
  tell(words.wait, 'old');
  return {
    shown: (picture) => {
      if (stage.drawn !== picture) tell(words.partly, 'old');
      else tell(picture.reading === 'partly' ? words.partlyRead : '', 'new');
    },
    received: (message) => {
      if (message.type === 'trouble') tell(message.words, 'old');
    },
  };

  function tell(said: string, picture: 'old' | 'new'): void {
    line.textContent = said;
    line.hidden = said === '';
    canvas.dim(picture);
  }
}
