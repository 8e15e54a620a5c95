/** The URI that a path leads to from the file that says it; undefined where it is no relative path. */
export function resolvePath(from: string, path: string): string | undefined {
  if (path === '' || path.startsWith('/') || path.includes('\\') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path))
    return undefined;
  const { origin, segments } = partsOf(from);
  const base = segments.slice(0, -1);
  const written = origin.includes(':') ? path.split('/').map(encodeSegment) : path.split('/');
  for (const segment of written) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && base.length > 0 && base.at(-1) !== '..') base.pop();
    else base.push(segment);
  }
  return origin + base.join('/');
}

/** The path that leads from one file to another: what `resolvePath` takes. Undefined where only an address does. */
export function relativePath(from: string, to: string): string | undefined {
  const [start, end] = [partsOf(from), partsOf(to)];
  if (start.origin !== end.origin) return undefined;
  const base = start.segments.slice(0, -1);
  let common = 0;
  while (common < base.length && common < end.segments.length - 1 && base[common] === end.segments[common])
    common++;
  const rest = end.segments.slice(common);
  const names = end.origin.includes(':') ? rest.map(decodeURIComponent) : rest;
  return [...base.slice(common).map(() => '..'), ...names].join('/');
}

/** Whether a URI lies in a folder. The folder `''` holds all that does not climb out of it. */
export function isInside(uri: string, root: string): boolean {
  if (root === '') return !uri.startsWith('../') && uri !== '..';
  const folder = root.endsWith('/') ? root : `${root}/`;
  return uri.startsWith(folder) && !uri.slice(folder.length).split('/').includes('..');
}

/** The one spelling of a URI, for clients escape more or fewer signs than the platform's own conversion does. */
export function canonicalUri(uri: string): string {
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*)(\/.*)?$/.exec(uri);
  if (!parts) return uri;
  const path = (parts[2] ?? '').split('/').map(canonicalSegment).join('/');
  return `${parts[1]}${path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase())}`;
}

function canonicalSegment(segment: string): string {
  if (!segment.includes('%')) return encodeSegment(segment);
  try {
    const decoded = decodeURIComponent(segment);
    return decoded.includes('/') ? segment : encodeSegment(decoded);
  } catch {
    return segment;
  }
}

/** The folder that a file stands in, without a `/` at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** The last part of a URI, as a reader would write it. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  return uri.includes('://') ? decodeURIComponent(last) : last;
}

function partsOf(uri: string): { origin: string; segments: string[] } {
  const origin = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*\//.exec(uri)?.[0] ?? (uri.startsWith('/') ? '/' : '');
  return { origin, segments: uri.slice(origin.length).split('/') };
}

/** As the platform's own conversion of paths to URIs writes it, so that one file has one URI. */
function encodeSegment(segment: string): string {
  if (segment === '..' || segment === '.') return segment;
  const encoded = encodeURI(segment).replace(/[?#]/g, (sign) => (sign === '?' ? '%3F' : '%23'));
  return encoded.replace(/%5B/g, '[').replace(/%5D/g, ']').replace(/%7C/g, '|').replace(/%5E/g, '^');
}
