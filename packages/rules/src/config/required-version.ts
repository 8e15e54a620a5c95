import { type Phrase, say } from '@migmap/core';
import { type ConfigProblem, type Configuration, configProblem } from './config.ts';

/**
 * What a configuration requires of this version and does not get. `fits` says whether a version is in a range, and
 * undefined of what is no range.
 */
export function unmetVersions(
  { requiredVersions }: Configuration,
  version: string,
  fits: (version: string, range: string) => boolean | undefined,
): ConfigProblem[] {
  return requiredVersions.flatMap(({ value: range, source }) => {
    const fit = fits(version, range);
    return fit === true
      ? []
      : [configProblem(fit === undefined ? noRange(range) : unmet(range, version), source)];
  });
}

function noRange(range: string): Phrase {
  return say`“requiredVersion” takes a range of versions, such as "^1.2.0", not “${range}”.`;
}

function unmet(range: string, version: string): Phrase {
  return say`This configuration needs migmap ${range}, and this is ${version}: install another version, or change “requiredVersion”.`;
}
