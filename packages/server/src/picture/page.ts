import { htmlOf, type PageSource } from '@migmap/exporters';

/** All views of a map as one page. The command line has a part of its own for it, which takes this one's place there. */
export function page(source: Omit<PageSource, 'sha256'>): Promise<string> {
  return htmlOf({ ...source, sha256 });
}

/** In base64, as a policy of content names it. */
async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...digest));
}

// Node and browsers have them; they are named here so that the server needs the types of neither.
declare const crypto: { readonly subtle: { digest(name: string, data: Uint8Array): Promise<ArrayBuffer> } };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare function btoa(text: string): string;
