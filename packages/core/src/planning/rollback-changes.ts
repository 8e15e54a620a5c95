import type { IsoDate } from '../model/date.ts';
import type { Rollback } from '../model/map.ts';
import { say } from '../words/phrase.ts';
import type { Repair } from './change.ts';

/** Sets the date after which there is no way back. */
export function closeEarlier(rollback: Rollback, day: IsoDate | undefined): Repair | undefined {
  const { until } = rollback;
  if (!until || day === undefined || day >= until.value) return undefined;
  const changed: Rollback = { ...rollback, until: { ...until, value: day } };
  return {
    title: say`Set \`until\` to ${day}`,
    size: 1,
    edits: [{ source: until.source, text: day }],
    apply: (map) => ({
      ...map,
      files: map.files.map((file) =>
        file.rollbacks.includes(rollback)
          ? { ...file, rollbacks: file.rollbacks.map((other) => (other === rollback ? changed : other)) }
          : file,
      ),
    }),
  };
}
