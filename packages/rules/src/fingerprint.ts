import type { Finding } from './rule.ts';

/** What a fingerprint is made of; it says nothing of lines, nor of how a message is worded. */
export type Fingerprinted = Pick<Finding, 'code' | 'names' | 'instance' | 'wave' | 'source'>;

/**
 * What a finding is known by from run to run, in the order of the findings: 16 hexadecimal digits, unique
 * within a file. It stays when lines move, other text changes or a message is worded anew. Of findings that
 * are alike in all but their place, each has its number in the order of places.
 */
export function fingerprints(
  findings: readonly Fingerprinted[],
  textOf: (file: string) => string | undefined,
): string[] {
  const traits = findings.map((finding) => traitsOf(finding, textOf(finding.source.file)));
  const result = new Array<string>(findings.length);
  const seen = new Map<string, number>();
  for (const index of byPlace(findings)) {
    const key = traits[index] ?? '';
    const alike = `${findings[index]?.source.file}\n${key}`;
    const number = seen.get(alike) ?? 0;
    seen.set(alike, number + 1);
    result[index] = digest(number === 0 ? key : `${key}\n${number}`);
  }
  return result;
}

function traitsOf({ code, names, instance, wave, source }: Fingerprinted, text: string | undefined): string {
  const said = text?.slice(source.start, source.end).replace(/\s+/g, ' ').trim();
  return JSON.stringify([code, names, instance ?? '', wave ?? '', said ?? '']);
}

function byPlace(findings: readonly Fingerprinted[]): number[] {
  const order = findings.map((_, index) => index);
  const startOf = (index: number): number => findings[index]?.source.start ?? 0;
  return order.sort((a, b) => startOf(a) - startOf(b) || a - b);
}

/**
 * Two sums of 32 bits, each stirred at the end so that every bit of the text reaches every bit of the sum.
 * It is no lock: it has to be short, the same everywhere, and to differ for what differs by accident.
 */
function digest(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b);
    second ^= second >>> 13;
  }
  return hex(stirred(first)) + hex(stirred(second));
}

function stirred(sum: number): number {
  const once = Math.imul(sum ^ (sum >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}

function hex(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, '0');
}
