/** Keys belong to the field that a person writes in. */
export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'range', 'radio'].includes(target.type);
}

/** A letter, or another key that does something by itself. */
export function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The way of an arrow key. */
export function wayOf(event: KeyboardEvent): readonly [x: number, y: number] | undefined {
  return isPlain(event) ? ways[event.key] : undefined;
}
