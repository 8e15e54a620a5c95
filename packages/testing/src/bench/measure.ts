import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Seconds of wall time, of at least one run. */
export interface Times {
  readonly min: number;
  readonly median: number;
}

export interface Command {
  readonly args: readonly string[];
}

/** Two commands in turn, A B A B …, after one warm-up of each: a slow machine slows both. */
export function interleaved(a: Command, b: Command, runs: number): { readonly a: Times; readonly b: Times } {
  const seconds = { a: [] as number[], b: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const times = { a: timeOf(a), b: timeOf(b) };
    if (run === 0) continue;
    seconds.a.push(times.a);
    seconds.b.push(times.b);
  }
  return { a: timesOf(seconds.a), b: timesOf(seconds.b) };
}

/** The largest memory that a run had resident, in bytes. */
export function peakMemory(command: Command): number {
  const folder = mkdtempSync(join(tmpdir(), 'migmap-bench-'));
  const probe = join(folder, 'probe.cjs');
  const result = join(folder, 'peak');
  // `maxRSS` is in kibibytes on every platform.
  writeFileSync(
    probe,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(result)}, String(process.resourceUsage().maxRSS)));`,
  );
  try {
    run({ args: ['--require', probe, ...command.args] });
    return Number(readFileSync(result, 'utf8')) * 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function timesOf(seconds: readonly number[]): Times {
  const sorted = [...seconds].sort((x, y) => x - y);
  return { min: sorted[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0 };
}

function timeOf(command: Command): number {
  const start = process.hrtime.bigint();
  run(command);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function run(command: Command): void {
  // Extra certificates cost each process tens of milliseconds and have nothing to do with us.
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;
  const done = spawnSync(process.execPath, command.args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (done.status === null || done.status > 1) {
    throw new Error(`${command.args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  }
}
