import { join } from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { parse } from 'yaml';
import { packed } from '../packed.ts';
import { projectPath, projectText, type Scratch } from './scratch.ts';

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: string;
}

export const source = projectText('action.yml');
export const action = parse(source) as Action;

/** What GitHub would tell an action of the event that started it; the rest are variables of its environment. */
export interface Event {
  readonly github?: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly status: number;
  readonly log: string;
  /** Of all steps, by the name of the output. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Other actions that would have run, with what they would have been given. */
  readonly used: readonly Used[];
}

export interface Used {
  readonly name: string;
  readonly with: Readonly<Record<string, string>>;
  readonly mayFail: string;
}

type Outputs = Record<string, { outputs: Record<string, string> }>;

/**
 * Runs the steps as a runner would, until one fails; its conditions and expressions are read by GitHub's own
 * evaluator. The package comes from the build.
 */
export async function runAction(
  scratch: Scratch,
  given: Readonly<Record<string, string>>,
  { github = {}, environment = {} }: Event = {},
): Promise<Ran> {
  const steps: Outputs = {};
  const context = { github: { event_name: 'push', token: 'T', ...github }, inputs: {}, steps };
  const defaults = Object.entries(action.inputs).map(([name, input]) => [
    name,
    written(input.default, context),
  ]);
  context.inputs = { ...Object.fromEntries(defaults), version: packed().tarball, ...given };
  const ran = { status: 0, log: '', outputs: {}, summary: '', used: [] as Used[] };
  for (const step of action.runs.steps) {
    if (step.if !== undefined && value(step.if, context) === 'false') continue;
    if (step.run === undefined) {
      ran.used.push(usedBy(step, context));
      continue;
    }
    const told = await runStep(scratch, step, context, environment);
    if (step.id !== undefined) steps[step.id] = { outputs: told.outputs };
    ran.log += told.log;
    ran.summary += told.summary;
    ran.status = told.status;
    Object.assign(ran.outputs, told.outputs);
    if (told.status !== 0) break;
  }
  return ran;
}

function usedBy(step: Step, context: object): Used {
  const given = Object.entries(step.with ?? {}).map(([name, text]) => [name, written(String(text), context)]);
  const mayFail = written(String(step['continue-on-error'] ?? 'false'), context);
  return { name: step.uses ?? '', with: Object.fromEntries(given), mayFail };
}

type StepRan = Omit<Ran, 'used'>;

/** Runs one step with what it gets from outside. */
export async function runStep(
  scratch: Scratch,
  step: Step | undefined,
  context: object = {},
  given: Readonly<Record<string, string>> = {},
): Promise<StepRan> {
  for (const file of ['output', 'summary']) scratch.write(`runner/${file}`, '');
  const own = Object.entries(step?.env ?? {}).map(([name, text]) => [name, written(text, context)]);
  // GitHub runs a command in bash with these options.
  const command = `cd repository\nset -eo pipefail\n${step?.run ?? ''}`;
  const { status, log } = await scratch.start('bash', ['--noprofile', '--norc', '-c', command], {
    GITHUB_ACTION_PATH: projectPath(''),
    GITHUB_OUTPUT: join(scratch.folder, 'runner/output'),
    GITHUB_STEP_SUMMARY: join(scratch.folder, 'runner/summary'),
    RUNNER_TEMP: join(scratch.folder, 'runner'),
    npm_config_offline: 'true',
    ...given,
    ...Object.fromEntries(own),
  });
  const lines = scratch.read('runner/output').matchAll(/^(\w+)=(.*)$/gm);
  const outputs = Object.fromEntries([...lines].map((line) => line.slice(1)));
  return { status, log, outputs, summary: scratch.read('runner/summary') };
}

/** A text with the values of its expressions. */
function written(text: string, context: object): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => value(expression, context));
}

function value(expression: string, context: object): string {
  const { tokens } = new Lexer(expression.trim()).lex();
  const parsed = new Parser(tokens, ['github', 'inputs', 'steps'], []).parse();
  const known = { github: {}, inputs: {}, steps: {}, ...context };
  const values = JSON.parse(JSON.stringify(known), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, values).evaluate().coerceString();
}
