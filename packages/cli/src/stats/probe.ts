import type { Rule } from '@migmap/rules';

/** Parts of the work, in the order in which they begin. */
export type Phase = 'find' | 'read' | 'parse' | 'resolve' | 'walk' | 'rules' | 'fix' | 'since' | 'report';

/** Is told what is going on: for measuring, and for whoever waits at a terminal. */
export interface Probe {
  /** A part of the work begins; what comes back ends it, and may say how much it was. Parts lie within each other. */
  begin(phase: Phase, what?: string): (size?: number) => void;
}

/** Nobody asked. */
export const noProbe: Probe = { begin: () => () => {} };

/** Tells each of several. */
export function allOf(probes: readonly Probe[]): Probe {
  const [only = noProbe, ...others] = probes;
  if (others.length === 0) return only;
  return {
    begin(phase, what) {
      const ends = probes.map((probe) => probe.begin(phase, what));
      return (size) => {
        for (const end of ends) end(size);
      };
    },
  };
}

/** Runs a part of the work under a probe. */
export function during<Result>({ probe, phase, what }: Part, work: () => Result): Result {
  const end = probe.begin(phase, what);
  try {
    return work();
  } finally {
    end();
  }
}

interface Part {
  readonly probe: Probe;
  readonly phase: Phase;
  readonly what?: string;
}

/** The same rules, each telling the probe when it runs. */
export function probed(rules: readonly Rule[], probe: Probe): readonly Rule[] {
  if (probe === noProbe) return rules;
  return rules.map((rule) => ({
    meta: rule.meta,
    check: (context) =>
      during({ probe, phase: 'rules', what: rule.meta.code }, () => [...rule.check(context)]),
  }));
}
