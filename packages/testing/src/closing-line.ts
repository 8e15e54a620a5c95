import Mocha from 'mocha';

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
      process.stdout.write(skippedGroups(skipped) + closingLine(this.stats));
    });
  }
}

/** What a machine cannot try, for want of a shell or a network, should be seen and not be taken for tried. */
function skippedGroups(skipped: ReadonlyMap<string, number>): string {
  return [...skipped].map(([group, tests]) => `skipped here: ${group} (${tests})\n`).join('');
}

function closingLine({ passes, failures }: Mocha.Stats): string {
  return `${passes} passed, ${failures} failed\n`;
}
