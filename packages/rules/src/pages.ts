/** The page of a rule as Markdown. Loaded only when asked for: a check needs no pages. */
export async function pageOf(code: string): Promise<string | undefined> {
  const { pages } = await import('./generated/pages.ts');
  return pages[code];
}
