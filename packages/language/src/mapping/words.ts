/** The words that a property may take, in the order in which a message lists them. */
export const STAGES = ['draft', 'review', 'approved'] as const;
export const PROFILES = ['small', 'public', 'critical'] as const;
export const CRITICALITIES = ['low', 'medium', 'high', 'critical'] as const;
export const CLASSIFICATIONS = ['public', 'internal', 'confidential', 'restricted'] as const;
export const LEVELS = ['low', 'medium', 'high'] as const;
export const INTERFACES = ['standard', 'product'] as const;
export const VISIBILITIES = ['none', 'indirect', 'direct'] as const;
export const SIDES = ['old', 'new'] as const;
export const TOLERANCES = ['old', 'new', 'both'] as const;
export const CONFIDENCES = ['assumed', 'documented', 'observed', 'tested'] as const;
export const AUTHORITIES = ['old', 'new', 'split'] as const;
export const PERIODS = ['month', 'year'] as const;
export const CHANGE_PERIODS = ['d', 'w'] as const;
export const VERIFICATIONS = [
  'counts',
  'checksums',
  'samples',
  'permissions',
  'applications',
  'acceptance',
] as const;
export const IMPACTS = [
  'downtime',
  'money',
  'security',
  'reputation',
  'data',
  'compliance',
  'people',
] as const;
export const STATUSES = ['open', 'mitigated', 'accepted', 'closed'] as const;
export const RESULTS = ['passed', 'failed', 'open'] as const;
export const COLORS = ['wave', 'layer', 'risk', 'owner', 'criticality', 'state', 'seal'] as const;
export const EXTRAS = ['risks', 'rollbacks', 'owners', 'ports'] as const;
export const DIRECTIONS = ['up', 'down', 'left', 'right'] as const;
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
