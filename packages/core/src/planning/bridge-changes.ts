import type { Bridge, MigrationMap } from '../model/map.ts';
import type { Change } from './change.ts';

/** Lets a bridge start or end with another wave; undefined where that end is not written. */
export function moveBridgeEnd(bridge: Bridge, end: 'from' | 'until', wave: string): Change | undefined {
  const written = bridge[end];
  if (!written || written.value === wave) return undefined;
  const changed: Bridge = { ...bridge, [end]: { ...written, value: wave } };
  return {
    edits: [{ source: written.source, text: wave }],
    apply: (current: MigrationMap) => ({
      ...current,
      files: current.files.map((file) =>
        file.bridges.includes(bridge)
          ? { ...file, bridges: file.bridges.map((other) => (other === bridge ? changed : other)) }
          : file,
      ),
    }),
  };
}
