// Stands in for the language server, which is a package of its own and joins the commands when they are built.
export function startServer(_parts: { readonly pictureWorker: string }): void {
  throw new Error(missing);
}

export function drawPictures(): void {
  throw new Error(missing);
}

const missing = 'the language server comes with the built command; run `npm run build` first';
