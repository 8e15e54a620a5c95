/** Where the pages of rules are published. `.example` until the project has a home of its own. */
const PAGES = 'https://migmap.example/rules/';

/** The address of a rule's page. */
export function ruleUrl(code: string): string {
  return PAGES + code;
}
