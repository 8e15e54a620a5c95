import assert from 'node:assert/strict';
import { clinicHistory, FIRST_NAME, MAP } from './clinic-history.ts';
import { assertGolden } from './golden.ts';
import { ScratchRepository } from './scratch-repository.ts';

interface Logged {
  readonly version: number;
  readonly commits: readonly {
    readonly subject: string;
    readonly file: string;
    readonly moved: readonly string[];
    readonly plan: { readonly errors: number; readonly waves: readonly { readonly name: string }[] } | null;
  }[];
}

describe('migmap log', function () {
  this.timeout(120_000);
  let scratch: ScratchRepository;
  before(() => {
    scratch = clinicHistory();
  });
  after(() => scratch.remove());

  const logged = (...args: readonly string[]): Logged => {
    const { status, stdout, stderr } = scratch.migmap('log', MAP, '--format', 'json', ...args);
    assert.deepEqual([status, stderr], [0, '']);
    return JSON.parse(stdout) as Logged;
  };
  let all: Logged | undefined;
  const whole = (): Logged => {
    all ??= logged();
    return all;
  };
  const entry = (subject: string) => whole().commits.find((each) => each.subject === subject);

  it('tells how thirty commits changed a plan', () => {
    assert.equal(scratch.git('rev-list', '--count', 'HEAD').trim(), '30');
    const { status, stdout, stderr } = scratch.migmap('log', MAP);
    assert.deepEqual([status, stderr], [0, '']);
    assertGolden('log.txt', stdout);
  });

  it('draws the dates of the waves over the commits', () => {
    const { status, stdout, stderr } = scratch.migmap('log', MAP, '--format', 'svg');
    assert.deepEqual([status, stderr], [0, '']);
    assertGolden('log.svg', stdout);
  });

  it('follows the file to its first name', () => {
    const { commits } = whole();
    assert.deepEqual([...new Set(commits.map(({ file }) => file))], [MAP, FIRST_NAME]);
    assert.deepEqual(commits.at(-1)?.subject, 'The plan');
  });

  it('tells what is only called otherwise from what is another', () => {
    assert.deepEqual(entry('Call the wave what it is')?.moved, ['wave eyes renamed: watch']);
    assert.deepEqual(entry('Call the service what it is')?.moved, ['service time renamed: clock']);
    assert.deepEqual(entry('Laid out anew')?.moved, ['layout or comments only']);
  });

  it('shows the merge that breaks the plan, and not its branch', () => {
    assert.deepEqual(entry("Merge branch 'directory'")?.moved[0], 'errors: 0 → 1');
    assert.equal(entry('The old directory goes before mail moves'), undefined);
  });

  it('shows the net that went', () => {
    const moved = entry('No way back for the archive')?.moved ?? [];
    assert.ok(moved.includes('rollback point archive-off removed'), moved.join('\n'));
  });

  it('shows the last few, with what the first of them changed', () => {
    const { commits } = logged('-n', '2');
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      ['Notes for the board', 'The end as late as it can be'],
    );
    assert.match(commits[1]?.moved[0] ?? '', /^wave goodbye: 2027-07-12/);
  });

  it('shows what is not older than a day', () => {
    const { commits } = logged('--since', '2026-10-28');
    assert.equal(commits.length, 3);
    assert.notDeepEqual(commits.at(-1)?.moved, []);
  });

  it('tells of a file that is gone, up to its end', () => {
    const { status, stdout } = scratch.migmap('log', FIRST_NAME, '--format', 'json');
    assert.equal(status, 0);
    assert.equal((JSON.parse(stdout) as Logged).commits[0]?.subject, 'Mail a week later');
  });
});

describe('migmap log of a map of several files', function () {
  this.timeout(60_000);
  let scratch: ScratchRepository;
  beforeEach(() => {
    scratch = new ScratchRepository();
    scratch.write(
      'main.migmap',
      'import "base.migmap"\nwave one { dates 2027-01-01 .. 2027-01-31  migrate dns }\n',
    );
    scratch.write('base.migmap', 'layer base "Base"\nservice dns "Naming" in base { from "a"  to "b" }\n');
    scratch.write('other.migmap', 'layer base "Base"\n');
    scratch.commit('first');
  });
  afterEach(() => scratch.remove());

  const subjects = (): string[] => {
    const { stdout } = scratch.migmap('log', 'main.migmap', '--format', 'json');
    return (JSON.parse(stdout) as Logged).commits.map(({ subject }) => subject);
  };

  it('knows changes of what it imports, and none of other maps', () => {
    scratch.edit('base.migmap', ['service dns', 'service mail "Mail" in base { stays "x" }\nservice dns']);
    scratch.commit('a service more');
    scratch.edit('other.migmap', ['Base', 'Ground']);
    scratch.commit('elsewhere');
    assert.deepEqual(subjects(), ['a service more', 'first']);
  });

  it('goes on where the map could not be read for a while', () => {
    scratch.edit('main.migmap', ['migrate dns', 'migrate {']);
    scratch.commit('broken');
    scratch.edit('main.migmap', ['migrate {', 'migrate dns']);
    scratch.commit('mended');
    const { stdout } = scratch.migmap('log', 'main.migmap', '--format', 'json');
    const { commits } = JSON.parse(stdout) as Logged;
    assert.deepEqual(
      commits.map(({ moved }) => moved),
      [['can be read as a plan again'], ['cannot be read as a plan'], []],
    );
    assert.match(scratch.migmap('log', 'main.migmap').stdout, / {2}cannot be read as a plan {2}broken\n\n/);
  });

  it('tells what moved while the map could not be read', () => {
    scratch.edit('main.migmap', ['migrate dns', 'migrate {']);
    scratch.commit('broken');
    scratch.edit('main.migmap', ['migrate {', 'migrate dns'], ['2027-01-31', '2027-02-07']);
    scratch.commit('mended, and later');
    const { stdout } = scratch.migmap('log', 'main.migmap', '--format', 'json');
    assert.deepEqual((JSON.parse(stdout) as Logged).commits[0]?.moved, [
      'can be read as a plan again',
      'wave one: 2027-01-01 .. 2027-01-31 → 2027-01-01 .. 2027-02-07 (ends 7 days later)',
    ]);
  });

  it('tells of the commit that removes the map, and of the one that brings it back', () => {
    const text = scratch.read('main.migmap');
    scratch.git('rm', '--quiet', 'main.migmap');
    scratch.commit('gone');
    scratch.write('main.migmap', text.replace('2027-01-31', '2027-02-07'));
    scratch.commit('back');
    const { stdout } = scratch.migmap('log', 'main.migmap');
    assert.match(stdout, / {2}the map is gone {2}gone\n\n/);
    assert.match(stdout, / {2}back\n {4}the map is there again\n {4}wave one: .*\(ends 7 days later\)\n/);
  });

  it('says that there is no history', () => {
    scratch.write('new.migmap', 'layer base "Base"\n');
    const { status, stderr } = scratch.migmap('log', 'new.migmap');
    assert.equal(status, 2);
    assert.equal(stderr, 'migmap: new.migmap is in no commit of this branch: there is no history of it.\n');
  });
});
