import type { Option } from '../command-line.ts';
import type { Command } from '../commands.ts';
import { type Choice, choiceOf, type LookUps, ruleSettings } from './choice.ts';

/** For zsh, sourced from a start-up file or put into a folder of `fpath`. */
export function zsh(commands: readonly Command[], known: LookUps): string {
  const { keys, settings } = ruleSettings(known);
  return `#compdef migmap
# Completes migmap in zsh. In ~/.zshrc, after compinit: eval "$(migmap completion zsh)"
_migmap() {
  local curcontext=$curcontext state line
  local -A opt_args
  _arguments -C '(- *)'{-h,--help}'[show the help]' '(- *)'{-V,--version}'[show the version]' \\
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _migmap_commands ;;
    argument)
      case $words[1] in
${commands.map((command) => argumentsOf(command, known)).join('\n')}
        help) _arguments '1:command:_migmap_commands' ;;
      esac
      ;;
  esac
}

_migmap_commands() {
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  _describe -t commands command commands
}

_migmap_maps() {
  _files -g '*.migmap(-.)'
}

_migmap_rule_settings() {
  if compset -P '*='; then
    compadd -- ${settings.join(' ')}
  else
    compadd -q -S = -- ${keys.join(' ')}
  fi
}

# As a file of fpath this is the function's body; sourced, it makes the function known.
if [[ \${funcstack[1]-} == _migmap ]]; then
  _migmap "$@"
else
  compdef _migmap migmap
fi
`;
}

function argumentsOf(command: Command, known: LookUps): string {
  const specs = command.options.map((option) => optionSpec(option, known));
  const operand = actionOf(choiceOf(command.operandValues, known));
  const operands = command.operands === '' ? [] : [operandSpec(command, operand)];
  return `        ${command.name})
          _arguments -s -S \\
${[...specs, ...operands].map((spec) => `            ${spec}`).join(' \\\n')}
          ;;`;
}

/** Every option may be given again: where that makes no sense, the last one counts. */
function optionSpec(option: Option, known: LookUps): string {
  const help = option.help.replaceAll(/[[\]\\]/g, '\\$&');
  const action = actionOf(choiceOf(option.values, known));
  const takes = option.value === undefined ? '' : `:${option.value.replaceAll(':', '\\:')}:${action}`;
  const [long, short] = option.value === undefined ? ['', ''] : ['=', '+'];
  const names = option.short === undefined ? '' : `{-${option.short}${short},--${option.name}${long}}`;
  if (names !== '') return `'*'${names}${quoted(`[${help}]${takes}`)}`;
  return quoted(`*--${option.name}${long}[${help}]${takes}`);
}

function operandSpec({ operands }: Command, action: string): string {
  const name = operands.replaceAll(/[[\]…]/g, '').toLowerCase();
  return quoted(`${operands.includes('…') ? '*' : '1'}:${name}:${action}`);
}

function actionOf(choice: Choice): string {
  if (choice.kind === 'words') return `(${choice.words.join(' ')})`;
  if (choice.kind === 'settings') return '_migmap_rule_settings';
  return { maps: '_migmap_maps', files: '_files', folders: '_files -/', anything: ' ' }[choice.kind];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
