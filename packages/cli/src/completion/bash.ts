import type { Option } from '../command-line.ts';
import type { Command } from '../commands.ts';
import { type Choice, choiceOf, type LookUps } from './choice.ts';

/** For bash from 3.2 on, with or without the package of completions that many systems have. */
export function bash(commands: readonly Command[], known: LookUps): string {
  const names = [...commands.map(({ name }) => name), '--help', '--version'];
  return `# Completes migmap in bash. In ~/.bashrc: eval "$(migmap completion bash)"
_migmap() {
  # bash takes CODE=SEVERITY and --option=value for three words each; here they are one.
  local words=() word
  for word in "\${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
    if [[ \${#words[@]} -gt 1 && ($word == =* || \${words[\${#words[@]}-1]} == *=) ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
  done
  local last=$((\${#words[@]} - 1))
  local command=\${words[1]} asked=\${words[last-1]} value=\${words[last]} before=
  COMPREPLY=()
  if ((last == 1)); then
    _migmap_words '${names.join(' ')}'
  elif [[ " \${words[*]:2:last-2} " == *' -- '* ]]; then
    _migmap_operand "$command"
  else
    if [[ $value == --*=* ]]; then
      asked=\${value%%=*} before=$asked= value=\${value#*=}
    fi
    case "$command $asked" in
${commands.flatMap((command) => command.options.flatMap((option) => optionCase(command, option, known))).join('\n')}
      *) if [[ -z $before && $value == -* ]]; then _migmap_option "$command"; elif [[ -z $before ]]; then _migmap_operand "$command"; fi ;;
    esac
  fi
  # Where bash breaks words at '=', it replaces only what stands after it.
  local current=\${COMP_WORDS[COMP_CWORD]} whole=\${words[last]} i
  if [[ $current == = ]]; then current=; fi
  local kept=\${whole%"$current"}
  for i in "\${!COMPREPLY[@]}"; do
    COMPREPLY[i]=$before\${COMPREPLY[i]}
    COMPREPLY[i]=\${COMPREPLY[i]#"$kept"}
  done
}

_migmap_option() {
  case $1 in
${commands.map((command) => `    ${command.name}) _migmap_words '${written(command)}' ;;`).join('\n')}
  esac
}

_migmap_operand() {
  case $1 in
${commands.map((command) => `    ${command.name}) ${actionOf(choiceOf(command.operandValues, known), ':')} ;;`).join('\n')}
    help) _migmap_words '${commands.map(({ name }) => name).join(' ')}' ;;
  esac
}

_migmap_words() {
  local IFS=$' \\t\\n'
  _migmap_take compgen -W "$1" -- "$value"
}

_migmap_settings() {
  if [[ $value == *=* ]]; then
    local key=\${value%%=*} setting
    for setting in $2; do
      if [[ $key=$setting == "$value"* ]]; then COMPREPLY+=("$key=$setting"); fi
    done
  else
    compopt -o nospace 2>/dev/null
    _migmap_take compgen -W "$1" -S = -- "$value"
  fi
}

_migmap_maps() {
  _migmap_folders
  _migmap_take compgen -f -X '!*.migmap' -- "$value"
}

_migmap_files() {
  compopt -o filenames 2>/dev/null
  _migmap_take compgen -f -- "$value"
}

_migmap_folders() {
  compopt -o filenames 2>/dev/null
  _migmap_take compgen -d -- "$value"
}

# Takes what a command prints, a line a candidate: names of files may hold anything else.
_migmap_take() {
  local line
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <("$@")
}

complete -F _migmap migmap
`;
}

/** What happens after an option that needs a value. */
function optionCase(command: Command, option: Option, known: LookUps): string[] {
  if (option.value === undefined) return [];
  const written =
    option.short === undefined ? [`--${option.name}`] : [`-${option.short}`, `--${option.name}`];
  const patterns = written.map((name) => `'${command.name} ${name}'`).join(' | ');
  return [`      ${patterns}) ${actionOf(choiceOf(option.values, known), 'COMPREPLY=()')} ;;`];
}

function written({ options }: Command): string {
  return options.map(({ name }) => `--${name}`).join(' ');
}

function actionOf(choice: Choice, nothing: string): string {
  if (choice.kind === 'words') return `_migmap_words '${choice.words.join(' ')}'`;
  if (choice.kind === 'settings') {
    return `_migmap_settings '${choice.keys.join(' ')}' '${choice.settings.join(' ')}'`;
  }
  return choice.kind === 'anything' ? nothing : `_migmap_${choice.kind}`;
}
