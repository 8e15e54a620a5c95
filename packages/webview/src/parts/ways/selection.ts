import type { Part, Stage } from '../../stage.ts';

/** What is selected in the picture is shown in the text, and the other way round. */
export function selection({ canvas, send, recall, remember }: Stage): Part {
  let isFirst = true;
  let isFromText = false;
  canvas.onChosen((id) => send({ type: 'reveal', id, focus: 'picture' }));
  canvas.onSelected((id) => remember('selected', id));
  return {
    shown: () => {
      const before = recall<string>('selected');
      if (isFirst && before !== undefined) canvas.select(before);
      isFirst = false;
    },
    received: (message) => {
      if (message.type !== 'selection') return;
      // What was chosen here stays so while the cursor is on nothing that the picture has.
      if (message.id === undefined && !isFromText) return;
      isFromText = message.id !== undefined;
      if (message.id !== canvas.selected) canvas.select(message.id);
    },
  };
}
