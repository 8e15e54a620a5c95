import type { Option } from '../command-line.ts';
import type { Command } from '../commands.ts';
import { type Choice, choiceOf, type LookUps, ruleSettings } from './choice.ts';

/** For fish, sourced or put into its folder of completions. */
export function fish(commands: readonly Command[], known: LookUps): string {
  const { keys, settings } = ruleSettings(known);
  return `# Completes migmap in fish: migmap completion fish > ~/.config/fish/completions/migmap.fish
function __migmap_maps
    __fish_complete_path (commandline -ct) | string match -r '^[^\\t]*(?:/|\\.migmap)(?:\\t.*)?$'
end

function __migmap_rule_settings
    set -l typed (string replace -r '^--[a-z-]+=' '' -- (commandline -ct))
    set -l key (string match -r '^[^=]+(?==)' -- $typed)
    and string join \\n -- $key={${settings.join(',')}}
    or string join \\n -- {${keys.join(',')}}=
end

function __migmap_wants_command
    test (count (commandline -opc)) -eq 1
end

function __migmap_is
    set -l words (commandline -opc)
    test "$words[2]" = $argv[1]
end

complete -c migmap -f
complete -c migmap -n __migmap_wants_command -s h -l help -d 'show the help'
complete -c migmap -n __migmap_wants_command -s V -l version -d 'show the version'
${commands.map(({ name, summary }) => `complete -c migmap -n __migmap_wants_command -a ${name} -d ${quoted(summary)}`).join('\n')}
complete -c migmap -n '__migmap_is help' -a ${quoted(commands.map(({ name }) => name).join(' '))}
${commands.map((command) => linesOf(command, known).join('\n')).join('\n')}
`;
}

function linesOf(command: Command, known: LookUps): string[] {
  const start = `complete -c migmap -n '__migmap_is ${command.name}'`;
  const operands = candidatesOf(choiceOf(command.operandValues, known));
  const options = command.options.map((option) => `${start} ${optionPart(option, known)}`);
  return operands === '' ? options : [`${start} ${operands}`, ...options];
}

function optionPart(option: Option, known: LookUps): string {
  const short = option.short === undefined ? '' : `-s ${option.short} `;
  const name = `${short}-l ${option.name} -d ${quoted(option.help)}`;
  if (option.value === undefined) return name;
  const choice = choiceOf(option.values, known);
  if (choice.kind === 'files') return `${name} -r -F`;
  return `${name} -x ${candidatesOf(choice)}`.trim();
}

function candidatesOf(choice: Choice): string {
  if (choice.kind === 'words') return `-a ${quoted(choice.words.join(' '))}`;
  if (choice.kind === 'settings') return "-a '(__migmap_rule_settings)'";
  return {
    maps: "-a '(__migmap_maps)'",
    files: '-F',
    folders: "-a '(__fish_complete_directories (commandline -ct))'",
    anything: '',
  }[choice.kind];
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
