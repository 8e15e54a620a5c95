import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, type Running, start } from './running.ts';

const good = 'layer base "Base"\nservice dns "Naming" in base { stays "PowerDNS" }\n';
const broken = good.replace('in base', 'in bsae');
const waits = /Watching for changes; Ctrl\+C ends it\.\n$/;

describe('migmap check --watch', function () {
  this.timeout(120_000);
  let folder = '';
  let running: Running | undefined;
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const watch = (...args: string[]): Running => {
    running = start(process.execPath, [command, 'check', '--watch', '--quiet', ...args], folder);
    return running;
  };
  /** What the next report says that is not the one before. */
  const until = async (pattern: RegExp): Promise<string> => {
    const said = await running?.says(new RegExp(`${pattern.source}[\\s\\S]*${waits.source}`));
    return said ?? '';
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-watch-'));
    write('plans/a.migmap', good);
  });
  afterEach(() => {
    running?.signal('SIGKILL');
    running = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it('checks again when a file changes, and ends with status 0 when it is interrupted', async () => {
    const check = watch('plans');
    await until(/a\.migmap: there is no plan/);
    write('plans/a.migmap', broken);
    assert.match(await until(/reference\/unknown/), /^plans\/a\.migmap:2:/m);
    write('plans/a.migmap', good);
    await until(/0 errors/);
    check.signal('SIGINT');
    assert.deepEqual(await check.ends(), { status: 0, said: '' });
  });

  it('survives a file that goes and comes back, and one that an editor replaces', async () => {
    watch('plans/a.migmap');
    await until(/0 errors/);
    rmSync(join(folder, 'plans/a.migmap'));
    await until(/a\.migmap does not exist/);
    write('plans/a.migmap', broken);
    await until(/reference\/unknown/);
    for (const text of [good, broken]) {
      write('plans/.a.migmap.swap', text);
      renameSync(join(folder, 'plans/.a.migmap.swap'), join(folder, 'plans/a.migmap'));
      await until(text === good ? /0 errors/ : /reference\/unknown/);
    }
  });

  it('sees new files in new folders, and a folder that goes and comes back', async () => {
    watch('plans');
    await until(/0 errors/);
    write('plans/new/deep/b.migmap', broken);
    await until(/plans\/new\/deep\/b\.migmap:2:/);
    rmSync(join(folder, 'plans'), { recursive: true });
    await until(/plans does not exist/);
    write('plans/c.migmap', broken);
    await until(/plans\/c\.migmap:2:/);
    write('plans/c.migmap', good);
    await until(/0 errors/);
  });

  it('sees what is imported from elsewhere, even if it comes only later', async () => {
    mkdirSync(join(folder, '.git'));
    write('plans/a.migmap', `import "../shared/base.migmap"\n${good.replace('layer base "Base"\n', '')}`);
    watch('plans/a.migmap');
    await until(/reference\/import-missing/);
    write('shared/base.migmap', 'layer bases "Base"\n');
    await until(/reference\/unknown/);
    write('shared/base.migmap', 'layer base "Base"\n');
    await until(/0 errors/);
  });

  it('goes by a configuration that changes, and waits while it is wrong', async () => {
    write('plans/a.migmap', good.replace('"Base"', '"Base" { }'));
    watch('plans', '--fail-on', 'info');
    await until(/this fails/);
    write('migmap.config.json', '{ "rules": { "styel": "off" } }');
    await until(/migmap\.config\.json:1:/);
    write('migmap.config.json', '{ "rules": { "style": "error" } }');
    await until(/\[style\/empty-block\]/);
  });

  it('fixes as well, and then finds nothing to do', async () => {
    watch('plans', '--fix');
    await until(/0 errors/);
    write('plans/a.migmap', good.replace('"Base"', '"Base" { }'));
    await until(/migmap: fixed plans\/a\.migmap/);
  });
});
