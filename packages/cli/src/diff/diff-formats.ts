/** How `diff` can write down what changes. */
export const diffFormats = ['text', 'markdown', 'json', 'mermaid'] as const;

export type DiffFormat = (typeof diffFormats)[number];
