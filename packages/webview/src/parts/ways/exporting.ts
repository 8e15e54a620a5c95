import { element, made } from '../../page.ts';
import type { Part, Stage } from '../../stage.ts';
import { iconButton } from './icon-button.ts';

/** What browsers draw at most, on either side. */
const MOST_PIXELS = 16_000;

/** Hands over what is seen, to be written into a file. */
export function exporting({ canvas, send, words }: Stage): Part {
  const button = iconButton('export', 'export', words.ways.exportPicture);
  button.addEventListener('click', () => send({ type: 'export' }));
  element('tools').append(button);
  return {
    received: (message) => {
      if (message.type === 'export') void hand(message.form);
    },
  };

  async function hand(form: 'svg' | 'png'): Promise<void> {
    const content = form === 'svg' ? canvas.source : await pixels().catch(() => new Uint8Array());
    send({ type: 'exported', content });
  }

  /** At double size, or as large as it can be; none where even that is too large. */
  async function pixels(): Promise<Uint8Array> {
    const { width, height } = canvas.svg?.viewBox.baseVal ?? { width: 0, height: 0 };
    const scale = Math.min(2, MOST_PIXELS / width, MOST_PIXELS / height);
    const image = await imageOf(canvas.source);
    const drawn = made('canvas');
    drawn.width = Math.round(width * scale);
    drawn.height = Math.round(height * scale);
    drawn.getContext('2d')?.drawImage(image, 0, 0, drawn.width, drawn.height);
    const png = await new Promise<Blob | null>((resolve) => drawn.toBlob(resolve, 'image/png'));
    return new Uint8Array((await png?.arrayBuffer()) ?? []);
  }
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
