import fc from 'fast-check';

/** Pieces that mean something to one language or another. */
const pieces = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '\\n',
    '\n',
    '\t',
    '$',
    '$'.concat('{x}'),
    '#',
    '#quot;',
    '#35;',
    ';',
    ':',
    ':::',
    '|',
    '||',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<br/>',
    '</script>',
    '<!--',
    '-->',
    '--',
    '->',
    ']]>',
    '&',
    '&amp;',
    '&lt;',
    '&#91;',
  ],
  ...[
    '{',
    '}',
    '{{',
    '}}',
    '[',
    ']',
    '[[',
    '(',
    ')',
    '((',
    '%%',
    '%%{init: {"theme": "dark"}}%%',
    '---',
    '@{',
    '*',
    '_',
  ],
  ...[
    'end',
    'graph',
    'subgraph',
    'section',
    'title',
    'style a:#fff;',
    'classDef a:#fff;',
    'click',
    'label',
    'null',
    'direction',
  ],
  ...[
    '😀',
    '👩‍🔧',
    '🇪🇺',
    'é',
    'é',
    'ﬂ°°35¶ß',
    '日本',
    'שלום',
    '\u202e',
    '\u00a0',
    'Ω',
    '…',
    '✖',
    '=',
    '+',
    '~',
    '^',
    '!',
  ],
];

/** Words of other languages that are names in ours. */
const names = [
  ...[
    'end',
    'graph',
    'subgraph',
    'node',
    'edge',
    'digraph',
    'strict',
    'style',
    'class',
    'default',
    'click',
    'title',
  ],
  ...[
    'section',
    'label',
    'shape',
    'direction',
    'null',
    'true',
    'o',
    'x',
    'vars',
    'layers',
    'near',
    '_',
    'a-b',
    'a_b',
    'constructor',
  ],
];

/** Anything that somebody may have typed or pasted as a title. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));

/** A small plan in which everything is called something awkward. */
export const awkwardMap: fc.Arbitrary<string> = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom(...names), { minLength: 3, maxLength: 3 }),
    texts: fc.array(awkwardText, { minLength: 9, maxLength: 9 }),
  })
  .map(({ ids: [a = '', b = '', c = ''], texts }) => {
    const [t0, t1, t2, t3, t4, t5, t6, t7, t8] = texts.map(quoted);
    return `map ${t0} { dates 2027-01-01 .. 2027-12-31 }
layer ${a} ${t1}
service ${a} ${t2} in ${a} { from ${t3} to ${t4} seal 1 to 3 depends on ${b} { tolerates both } depends softly on ${c} }
service ${b} ${t5} in ${a} { to ${t4} depends on ${c} }
service ${c} ${t6} in ${a} { stays ${t7} }
wave ${a} ${t8} after none { dates 2027-02-01 .. 2027-02-28 migrate ${b} rollback ${b} ${t5} { of ${b} takes 10min until 2027-02-20 } }
wave ${b} ${t1} after ${a} { dates 2027-03-01 .. 2027-03-31 pilot ${a} ${t3} { dates 2027-03-01 .. 2027-03-05 } migrate ${a} }
risk ${c} ${t2} on ${a} { impact high likelihood low mitigate ${t0} }
`;
  });

/** As the language writes a text. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\t', '\\t');
  return `"${escaped.replace(/\r\n|[\r\n\u2028\u2029\u0085]/g, '\\n')}"`;
}
