import type { PanelDone } from '@migmap/protocol';
import { Aiming, type Workbench } from '../hands/aiming.ts';
import { type Aim, lineFrom, moveOf } from '../hands/aims.ts';
import { handles } from '../hands/handle.ts';
import { aimByKeys } from '../hands/keyboard.ts';
import { aimByPointer } from '../hands/pointer.ts';
import { Toast } from '../hands/toast.ts';
import { Trials } from '../hands/trials.ts';
import { VerdictLabel } from '../hands/verdict.ts';
import { filled, type Part, type Stage } from '../stage.ts';

/** What others of this folder may do with the one thing that is held. */
export interface Hands {
  readonly stage: Stage;
  readonly aiming: Aiming | undefined;
  /** What can be done with a thing of the picture that is shown. */
  aimOf(id: string): Aim | undefined;
  begin(aim: Aim): Aiming | undefined;
  /** Does what is aimed at. */
  finish(): void;
  /** Leaves everything as it is. */
  cancel(): void;
}

/** Editing by hand: a chip into another wave, a line from card to card. */
export function hands(stage: Stage): Part {
  const { words } = stage;
  const bench: Workbench = { stage, trials: new Trials(stage), label: new VerdictLabel() };
  const toast = new Toast(words.hands, () => stage.send({ type: 'undo' }));
  let aiming: Aiming | undefined;
  let done = '';
  let map = '';
  const one: Hands = {
    stage,
    get aiming() {
      return aiming;
    },
    aimOf,
    begin,
    finish,
    cancel: () => {
      end();
      stage.say(words.hands.nothingDone);
    },
  };
  aimByPointer(one);
  aimByKeys(one);
  const handle = handles(one);
  stage.canvas.frame.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && toast.isShown) toast.undo();
  });
  return {
    shown: ({ state }) => {
      // What was held belongs to a picture that is gone.
      if (aiming) one.cancel();
      // What was done to another map is not taken back here.
      if (state.map !== map) toast.hide();
      map = state.map;
      handle.shown();
    },
    received: (message) => {
      if (message.type === 'tried') bench.trials.received(message);
      if (message.type === 'done') tell(message);
    },
  };

  function aimOf(id: string): Aim | undefined {
    const { picture } = stage;
    return picture?.reading === 'whole' ? (moveOf(picture, id) ?? lineFrom(picture, id)) : undefined;
  }

  function begin(aim: Aim): Aiming | undefined {
    end();
    const { svg } = stage.canvas;
    if (svg) aiming = new Aiming(aim, svg, bench);
    toast.hide();
    return aiming;
  }

  function finish(): void {
    const { decided, refused, target, aim } = aiming ?? {};
    end();
    if (decided && target && aim) {
      const said = aim.kind === 'move' ? words.hands.moved : words.hands.drawn;
      done = filled(said, aim.thing.title, target.thing.title);
      stage.send({ type: 'do', ...decided });
    } else
      toast.show(
        refused === undefined ? words.hands.nothingDone : filled(words.hands.notDone, refused),
        'nothing',
      );
  }

  function end(): void {
    aiming?.end();
    aiming = undefined;
  }

  function tell({ trouble, note }: PanelDone): void {
    const said = trouble === undefined ? done : filled(words.hands.notDone, trouble);
    const all = note === undefined || trouble !== undefined ? said : `${said} ${note}`;
    toast.show(all, trouble === undefined ? 'undo' : 'nothing');
    stage.say(all);
  }
}
