import { type Problem, type Silencer, type Sourced, say } from '@migmap/core';
import type { Origin } from '../mapping/tree.ts';
import { nearestMoment } from '../mapping/values.ts';
import { tokenize } from './parser.ts';
import { type Comment, quickTokens } from './quick-tokens.ts';

const MARK = 'migmap-disable-next-line';

/** The comments that silence a finding, and what is wrong with their dates. The lines they mean are found later. */
export function silencersOf(origin: Origin): {
  readonly silencers: Silencer[];
  readonly problems: Problem[];
} {
  const problems: Problem[] = [];
  if (!origin.text.includes(MARK)) return { silencers: [], problems };
  const comments = commentsOf(origin.text).filter(({ image }) => image.startsWith('//'));
  const marked = comments.filter(({ image }) => image.replace(/^\/\/\s*/, '').startsWith(MARK));
  const silencers = marked.map(({ start, image }) => {
    return silencer(origin.file, origin.at + start, image, problems);
  });
  return { silencers, problems };
}

function commentsOf(text: string): readonly Comment[] {
  const quick = quickTokens(text);
  if (quick) return quick.comments;
  return tokenize(text).hidden.map(({ startOffset, image }) => ({ start: startOffset, image }));
}

function silencer(file: string, start: number, image: string, problems: Problem[]): Silencer {
  const at = (offset: number, value: string): Sourced<string> => {
    return { value, source: { file, start: start + offset, end: start + offset + value.length } };
  };
  const dash = /(?:^|\s)--(?:\s|$)/.exec(image);
  const head = dash ? image.slice(0, dash.index) : image;
  const words = [...head.matchAll(/[^\s,]+/g)].filter(
    (word) => !/^\/*$/.test(word[0]) && !word[0].endsWith(MARK),
  );
  const codes: Sourced<string>[] = [];
  let until: Sourced<string> | undefined;
  let by: Sourced<string> | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const next = words[index + 1];
    if (!word) continue;
    if (word[0] === 'until' && next) {
      until = validDate(at(next.index, next[0]), problems);
      index++;
    } else if (word[0] === 'by' && next) {
      by = at(next.index, next[0]);
      index++;
    } else codes.push(at(word.index, word[0]));
  }
  const said = dash ? image.slice(dash.index + dash[0].length).trim() : '';
  const reason = said === '' ? undefined : at(image.indexOf(said, dash?.index ?? 0), said);
  return {
    source: { file, start, end: start + image.trimEnd().length },
    codes,
    line: 0,
    ...(until ? { until } : {}),
    ...(by ? { by } : {}),
    ...(reason ? { reason } : {}),
  };
}

function validDate(found: Sourced<string>, problems: Problem[]): Sourced<string> | undefined {
  if (!/^\d+-\d+-\d+/.test(found.value)) {
    const message = say`\`until\` takes a date such as \`2027-06-01\`; \`${found.value}\` is none`;
    problems.push({ code: 'syntax/invalid-date', source: found.source, message });
    return undefined;
  }
  const valid = nearestMoment(found.value).slice(0, 10);
  if (valid === found.value) return found;
  problems.push({
    code: 'syntax/invalid-date',
    source: found.source,
    message: say`\`${found.value}\` is not a date of the calendar; did you mean \`${valid}\`?`,
    fixes: [{ title: say`Write \`${valid}\``, edits: [{ source: found.source, text: valid }] }],
  });
  return { value: valid, source: found.source };
}
