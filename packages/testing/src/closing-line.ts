import Mocha from 'mocha';
import { closingLines, keepTally } from './tally.ts';

/** Prints what failed as mocha's own reporters do, and closes with the one line that a machine reads. */
export default class ClosingLine extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const skipped = new Map<string, number>();
    runner.on(Mocha.Runner.constants.EVENT_TEST_PENDING, ({ parent }) => {
      const group = parent?.fullTitle() ?? '';
      skipped.set(group, (skipped.get(group) ?? 0) + 1);
    });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures } = this.stats;
      const left = [...skipped].map(([group, tests]) => `skipped here: ${group} (${tests})`);
      const tally = { passed: passes, failed: failures, skipped: left };
      keepTally(tally);
      process.stdout.write(closingLines(tally));
    });
  }
}
