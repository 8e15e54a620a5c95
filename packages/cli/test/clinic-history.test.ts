import assert from 'node:assert/strict';
import { clinicHistory, FIRST_NAME, MAP, SITES } from './clinic-history.ts';
import { assertGolden } from './golden.ts';
import type { ScratchRepository, Told } from './scratch-repository.ts';

/** What the command says on the thirty commits of the clinic; each file of `golden/` is a session to read. */
describe('migmap on the history of the clinic', function () {
  this.timeout(180_000);
  let scratch: ScratchRepository;
  before(() => {
    scratch = clinicHistory();
  });
  after(() => scratch.remove());

  /** A run as somebody would see it in a terminal, with its status. */
  const shown = (command: readonly string[], { stdout, stderr, status }: Told): string => {
    const quoted = command.map((word) => (/[\s^{}]/.test(word) ? `'${word}'` : word)).join(' ');
    return `$ ${quoted}\n${stdout}${stderr}→ ${status}\n`;
  };
  const migmap = (...args: readonly string[]): string => shown(['migmap', ...args], scratch.migmap(...args));
  const git = (...args: readonly string[]): string => shown(['git', ...args], scratch.tryGit(...args));
  /** The commit with this subject, as people name it. */
  const commit = (subject: string): string => `main^{/${subject}}`;
  const session = (name: string, ...runs: readonly string[]): void => assertGolden(name, runs.join('\n'));

  /** What one commit did to the plan. */
  const diffOf = (subject: string, from: string, to = from): string =>
    migmap('diff', `${commit(subject)}~:${from}`, `${commit(subject)}:${to}`);

  it('tells of each sort of change, and of none where there is none', () => {
    session(
      'history-diff.txt',
      diffOf('Laid out anew', FIRST_NAME),
      diffOf('Say who the plan is for', FIRST_NAME),
      diffOf('A name of its own for the plan', FIRST_NAME, MAP),
      diffOf('Monitoring needs another week', FIRST_NAME),
      diffOf('The archive in a wave of its own', FIRST_NAME),
      diffOf('Call the wave what it is', MAP),
      diffOf('Call the service what it is', MAP),
      diffOf('The head office in three steps', MAP),
      diffOf('Sites in a file of their own', MAP),
      diffOf('The branch has a name', MAP),
      diffOf('Merge branch', MAP),
      diffOf('No way back for the archive', MAP),
    );
  });

  it('follows the map from its first commit to its last, under both its names', () => {
    const first = scratch.git('rev-list', '--max-parents=0', 'main').trim();
    const whole = [scratch.migmap('diff', '--base', first), scratch.migmap('diff', `${first}:`, 'main:')];
    const [one, other] = whole.map(({ stdout }) => stdout);
    assert.equal(one, other);
    assert.match(one ?? '', /^ {2}~ renamed: wave eyes → wave watch$/m);
    assert.match(one ?? '', /^ {2}~ renamed: service time → service clock$/m);
    assert.match(one ?? '', /^ {2}− rollback archive-off /m);
    assert.doesNotMatch(one ?? '', /[+−] site /);
  });

  it('lets through what was wrong before, and neither a new error nor a net that is gone', () => {
    const between = (subject: string, ...options: readonly string[]): string =>
      migmap('diff', `${commit(subject)}~:plans`, `${commit(subject)}:plans`, ...options);
    session(
      'history-gate.txt',
      between('Monitoring needs another week', '--gate'),
      between('Naming moves with it', '--gate'),
      between('Call the service what it is', '--gate', '--rule', 'people/acceptance-unowned=error'),
      between('Another criterion', '--gate'),
      between('Another criterion', '--fail-on', 'warning'),
      between('No way back for the archive', '--gate'),
      between('Merge branch', '--gate', '--rule', 'order/bridge-gap=warning'),
    );
  });

  it('compares what is staged, and what is not', () => {
    scratch.edit(SITES, ['"Branch at the lake"', '"Branch by the lake"']);
    scratch.git('add', '--all');
    scratch.edit(MAP, ['dates 2027-08-16', 'dates 2027-08-17']);
    session(
      'history-index.txt',
      migmap('diff', `HEAD:${MAP}`, `:${MAP}`),
      migmap('diff', `:0:${MAP}`, MAP, '--gate'),
      migmap('diff', '--base', 'HEAD', SITES, MAP),
      migmap('diff', `:${MAP}`, MAP, '--gate'),
    );
    scratch.git('reset', '--quiet', '--hard');
  });

  it('gives git words for its diffs', () => {
    scratch.migmap('git-setup', '--attributes');
    const log = (...options: readonly string[]): string =>
      git('log', '--format=%s', '-p', ...options, 'main', '--', 'plans');
    session(
      'history-textconv.txt',
      log('-1', '--skip=1'),
      log('--follow', '-1', '--grep=A name of its own'),
      log('--grep=Laid out anew'),
      log('--grep=The head office in three steps'),
      log('--grep=No way back for the archive'),
      git(
        'diff',
        `${commit('The archive in a wave of its own')}~`,
        commit('Mail a week later'),
        '--',
        FIRST_NAME,
      ),
    );
    scratch.migmap('git-setup', '--remove');
  });

  it('finds what breaks only together, before and while git merges', () => {
    const merge = commit('Merge branch');
    scratch.migmap('git-setup', '--attributes');
    const judged = [
      migmap('merge-check', `${merge}^1:${MAP}`, `${merge}^2:${MAP}`),
      migmap(
        'merge-check',
        `${merge}^1~:${MAP}`,
        `${merge}^1:${MAP}`,
        `${merge}^2:${MAP}`,
        '--fail-on',
        'warning',
      ),
      migmap('merge-check', `${merge}^1~:${MAP}`, `${merge}^1:${MAP}`, `${merge}^1:${MAP}`),
    ];
    scratch.git('switch', '--quiet', '--detach', `${merge}^1`);
    session('history-merge.txt', ...judged, git('merge', '--quiet', '--no-edit', `${merge}^2`));
    assert.equal(scratch.git('rev-parse', 'HEAD^{tree}'), scratch.git('rev-parse', `${merge}^{tree}`));
    scratch.git('switch', '--quiet', 'main');
    scratch.migmap('git-setup', '--remove');
  });

  it('tells the history of a branch, and from where a branch began', () => {
    session(
      'history-branch.txt',
      migmap('log', `directory:${MAP}`, '-n', '1'),
      migmap('diff', `${commit('The proxy ends')}...directory:${MAP}`, `directory:${MAP}`),
    );
  });
});
