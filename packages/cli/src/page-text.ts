/** The page of a rule as people read it: comments in it are notes for its tests. */
export function pageText(page: string): string {
  return page.replace(/^<!--.*-->\n/gm, '').trimEnd();
}
