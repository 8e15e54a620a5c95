/** What people call a thing; where it has no title, its name. */
export function shownTitle(thing: {
  readonly name: { readonly value: string };
  readonly title?: { readonly value: string };
}): string {
  return thing.title?.value || thing.name.value;
}
