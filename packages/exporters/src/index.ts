export { d2Of } from './d2.ts';
export { dotOf } from './dot.ts';
export { type Drawn, NoSuchForm } from './drawn.ts';
export { pictureJson } from './json.ts';
export { mermaidOf } from './mermaid/mermaid.ts';
export { type PngParts, PngTooLarge, pngOf } from './png.ts';
