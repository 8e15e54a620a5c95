import Mocha from 'mocha';

/** Prints what failed as mocha's own reporters do, and closes with the one line that a machine reads. */
export default class ClosingLine extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      process.stdout.write(closingLine(this.stats));
    });
  }
}

function closingLine(stats: Mocha.Stats): string {
  return `${stats.passes} passed, ${stats.failures} failed\n`;
}
