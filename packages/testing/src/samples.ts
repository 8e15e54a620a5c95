/** A map on the page of a rule: what it is meant to show, and under which date of today. */
export interface Sample {
  readonly verdict: string;
  readonly asOf: string | undefined;
  readonly files: Readonly<Record<string, string>>;
}

/** The maps of a page: blocks under a comment `fails` or `passes`. */
export function samplesOf(page: string): Sample[] {
  const fences = page.matchAll(/<!-- (fails|passes)(?: as-of (\S+))? -->\s*```migmap\n([\s\S]*?)```/g);
  return [...fences].map(([, verdict = '', asOf, text = '']) => ({ verdict, asOf, files: filesOf(text) }));
}

/** A line `// file: PATH` starts a file of its own; the first file is where the map starts. */
function filesOf(text: string): Record<string, string> {
  const parts = text.split(/^\/\/ file: (\S+)\n/m);
  if (parts.length === 1) return { 'main.migmap': text };
  const files: Record<string, string> = {};
  for (let index = 1; index < parts.length; index += 2) files[parts[index] ?? ''] = parts[index + 1] ?? '';
  return files;
}
