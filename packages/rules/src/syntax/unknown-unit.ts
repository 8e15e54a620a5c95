import { isTimezone, type MapHeader, nearest, type ResolvedMap, say } from '@migmap/core';
import { replace, textOf } from '../edits.ts';
import { problemRule } from '../problem-rule.ts';
import type { Report, Rule } from '../rule.ts';

const written = problemRule({
  code: 'syntax/unknown-unit',
  category: 'syntax',
  severity: 'error',
  fixable: true,
  summary: 'A number whose unit is unknown, or does not measure what is asked for.',
  source: 'Language reference, Lexical rules',
});

export const syntaxUnknownUnit: Rule = {
  meta: written.meta,
  *check(context) {
    yield* written.check(context);
    for (const header of context.map.headers) yield* unknownTimezone(context.map, header);
  },
};

/** Windows would be measured in UTC, without changes of clocks. */
function* unknownTimezone(map: ResolvedMap, { timezone }: MapHeader): Iterable<Report> {
  if (!timezone || isTimezone(timezone.value)) return;
  const { value, source } = timezone;
  const near = nearest(value, Intl.supportedValuesOf('timeZone'));
  const hint = near[0] === undefined ? say`, such as \`Europe/Berlin\`` : say`; did you mean \`${near[0]}\`?`;
  const quote = textOf(map, source).startsWith('"') ? '"' : '';
  yield {
    message: say`\`timezone\` takes a name of the IANA database, and \`${value}\` is none${hint}`,
    source,
    names: [],
    fixes: near.map((name) => ({
      title: say`Write \`${name}\``,
      edits: [replace(source, `${quote}${name}${quote}`)],
    })),
  };
}
