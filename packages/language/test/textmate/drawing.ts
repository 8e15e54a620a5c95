import type { Coloured } from './tokens.ts';

/** A sign for each colour; the first whose scope fits. */
const signs: readonly (readonly [sign: string, scope: string, means: string])[] = [
  ['K', 'keyword.other.silencer', 'until and by of a comment that silences'],
  ['K', 'keyword.control.directive', 'the word of a comment that silences'],
  ['R', 'support.constant.rule', 'a rule that is silenced'],
  ['-', 'punctuation.separator.reason', 'what a reason begins with'],
  ['!', 'string.unquoted.reason', 'why it is silenced'],
  ['d', 'constant.numeric.date', 'a day, or a moment'],
  ['/', 'comment', 'a comment'],
  ['~', 'constant.character.escape', 'an escape in a text'],
  ['?', 'invalid', 'what cannot be'],
  ['L', 'markup.underline.link', 'an address'],
  ['!', '.reason.', 'why somebody decided so'],
  ['"', 'string', 'a text'],
  ['I', 'keyword.control.import', 'import'],
  ['S', 'keyword.control.step', 'a step of a wave'],
  ['B', 'keyword.control.block', 'the word of a block'],
  ['c', 'keyword.other.clause', 'the word of a clause'],
  ['o', 'keyword.other.connector', 'a word inside of a statement'],
  ['o', 'keyword.other.because', 'because'],
  ['u', 'keyword.other.unit', 'a unit'],
  ['#', 'constant.numeric.quantity', 'a number'],
  ['t', 'constant.numeric.time', 'a time of day'],
  ['C', 'constant.other.code', 'a code of a country or currency'],
  ['w', '.choice.', 'one of a few words'],
  ['D', '.declaration.', 'a name that is declared'],
  ['r', '.reference.', 'a name that is meant'],
  ['=', 'keyword.operator', 'a sign'],
  ['.', 'punctuation', 'a comma or a brace'],
];

/** A text with its colours below each line, so that both can be read. */
export function drawn(text: string, tokens: readonly Coloured[]): string {
  const shown = text.split(/\r?\n/).flatMap((line, index) => {
    const colours: string[] = [...line].map((each) => (each.trim() === '' ? ' ' : '_'));
    for (const token of tokens.filter((one) => one.line === index)) {
      for (let at = token.start; at < token.end; at++) if (colours[at] === '_') colours[at] = signOf(token);
    }
    const below = colours.join('').trimEnd();
    return below === '' ? [`  ${line}`.trimEnd()] : [`  ${line}`, `| ${below}`];
  });
  return `${legend(tokens)}\n${shown.join('\n')}`.trimEnd().concat('\n');
}

function signOf({ scopes }: Coloured): string {
  const all = scopes.map((scope) => ` ${scope}`).join('');
  return signs.find(([, scope]) => all.includes(scope.startsWith('.') ? scope : ` ${scope}`))?.[0] ?? '_';
}

function legend(tokens: readonly Coloured[]): string {
  const used = new Set(tokens.map(signOf));
  const lines = signs
    .filter(([sign]) => used.has(sign))
    .map(([sign, scope, means]) => `${sign}  ${means} (${scope.replace(/^\.|\.$/g, '')})`);
  return `${lines.join('\n')}\n`;
}
