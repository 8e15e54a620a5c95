import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

  const run = (cwd: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8' });

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
      assert.match(stdout, /^would set merge\.migmap\.driver = .* merge-driver %O %A %B %P %L \|\| .*$/m);
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

    it('reaches every work tree of the repository, from any folder of it', () => {
      scratch.git('worktree', 'add', '--quiet', 'elsewhere', '-b', 'topic');
      const elsewhere = join(scratch.folder, 'elsewhere', 'plans');
      const told = run(elsewhere, 'git-setup', '--attributes');
      assert.equal(told.status, 0);
      assert.equal(scratch.read('elsewhere/.gitattributes'), '*.migmap diff=migmap merge=migmap\n');
      assert.match(settings(), /diff\.migmap\.textconv/);
      assert.equal(run(elsewhere, 'git-setup').stdout, 'nothing to do\n');
    });

    it('needs a work tree', () => {
      const told = run(join(scratch.folder, '.git'), 'git-setup');
      assert.deepEqual([told.status, told.stdout], [2, '']);
      assert.match(told.stderr, /\.git is no work tree: run git-setup where the maps are checked out\.\n$/);
    });

    it('needs a repository', () => {
      const folder = mkdtempSync(join(tmpdir(), 'migmap-none-'));
      const told = run(folder, 'git-setup');
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

    it('shows in a conflict what each side says', () => {
      const [ours, theirs] = ['2027-02-19', '2027-02-26'].map(
        (day): Step => ['Another end', ['2027-01-11 .. 2027-02-12', `2027-01-11 .. ${day}`]],
      );
      assert.ok(ours && theirs);
      merge(ours, theirs);
      const lines = scratch.git('diff').split('\n');
      assert.deepEqual(
        lines.filter((line) => /^(?:[+-].|.[+-])(?![+-])/.test(line)),
        [
          '++<<<<<<< ours',
          ' +wave eyes: dates 2027-01-11 .. 2027-02-19',
          '++=======',
          '+ wave eyes: dates 2027-01-11 .. 2027-02-26',
          '++>>>>>>> theirs',
        ],
      );
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

    it('serves whatever merges: cherry-pick, rebase and stash', () => {
      setUp();
      const [ours, theirs] = neighbours;
      scratch.git('switch', '--quiet', '--create', 'theirs');
      change(scratch, MAP, theirs);
      scratch.git('switch', '--quiet', 'main');
      change(scratch, MAP, ours);
      const expected = clinic.replace('downtime 10min', 'downtime 5min').replace('rto 1h', 'rto 30min');
      const comesOut = (...command: readonly string[]): void => {
        const { status, stderr } = scratch.tryGit(...command);
        assert.equal(status, 0, stderr);
        assert.equal(scratch.read(MAP), expected);
      };
      comesOut('cherry-pick', 'theirs');
      scratch.git('reset', '--quiet', '--hard', 'HEAD~1');
      comesOut('rebase', '--quiet', 'main', 'theirs');
      scratch.git('switch', '--quiet', 'main');
      scratch.git('reset', '--quiet', '--hard', 'HEAD~1');
      scratch.edit(MAP, ['rto 1h', 'rto 30min']);
      scratch.git('stash', '--quiet');
      change(scratch, MAP, ours);
      comesOut('stash', 'pop', '--quiet');
    });

    it('takes a map that both added', () => {
      setUp();
      const declared = (service: string): string =>
        `layer base "Base"\nservice ${service} in base { stays "x" }\n`;
      scratch.git('switch', '--quiet', '--create', 'theirs');
      scratch.write('new.migmap', declared('dns "DNS"'));
      scratch.commit('Naming');
      scratch.git('switch', '--quiet', 'main');
      scratch.write('new.migmap', declared('ntp "Time"'));
      scratch.commit('Time');
      assert.equal(scratch.tryGit('merge', '--no-edit', 'theirs').status, 0);
      assert.equal(scratch.read('new.migmap').match(/^service (dns|ntp) /gm)?.length, 2);
    });

    it('is one of lines where migmap is gone, and loses nothing', () => {
      setUp();
      const driver = scratch.git('config', '--get', 'merge.migmap.driver').trim();
      const [, fallback] = / \|\| .*$/.exec(driver) ? driver.split(/(?= \|\| )/) : [];
      scratch.git('config', 'merge.migmap.driver', `no-such-migmap merge-driver %O %A %B %P %L${fallback}`);
      assert.equal(merge(...neighbours).status, 1);
      assert.match(
        scratch.read(MAP),
        /^<{7} ours\n[\s\S]*downtime 5min[\s\S]*^={7}\n[\s\S]*rto 30min[\s\S]*^>{7} theirs$/m,
      );
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

    it('finds out by itself what both started from', () => {
      const [, ours = '', theirs = ''] = branches(
        ['Faster', ['downtime 10min', 'downtime 5min']],
        ['Sooner', ['rto 1h', 'rto 30min']],
      );
      const { status, stdout, stderr } = scratch.migmap('merge-check', ours, theirs);
      assert.deepEqual([status, stderr], [0, '']);
      assert.equal(stdout, 'merges without conflict; together nothing breaks that holds on each side\n');
      const paths = scratch.migmap('merge-check', MAP, theirs);
      assert.equal(paths.status, 2);
      assert.match(paths.stderr, /what they both started from is known only of two revisions/);
    });

    it('takes the sides of a conflict from the index', () => {
      merge(['Faster', ['downtime 10min', 'downtime 5min']], ['Sooner', ['rto 1h', 'rto 30min']]);
      assert.match(scratch.git('status', '--porcelain'), /^UU /m);
      const { status, stdout } = scratch.migmap('merge-check', `:2:${MAP}`, `:3:${MAP}`, '-o', MAP);
      assert.equal(status, 0, stdout);
      assert.match(scratch.read(MAP), /downtime 5min\n {2}rto 30min/);
      const staged = scratch.migmap('diff', `:${MAP}`, MAP);
      assert.deepEqual([staged.status, staged.stdout], [2, '']);
      assert.match(
        staged.stderr,
        /is in conflict: :1:\S+ is what both sides started from, :2:\S+ is ours and :3:/,
      );
      scratch.git('add', '--all');
      const resolved = scratch.migmap('diff', `:1:${MAP}`, MAP);
      assert.deepEqual(
        [resolved.status, resolved.stderr],
        [2, `migmap: :1:${MAP}: nothing is in conflict.\n`],
      );
      assert.match(scratch.migmap('diff', `:${MAP}`, MAP).stdout, /^Nothing changes/);
    });

    it('says whose side a map is missing on, and what is no text', () => {
      scratch.git('switch', '--quiet', '--create', 'theirs');
      scratch.git('rm', '--quiet', MAP);
      scratch.commit('No plan');
      scratch.git('switch', '--quiet', 'main');
      change(scratch, MAP, ['Sooner', ['rto 1h', 'rto 30min']]);
      scratch.tryGit('merge', 'theirs');
      const removed = scratch.migmap('merge-check', `:2:${MAP}`, `:3:${MAP}`);
      assert.equal(removed.status, 2);
      assert.equal(removed.stderr, `migmap: :3:${MAP}: their side of the conflict has removed ${MAP}.\n`);
      writeFileSync(
        join(scratch.folder, 'old.migmap'),
        Buffer.from('layer base "Grundlage für alle"\n', 'latin1'),
      );
      scratch.write('open.migmap', '<<<<<<< ours\nlayer a "A"\n=======\nlayer b "B"\n>>>>>>> theirs\n');
      const refused = scratch.migmap('merge-check', 'old.migmap', 'open.migmap', 'old.migmap');
      assert.deepEqual([refused.status, refused.stdout], [2, '']);
      assert.match(
        refused.stderr,
        /nothing was merged: old\.migmap is not encoded in UTF-8, and open\.migmap has markers of/,
      );
    });

    it('does not take the index for a revision that a command did not find', () => {
      const { status, stderr } = scratch.migmap('merge-check', `:${MAP}`, `main:${MAP}`, `main:${MAP}`);
      assert.equal(status, 2);
      assert.match(stderr, /is what is staged\. If that is meant, write :0:.* it found no commit\./);
    });

    it('refuses what is no map, and what is not there', () => {
      scratch.write('broken.migmap', 'wave {\n');
      scratch.write('theirs.migmap', clinic.replace('rto 1h', 'rto 2h'));
      const broken = scratch.migmap('merge-check', MAP, 'broken.migmap', 'theirs.migmap');
      assert.deepEqual([broken.status, broken.stdout], [2, '']);
      assert.equal(
        broken.stderr,
        'migmap: nothing was merged: broken.migmap cannot be read as a map (migmap check says why).\n',
      );
      const absent = scratch.migmap('merge-check', MAP, 'main:nothing.migmap', MAP);
      assert.equal(absent.status, 2);
      assert.equal(absent.stderr, 'migmap: main:nothing.migmap: there is no map nothing.migmap at main.\n');
    });
  });
});
