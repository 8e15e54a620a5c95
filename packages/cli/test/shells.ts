import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a shell offers at the end of a line that was begun in a folder, in alphabetical order. */
export type Complete = (line: string, folder: string) => string[];

/** A real shell that has read our script. */
export function shellWith(name: 'bash' | 'zsh' | 'fish', script: string): Complete {
  return (line, folder) => {
    const aside = mkdtempSync(join(tmpdir(), 'migmap-shell-'));
    try {
      const file = join(aside, 'script');
      writeFileSync(file, script);
      return [...new Set(asks[name](line, { folder, aside, script: file }))].sort();
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  };
}

export function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

interface Place {
  readonly folder: string;
  /** A folder for files of the test's own. */
  readonly aside: string;
  readonly script: string;
}

const asks: Readonly<Record<'bash' | 'zsh' | 'fish', (line: string, place: Place) => string[]>> = {
  bash(line, { folder, script }) {
    // Readline breaks a line at blanks and, among others, at `=`.
    const words: string[] = line.match(/[^\s=]+|=/g) ?? [];
    if (line.endsWith(' ')) words.push('');
    const ask = `source "$1"; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _migmap; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return linesOf(run('bash', ['--norc', '-c', ask, 'bash', script, ...words], folder));
  },
  fish(line, { folder, script }) {
    const ask = 'source $argv[1]; complete -C $argv[2]';
    const offered = linesOf(run('fish', ['--no-config', '-c', ask, script, line], folder));
    return offered.map((candidate) => candidate.split('\t')[0] ?? '');
  },
  zsh(line, { folder, aside, script }) {
    // Only a terminal completes in zsh, so there is one; what would be listed goes to a file instead.
    const offered = join(aside, 'offered');
    const start = join(aside, 'start');
    writeFileSync(offered, '');
    writeFileSync(start, zshStart(script, offered));
    run('zsh', ['-f', '-c', zshTerminal, 'zsh', start, line], folder);
    return linesOf(readFileSync(offered, 'utf8')).map((candidate) => candidate.trimEnd());
  },
};

const zshTerminal = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "source \${(q)1}"
zpty -r shell output '*READY*'
zpty -w -n shell "$2"$'\\t'
zpty -r shell output '*DONE*'
zpty -d shell`;

function zshStart(script: string, offered: string): string {
  return `autoload -Uz compinit && compinit -u -D
eval "$(<${script})"
compadd() {
  local -a hits
  if (( ! \${argv[(I)-[AOD]]} )); then
    builtin compadd -A hits "$@"
    print -rl -- $hits >> ${offered}
  fi
  builtin compadd "$@"
}
list-and-say-so() { zle list-choices; print DO''NE }
zle -N list-and-say-so
bindkey '^I' list-and-say-so
print REA''DY
`;
}

function run(command: string, args: readonly string[], cwd: string): string {
  const ran = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 30_000 });
  if (ran.status !== 0) throw new Error(`${command} ended with ${ran.status}: ${ran.stderr}`);
  return ran.stdout;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
