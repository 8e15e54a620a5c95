// Stands in for the language server, which is a package of its own and joins the commands when they are built.
export function startServer(_parts: { readonly pictureWorker: string }): void {
  throw new Error('the language server comes with the built command; run `npm run build` first');
}
