import type { Rule } from './rules.ts';

const DIRECTIVE = 'keyword.other.silencer.migmap';

/** What means the same wherever it stands: comments, texts, days and figures. */
export const values: Readonly<Record<string, Rule>> = {
  comments: {
    patterns: [
      {
        name: 'comment.block.migmap',
        begin: '/\\*',
        end: '\\*/',
        captures: { 0: { name: 'punctuation.definition.comment.migmap' } },
      },
      { include: '#silencer' },
      {
        name: 'comment.line.double-slash.migmap',
        begin: '//',
        beginCaptures: { 0: { name: 'punctuation.definition.comment.migmap' } },
        end: '$',
      },
    ],
  },
  // A comment that silences a finding says what, until when, by whom and why.
  silencer: {
    name: 'comment.line.double-slash.silencer.migmap',
    begin: '(//)\\s*(migmap-disable-next-line)(?![\\w-])',
    beginCaptures: {
      1: { name: 'punctuation.definition.comment.migmap' },
      2: { name: 'keyword.control.directive.silencer.migmap' },
    },
    end: '$',
    patterns: [
      {
        match: '(?<=\\s)(--)(?:\\s+(.*))?$',
        captures: {
          1: { name: 'punctuation.separator.reason.migmap' },
          2: { name: 'string.unquoted.reason.migmap' },
        },
      },
      {
        match: '(?<=\\s)(until)\\s+(\\S+)',
        captures: { 1: { name: DIRECTIVE }, 2: { name: 'constant.numeric.date.migmap' } },
      },
      {
        match: '(?<=\\s)(by)\\s+(\\S+)',
        captures: { 1: { name: DIRECTIVE }, 2: { name: 'variable.parameter.reference.team.migmap' } },
      },
      { name: 'support.constant.rule.migmap', match: '(?<=[\\s,])[a-z]+/[a-z-]+' },
    ],
  },
  texts: { patterns: [textBetween('"""', 'triple'), textBetween('"', 'double')] },
  escapes: {
    patterns: [
      { name: 'constant.character.escape.migmap', match: '\\\\["\\\\nt]' },
      { name: 'invalid.illegal.escape.migmap', match: '\\\\.' },
    ],
  },
  addresses: { name: 'markup.underline.link.migmap', match: 'https?://[^\\s"\\\\]+' },
  numbers: {
    patterns: [
      {
        name: 'constant.numeric.date.migmap',
        match: '(?<![\\w-])\\d+-\\d+-\\d+(?:T\\d+(?::\\d+)*)?',
      },
      { name: 'constant.numeric.time.migmap', match: '(?<![\\w-])\\d+:\\d+' },
      {
        name: 'constant.numeric.quantity.migmap',
        match:
          '(?<![\\w-])\\d+(?:\\.\\d+)?(%|[A-Za-z]+(?:/[A-Za-z]+)?|(?<=\\d)[ \\t]+[A-Z]{3}(?![A-Za-z0-9_-]))?',
        captures: { 1: { name: 'keyword.other.unit.migmap' } },
      },
    ],
  },
  commas: { name: 'punctuation.separator.comma.migmap', match: ',' },
};

/** A text; why somebody decided so is a text of its own sort. */
export function textBetween(quotes: '"' | '"""', sort: string): Rule {
  return {
    name: `string.quoted.${sort}.migmap`,
    begin: quotes,
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.migmap' } },
    // A text in simple quotes ends with its line, closed or not.
    end: quotes === '"' ? '"|$' : quotes,
    endCaptures: { 0: { name: 'punctuation.definition.string.end.migmap' } },
    patterns: [...(quotes === '"' ? [{ include: '#escapes' }] : []), { include: '#addresses' }],
  };
}
