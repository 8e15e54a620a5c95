/**
 * A scenario is a text file: what it shows, the files it starts from, and runs of the command with all that
 * they say. Each part begins with a line `--- name: argument`.
 *
 *     What this shows, in a sentence.
 *     --- file: a.migmap [(crlf, bom, latin1)]
 *     --- example: clinic.migmap            a copy of a file in `examples`
 *     --- large: 10000 services in a.migmap
 *     --- folder: a.migmap
 *     --- size: 50 MB in a.migmap
 *     --- link: a.migmap to b.migmap
 *     --- edit: a.migmap                    lines `- old` and `+ new`, each found exactly once
 *     --- rename: a.migmap to b.migmap
 *     --- remove: a.migmap
 *     --- commit: message                   all files, into a git repository that is made when it is not there
 *     --- run: check a.migmap
 *     --- stdin
 *     --- stdout [: its end]                 left out: nothing is said
 *     --- stderr
 *     --- status: 0
 *     --- then: a.migmap                    the file after the run
 */
export interface Scenario {
  readonly about: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly name: string;
  readonly argument: string;
  readonly text: string;
}

/** Not every line that begins so: a diff has some as well. */
const partStart = /^--- (?=[a-z]+(?::|$))/m;

export function readScenario(text: string): Scenario {
  const [about = '', ...sections] = text.split(partStart);
  return { about: about.trim().replace(/\s+/g, ' '), parts: sections.map(readPart) };
}

export function writeScenario(original: string, parts: readonly Part[]): string {
  const [about = ''] = original.split(partStart);
  const written = parts.map(
    ({ name, argument, text }) => `--- ${name}${argument && `: ${argument}`}\n${text}`,
  );
  return about + written.join('');
}

/** What a scenario expects of one run. */
export interface Expected {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: string;
}

/** The parts from each `run` to the next; before the first stands what it starts from. */
export function runsOf(parts: readonly Part[]): { readonly before: Part[]; readonly runs: Part[][] } {
  const before: Part[] = [];
  const runs: Part[][] = [];
  for (const part of parts) {
    if (part.name === 'run') runs.push([]);
    (runs.at(-1) ?? before).push(part);
  }
  return { before, runs };
}

function readPart(section: string): Part {
  const end = section.indexOf('\n');
  const head = end < 0 ? section : section.slice(0, end);
  const [, name = '', argument = ''] = /^([a-z]+)(?::\s*(.*))?/.exec(head) ?? [];
  return { name, argument: argument.trim(), text: end < 0 ? '' : section.slice(end + 1) };
}
