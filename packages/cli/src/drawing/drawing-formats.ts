/** How `render` can write a picture down, and how files of that format end. */
export const drawingFormats = ['svg', 'png', 'html', 'mermaid', 'dot', 'd2', 'text', 'json'] as const;

export type DrawingFormat = (typeof drawingFormats)[number];

/** Themes of `render`. */
export const themeNames = ['light', 'dark', 'print', 'high-contrast'] as const;

export const directions = ['up', 'down', 'left', 'right'] as const;
export const colourings = ['wave', 'layer', 'risk', 'owner', 'criticality', 'state', 'seal'] as const;
export const criticalities = ['low', 'medium', 'high', 'critical'] as const;
export const levels = ['low', 'medium', 'high'] as const;
export const extras = ['risks', 'rollbacks', 'owners', 'ports'] as const;

const endings: Readonly<Record<string, DrawingFormat>> = {
  svg: 'svg',
  png: 'png',
  html: 'html',
  htm: 'html',
  mmd: 'mermaid',
  mermaid: 'mermaid',
  dot: 'dot',
  gv: 'dot',
  d2: 'd2',
  txt: 'text',
  json: 'json',
};

/** The format that a file's name asks for. */
export function formatOfFile(file: string): DrawingFormat | undefined {
  return endings[/\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''];
}
