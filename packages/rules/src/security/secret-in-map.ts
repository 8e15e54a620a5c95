import { type MapFile, type Phrase, say } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';

export const securitySecretInMap: Rule = {
  meta: {
    code: 'security/secret-in-map',
    category: 'security',
    severity: 'error',
    unsilenceable: true,
    summary: 'Something that looks like a key, a password or a token.',
    source: 'Practice: a map is in version control, mailed and printed',
  },
  *check({ map }) {
    for (const file of map.map.files) yield* secretsIn(file);
  },
};

interface Pattern {
  readonly what: Phrase;
  readonly shape: RegExp;
}

/** The first group is the secret itself, where the match holds more. */
const PATTERNS: readonly Pattern[] = [
  { what: say`a private key`, shape: /-----BEGIN [A-Z ]*PRIVATE KEY-----/g },
  { what: say`an access key`, shape: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  {
    what: say`a token`,
    shape:
      /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{40,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|sk-[\w-]{24,}|AIza[\w-]{35})/g,
  },
  { what: say`a signed token`, shape: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g },
  {
    what: say`a password in an address`,
    // Looked at from the sign in its middle: that there is one is rare, and words begin everywhere.
    shape: /(?<=\b[a-z][a-z0-9+.-]{1,15}):\/\/[^\s/:@"]{1,64}:([^\s/@"]{3,128})@/gi,
  },
  {
    what: say`a password or key`,
    shape:
      /(?:password|passwd|passphrase|pwd|passwort|kennwort|secret|token|api[-_ ]?key|access[-_ ]?key)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"',;]{6,128})/gi,
  },
];

/** `password: see-the-vault`, `token=$TOKEN` or `secret: <to be set>` give nothing away. */
const PLACEHOLDER = /^(?:[<$%{*[(]|x{3,}|vault|https?:|env[:.])|[>}*]$/i;

function* secretsIn({ file }: MapFile): Iterable<Report> {
  for (const { what, shape } of PATTERNS) {
    for (const match of file.text.matchAll(shape)) {
      const secret = match[1] ?? match[0];
      if (match[1] !== undefined && !looksSecret(secret)) continue;
      const end = match.index + match[0].lastIndexOf(secret) + secret.length;
      yield {
        message: say`this looks like ${what}, and a map is shared, printed and kept in version control for ever; take it out, replace it where it is valid, and write down only where it lives`,
        source: { file: file.uri, start: end - secret.length, end },
        names: [],
      };
    }
  }
}

/** Words are prose; secrets mix letters with digits or signs. */
function looksSecret(text: string): boolean {
  return !PLACEHOLDER.test(text) && /[A-Za-z]/.test(text) && /[0-9!#$%&*+?@^~]/.test(text);
}
