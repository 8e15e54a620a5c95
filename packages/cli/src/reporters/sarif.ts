import manifest from '../../package.json' with { type: 'json' };
import type { Report } from '../report.ts';
import type { Reading } from './reporter.ts';
import { fileAt, root } from './sarif/places.ts';
import { resultOf } from './sarif/results.ts';
import { configurations, descriptors, indexOfRules } from './sarif/rules.ts';
import { withSuppressed } from './words.ts';

/** SARIF 2.1.0, for code scanning and the viewers of many editors. */
export async function sarif(report: Report, { lowest }: Reading): Promise<string> {
  const indexes = indexOfRules(report.rules);
  const run = {
    tool: { driver: { ...driver, rules: await descriptors(report.rules) } },
    invocations: [invocation(report, indexes)],
    originalUriBaseIds: { [root]: { description: { text: 'The folder in which migmap ran.' } } },
    artifacts: report.files.map((file) => ({ location: fileAt(file), sourceLanguage: 'migmap' })),
    columnKind: 'utf16CodeUnits',
    results: withSuppressed(report, lowest).map((reported) => resultOf(reported, report, indexes)),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const driver = {
  name: 'migmap',
  version: manifest.version,
  semanticVersion: manifest.version,
  language: 'en',
};

/** What went wrong with the run itself, and how its rules differed from what they are by themselves. */
function invocation(report: Report, indexes: ReadonlyMap<string, number>): object {
  const faults = report.faults.map(({ code, message }) => ({
    level: 'error',
    message: { text: `A fault of our own in the rule ${code}: ${message}` },
    associatedRule: { id: code, index: indexes.get(code) },
    exception: { message },
  }));
  const objections = report.objections.map((text) => ({ level: 'error', message: { text } }));
  return {
    executionSuccessful: faults.length + objections.length === 0,
    toolExecutionNotifications: [...faults, ...objections],
    ruleConfigurationOverrides: configurations(report, indexes),
  };
}
