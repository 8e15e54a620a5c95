/** How grave a finding can be, the gravest first. */
export const severities = ['error', 'warning', 'info'] as const;

/** The graver, the more. */
export function weightOf(severity: (typeof severities)[number]): number {
  return severities.length - severities.indexOf(severity);
}

/** What a rule can be set to. */
export const levels = [...severities, 'off'] as const;
