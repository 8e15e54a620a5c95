/** How `diff` can write down what changes. */
export const diffFormats = ['text', 'markdown', 'json', 'svg', 'html', 'mermaid'] as const;

export type DiffFormat = (typeof diffFormats)[number];

/** Those that draw one map in both states. */
export const drawnDiffFormats = ['svg', 'html'] as const satisfies readonly DiffFormat[];

export type DrawnDiffFormat = (typeof drawnDiffFormats)[number];

/** What `--view` takes; views that the map declares are taken too. */
export const comparedViews = ['map', 'waves'] as const;
