import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  change,
  clinic,
  directoryGoes,
  laidOutAnew,
  FIRST_NAME as MAP,
  proxyGoes,
  type Step,
} from './clinic-history.ts';
import { command } from './running.ts';
import { ScratchRepository } from './scratch-repository.ts';

describe('migmap in git', function () {
  this.timeout(60_000);
  let scratch: ScratchRepository;
  beforeEach(() => {
    scratch = new ScratchRepository();
    scratch.write(MAP, clinic);
    scratch.commit('The plan');
  });
  afterEach(() => scratch.remove());

  const setUp = (): void => {
    assert.equal(scratch.migmap('git-setup', '--attributes').status, 0);
    scratch.commit('Drivers');
  };

  /** One change on a branch, one on main, and the merge. */
  const merge = (ours: Step, theirs: Step) => {
    scratch.git('switch', '--quiet', '--create', 'theirs');
    change(scratch, MAP, theirs);
    scratch.git('switch', '--quiet', 'main');
    change(scratch, MAP, ours);
    return scratch.tryGit('merge', '--no-edit', 'theirs');
  };

  describe('setup', () => {
    const settings = (): string => scratch.tryGit('config', '--local', '--get-regexp', 'migmap').stdout;

    it('says what it would do, and does nothing yet', () => {
      const { status, stdout } = scratch.migmap('git-setup', '--attributes', '--dry-run');
      assert.equal(status, 0);
      assert.match(stdout, /^would set diff\.migmap\.textconv = .* textconv$/m);
      assert.match(stdout, /^would set merge\.migmap\.driver = .* merge-driver %O %A %B %P %L$/m);
      assert.match(stdout, /^would add to \.gitattributes: \*\.migmap diff=migmap merge=migmap$/m);
      assert.equal(settings(), '');
    });

    it('writes it once, and takes it back', () => {
      scratch.write('.gitattributes', '*.png binary\n');
      scratch.migmap('git-setup', '--attributes');
      assert.match(settings(), /diff\.migmap\.textconv/);
      assert.equal(scratch.read('.gitattributes'), '*.png binary\n*.migmap diff=migmap merge=migmap\n');
      assert.equal(scratch.migmap('git-setup', '--attributes').stdout, 'nothing to do\n');
      assert.match(scratch.migmap('git-setup', '--remove').stdout, /^remove diff\.migmap\.\*$/m);
      assert.equal(settings(), '');
      assert.equal(scratch.read('.gitattributes'), '*.png binary\n');
      assert.equal(scratch.migmap('git-setup', '--remove').stdout, 'nothing to do\n');
    });

    it('leaves .gitattributes alone unless it is asked, and says what is missing', () => {
      const { stdout } = scratch.migmap('git-setup');
      assert.match(stdout, /Add this line to \.gitattributes, or run migmap git-setup --attributes/);
      assert.throws(() => scratch.read('.gitattributes'));
    });

    it('needs a repository', () => {
      const folder = mkdtempSync(join(tmpdir(), 'migmap-none-'));
      const told = spawnSync(process.execPath, [command, 'git-setup'], { cwd: folder, encoding: 'utf8' });
      rmSync(folder, { recursive: true });
      assert.equal(told.status, 2);
      assert.match(told.stderr, /is in no git repository/);
    });
  });

  describe('diff', () => {
    beforeEach(setUp);

    const changed = (diff: string): string[] => diff.split('\n').filter((line) => /^[+-](?![+-])/.test(line));

    it('shows facts, each with the thing that it is about', () => {
      scratch.edit(
        MAP,
        ['2027-04-05 .. 2027-05-28', '2027-04-12 .. 2027-06-04'],
        ['rate   300Mbit/s', 'rate   200Mbit/s'],
      );
      assert.deepEqual(changed(scratch.git('diff')), [
        '-data mailboxes: rate 300Mbit/s',
        '+data mailboxes: rate 200Mbit/s',
        '-wave mail-move: dates 2027-04-05 .. 2027-05-28',
        '+wave mail-move: dates 2027-04-12 .. 2027-06-04',
      ]);
    });

    it('shows in git log -p what each commit did, and nothing where only the layout is another', () => {
      change(scratch, MAP, ['Laid out anew']);
      change(scratch, MAP, ['Faster', ['downtime 10min', 'downtime 5min']]);
      const told = scratch.git('log', '-p', '-2', '--format=%s', '--', MAP);
      assert.deepEqual(changed(told), ['-service dns: downtime 10min', '+service dns: downtime 5min']);
      assert.match(told, /^Laid out anew$/m);
    });

    it('shows the lines of what is no map', () => {
      scratch.edit(MAP, ['wave eyes', '<<<<<<< wave eyes']);
      const { status, stdout } = scratch.tryGit('diff');
      assert.equal(status, 0);
      assert.match(stdout, /^\+<<<<<<< wave eyes/m);
    });
  });

  describe('merge', () => {
    const neighbours: readonly [Step, Step] = [
      ['Faster', ['downtime 10min', 'downtime 5min']],
      ['Sooner', ['rto 1h', 'rto 30min']],
    ];

    it('is a conflict of lines without the driver', () => {
      assert.equal(merge(...neighbours).status, 1);
    });

    it('takes independent changes of one block', () => {
      setUp();
      const { status, stderr } = merge(...neighbours);
      assert.deepEqual([status, stderr], [0, '']);
      const expected = clinic.replace('downtime 10min', 'downtime 5min').replace('rto 1h', 'rto 30min');
      assert.equal(scratch.read(MAP), expected);
    });

    it('takes a change of what the other branch has laid out anew', () => {
      setUp();
      assert.equal(merge(['Laid out anew'], neighbours[1]).status, 0);
      assert.equal(scratch.read(MAP), laidOutAnew(clinic).replace('rto 1h', 'rto 30min'));
    });

    it('leaves a conflict of one fact, and says which', () => {
      setUp();
      const day = (date: string): Step => [
        'Another end',
        ['2027-01-11 .. 2027-02-12', `2027-01-11 .. ${date}`],
      ];
      const { status, stderr, stdout } = merge(day('2027-02-19'), day('2027-02-26'));
      assert.equal(status, 1);
      assert.match(
        stdout + stderr,
        /conflict: wave eyes: dates\n.*ours: +dates 2027-01-11 \.\. 2027-02-19\n.*theirs: dates 2027-01-11 \.\. 2027-02-26/,
      );
      assert.match(scratch.read(MAP), /^<{7} ours\n.*2027-02-19\n={7}\n.*2027-02-26\n>{7} theirs$/m);
      assert.match(scratch.git('status', '--porcelain'), /^UU plans\/clinic\.migmap$/m);
    });

    it('warns where two changes that are each fine break the plan together, and merges', () => {
      setUp();
      change(scratch, MAP, ['Laid out anew']);
      const { status, stderr, stdout } = merge(proxyGoes, directoryGoes);
      assert.equal(status, 0);
      assert.match(stdout + stderr, /together 1 error .*that neither side has alone/);
      assert.match(stdout + stderr, /plans\/clinic\.migmap:\d+:\d+: error: .* \[order\//);
    });

    it('merges lines where a version is no map', () => {
      setUp();
      const { status, stderr, stdout } = merge(
        ['Broken', ['map "Clinic', 'map map { "Clinic']],
        ['Faster', ['until goodbye', 'until mail-move']],
      );
      assert.equal(status, 0);
      assert.match(stdout + stderr, /not all versions can be read as a map, so that lines were merged/);
      assert.match(scratch.read(MAP), /map map \{ "Clinic[\s\S]*until mail-move/);
    });
  });

  describe('merge-check', () => {
    const branches = (ours: Step, theirs: Step): readonly string[] => {
      scratch.git('switch', '--quiet', '--create', 'theirs');
      change(scratch, MAP, theirs);
      scratch.git('switch', '--quiet', 'main');
      change(scratch, MAP, ours);
      return [`main~1:${MAP}`, `main:${MAP}`, `theirs:${MAP}`];
    };

    it('finds what neither branch has alone', () => {
      change(scratch, MAP, ['Laid out anew']);
      const { status, stdout } = scratch.migmap(
        'merge-check',
        ...branches(proxyGoes, directoryGoes),
        '--quiet',
      );
      assert.equal(status, 1);
      assert.match(stdout, /: error: .*\[order\//);
      assert.match(stdout, /^merges without conflict; together 1 error that neither side has alone$/m);
      const alone = scratch.migmap('check', MAP, '--quiet');
      assert.equal(alone.status, 0, alone.stdout);
    });

    it('says nothing of what is fine, and writes what it came to', () => {
      const versions = branches(
        ['Faster', ['downtime 10min', 'downtime 5min']],
        ['Sooner', ['rto 1h', 'rto 30min']],
      );
      const { status, stdout, stderr } = scratch.migmap('merge-check', ...versions, '-o', 'merged.migmap');
      assert.deepEqual([status, stderr], [0, '']);
      assert.equal(stdout, 'merges without conflict; together nothing breaks that holds on each side\n');
      assert.match(scratch.read('merged.migmap'), /downtime 5min\n {2}rto 30min/);
    });

    it('takes paths, and names a conflict with both its values', () => {
      const [ours, theirs] = ['2027-02-19', '2027-02-26'].map((day) => clinic.replace('2027-02-12', day));
      scratch.write('ours.migmap', ours ?? '');
      scratch.write('theirs.migmap', theirs ?? '');
      const { status, stdout } = scratch.migmap(
        'merge-check',
        MAP,
        'ours.migmap',
        'theirs.migmap',
        '--quiet',
      );
      assert.equal(status, 1);
      const lines = ['conflict: wave eyes: dates', '  ours:   dates 2027-01-11 .. 2027-02-19'];
      assert.deepEqual(stdout.split('\n').slice(0, 2), lines);
      assert.match(stdout, /^1 conflict; together nothing breaks that holds on each side$/m);
    });

    it('merges what a map imports as well', () => {
      scratch.write('main.migmap', 'import "base.migmap"\nwave one after none { migrate mail }\n');
      scratch.write(
        'base.migmap',
        'layer base "Base"\nservice dns "Naming" in base { stays "x" }\nservice mail "Mail" in base { from "a"  to "b" }\n',
      );
      scratch.commit('Two files');
      scratch.git('switch', '--quiet', '--create', 'theirs');
      scratch.edit('base.migmap', ['service dns "Naming" in base { stays "x" }\n', '']);
      scratch.commit('No naming');
      scratch.git('switch', '--quiet', 'main');
      scratch.edit('main.migmap', ['migrate mail }', 'migrate mail  migrate dns }']);
      scratch.commit('Naming moves');
      const versions = ['main~1', 'main', 'theirs'].map((revision) => `${revision}:main.migmap`);
      const { status, stdout } = scratch.migmap('merge-check', ...versions, '--quiet');
      assert.equal(status, 1);
      assert.match(stdout, /^main\.migmap:2:\d+: error: .*`dns`.* \[reference\/unknown\]$/m);
    });

    it('refuses what is no map, and what is not there', () => {
      scratch.write('broken.migmap', 'wave {\n');
      scratch.write('theirs.migmap', clinic.replace('rto 1h', 'rto 2h'));
      const broken = scratch.migmap('merge-check', MAP, 'broken.migmap', 'theirs.migmap');
      assert.deepEqual([broken.status, broken.stdout], [2, '']);
      assert.match(broken.stderr, /^migmap: broken\.migmap cannot be read as a map, and nothing was merged/);
      const absent = scratch.migmap('merge-check', MAP, 'main:nothing.migmap', MAP);
      assert.equal(absent.status, 2);
      assert.equal(absent.stderr, 'migmap: main:nothing.migmap: there is no such file at main.\n');
    });
  });
});
