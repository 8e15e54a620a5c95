import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import dockerfileUtils from 'dockerfile-utils';
import { packed } from '../packed.ts';
import { broken, good, projectText, Scratch } from './scratch.ts';

const recipe = projectText('packages/cli/ci/Containerfile');

describe('the recipe of the container', function () {
  this.timeout(120_000);

  it('has no mistake that can be seen', () => {
    const objections = dockerfileUtils.validate(recipe).map(({ message }) => message);
    assert.deepEqual(objections, []);
  });

  it('starts from versions that are named, and ends without root', () => {
    const { images, user } = readRecipe(recipe);
    for (const image of images) assert.match(image, /:[a-z0-9.-]*\d/);
    assert.match(user, /^[1-9]\d*:[1-9]\d*$/);
  });

  // No container can be built here. So each step is taken in a folder that stands for the root of its stage,
  // with what the images would bring: a Node. Only what asks another registry is left out.
  describe('followed by hand', () => {
    let scratch: Scratch;
    let image: Image;

    before(() => {
      scratch = new Scratch();
      cpSync(packed().tarball, join(scratch.folder, 'context/migmap-0.1.0.tgz'));
      image = follow(readRecipe(recipe).steps, scratch.folder);
    });

    after(() => scratch.remove());

    it('leaves out nothing but the packages of the system', () => {
      assert.deepEqual(image.leftOut, ['apk add --no-cache git libstdc++']);
    });

    it('holds the program and its Node, and no npm', () => {
      assert.deepEqual(readdirSync(join(image.root, 'opt/migmap')).sort(), [
        'LICENSE',
        'README.md',
        'bin',
        'ci',
        'dist',
        'package.json',
        'schemas',
      ]);
      assert.deepEqual(readdirSync(join(image.root, 'usr/local/bin')).sort(), ['migmap', 'node']);
    });

    it('checks the folder that is mounted, as somebody who may write nowhere', () => {
      writeFileSync(join(image.root, 'maps/good.migmap'), good);
      assert.deepEqual(start(image), { status: 0, stderr: '' });
      writeFileSync(join(image.root, 'maps/broken.migmap'), broken);
      assert.deepEqual(start(image), { status: 1, stderr: '' });
    });

    it('brings compiled code along, which nobody had to write', () => {
      const compiled = readdirSync(join(image.root, 'opt/migmap/dist')).filter((name) =>
        name.endsWith('.code'),
      );
      assert.ok(
        compiled.some((name) => name.startsWith('check.cjs-')),
        compiled.join(),
      );
    });
  });
});

interface Step {
  readonly word: string;
  readonly rest: string;
}

interface Image {
  readonly root: string;
  readonly folder: string;
  readonly command: readonly string[];
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
}

function readRecipe(text: string): { steps: Step[]; images: string[]; user: string } {
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n');
  const steps = lines
    .filter((line) => line.trim() !== '')
    .map((line): Step => {
      const [word = '', ...rest] = line.split(' ');
      return { word, rest: rest.join(' ') };
    });
  const said = (word: string) => steps.filter((step) => step.word === word).map(({ rest }) => rest);
  return {
    steps,
    images: said('FROM').map((rest) => rest.split(' ')[0] ?? ''),
    user: said('USER').at(-1) ?? 'root',
  };
}

/** Takes the steps one by one; the last stage is the image. */
function follow(steps: readonly Step[], folder: string): Image {
  let image: Image = { root: '', folder: '/', command: [], user: 'root', environment: {}, leftOut: [] };
  for (const { word, rest } of steps) {
    const take = instructions[word];
    if (take === undefined) throw new Error(`The recipe says ${word}, which this test cannot follow`);
    image = { ...image, ...take(rest, image, folder) };
  }
  return image;
}

const instructions: Readonly<Record<string, (rest: string, image: Image, folder: string) => Partial<Image>>> =
  {
    FROM(rest, { leftOut }, folder) {
      const name = / AS (\S+)$/.exec(rest)?.[1] ?? 'image';
      const root = join(folder, name);
      mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
      if (rest.includes('/node:')) symlinkSync(process.execPath, join(root, 'usr/local/bin/node'));
      return { root, folder: '/', leftOut };
    },
    WORKDIR(rest, { root }) {
      mkdirSync(join(root, rest), { recursive: true });
      return { folder: rest };
    },
    COPY(rest, { root, folder }, scratch) {
      const [, stage, from = '', to = ''] = /^(?:--from=(\S+) )?(\S+) (\S+)$/.exec(rest) ?? [];
      const source =
        stage === undefined ? matching(join(scratch, 'context'), from) : join(scratch, stage, from);
      const target = to.startsWith('/') ? join(root, to) : join(root, folder, to);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(source, target, { recursive: true });
      return {};
    },
    RUN(rest, image) {
      if (rest.startsWith('apk ')) return { leftOut: [...image.leftOut, rest] };
      const env = { PATH: `${join(image.root, 'usr/local/bin')}:/usr/bin:/bin` };
      const told = spawnSync('sh', ['-c', rest], {
        cwd: join(image.root, image.folder),
        env,
        encoding: 'utf8',
      });
      assert.equal(told.status, 0, `${rest}\n${told.stderr}`);
      return {};
    },
    ENV(rest, { environment }) {
      const set = rest.split(' ').map((pair) => pair.split('='));
      return { environment: { ...environment, ...Object.fromEntries(set) } };
    },
    USER: (rest) => ({ user: rest }),
    ENTRYPOINT: (rest) => ({ command: JSON.parse(rest) as string[] }),
    CMD: (rest, { command }) => ({ command: [...command, ...(JSON.parse(rest) as string[])] }),
  };

/** Runs what the image runs, as its user where that can be done. */
function start(image: Image): { status: number | null; stderr: string } {
  const [uid, gid] = image.user.split(':').map(Number);
  const who = process.getuid?.() === 0 ? { uid, gid } : {};
  chmodSync(dirname(image.root), 0o755);
  const env = {
    ...image.environment,
    PATH: `${join(image.root, 'usr/local/bin')}:/usr/bin:/bin`,
    TMPDIR: '/nowhere',
  };
  const [command = '', ...args] = image.command;
  const program = join(image.root, 'usr/local/bin', command);
  const told = spawnSync(program, args, {
    cwd: join(image.root, image.folder),
    env,
    encoding: 'utf8',
    ...who,
  } as object);
  return { status: told.status, stderr: String(told.stderr) };
}

function matching(folder: string, pattern: string): string {
  const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  const found = readdirSync(folder).filter((name) => expression.test(name));
  assert.equal(found.length, 1, pattern);
  return join(folder, found[0] ?? '');
}
