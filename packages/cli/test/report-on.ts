import { resolve, walk } from '@migmap/core';
import { readMaps } from '@migmap/language';
import { check, type Rule, rules, type Settings } from '@migmap/rules';
import { Places } from '../src/places.ts';
import { type Report, reportOf } from '../src/report.ts';
import { plain } from '../src/reporters/paint.ts';
import type { Reading } from '../src/reporters/reporter.ts';

/** How reports are read unless somebody says otherwise. */
export const reading: Reading = { lowest: 'info', failOn: 'error', allHints: false, paint: plain };

/** What a check of these files would report, with a rule more where one is given. */
export function reportOn(
  texts: Readonly<Record<string, string>>,
  { settings = {}, more = [], objections = [] }: Circumstances = {},
): Report {
  const inFolder = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [new URL(name, 'file:///plans/').href, text]),
  );
  const places = new Places('/plans');
  const maps = readMaps(inFolder).map((map) => {
    for (const { file } of map.files) places.add(file);
    const resolved = resolve(map);
    return { map: resolved, result: check(resolved, () => walk(resolved), settings, [...rules, ...more]) };
  });
  return reportOf({ maps, places, objections }, settings);
}

interface Circumstances {
  readonly settings?: Settings;
  readonly more?: readonly Rule[];
  readonly objections?: readonly string[];
}

/** A rule that falls over whatever it sees. */
export const fallsOver: Rule = {
  meta: {
    code: 'order/stranded',
    category: 'order',
    severity: 'error',
    summary: 'Falls over',
    source: 'Test',
  },
  check() {
    throw new Error('it <fell> over');
  },
};

/** Two services in the wrong order: an error with a related place and several ways out. */
export const late = `map "Mail first" { goal "Move" }
layer base "Base"
service dns "Naming" in base { kind dns  from "Windows DNS"  to "PowerDNS" }
service mail "Mail" in base { kind mail  from "Exchange"  to "Postfix"  depends on dns }
wave letters "Mail" { migrate mail }
wave naming "Naming" { migrate dns }
`;

/** A hint that its author has silenced. */
export const silenced = `layer base "Base"
service a "A" in base { stays "x" }
// migmap-disable-next-line completeness/kind-missing -- we do not need it
service b "B" in base { stays "y" }
`;

/** Words that mean something to one format or another. */
export const awkward = `map "Plan | <b>100 %</b>" { goal "Move" }
layer base "Base"
team it "\`IT\`, @office ]]>"
service mail "Mail 💌 [a](1) \\"q\\" & #12: x, y" in base { stays "Postfix ]]> <i>"  owner it  depends on dsn }
`;
