import type { Rule } from '../rule.ts';
import { calendarCertificateExpires } from './certificate-expires.ts';
import { calendarClockChange } from './clock-change.ts';
import { calendarContractEndsFirst } from './contract-ends-first.ts';
import { calendarContractNotice } from './contract-notice.ts';
import { calendarContractTight } from './contract-tight.ts';
import { calendarDatesMissing } from './dates-missing.ts';
import { calendarDependentDowntime } from './dependent-downtime.ts';
import { calendarDowntimeExceeded } from './downtime-exceeded.ts';
import { calendarFreeze } from './freeze.ts';
import { calendarNoEvaluation } from './no-evaluation.ts';
import { calendarOutsideMap } from './outside-map.ts';
import { calendarOverdue } from './overdue.ts';
import { calendarTtlLate } from './ttl-late.ts';
import { calendarTtlMissing } from './ttl-missing.ts';
import { calendarUnsupported } from './unsupported.ts';
import { calendarWaveTooLong } from './wave-too-long.ts';
import { calendarWindowMissing } from './window-missing.ts';
import { calendarWindowOutsideWave } from './window-outside-wave.ts';
import { calendarWindowTooShort } from './window-too-short.ts';

/** The rules of the category `calendar`, as the catalogue lists them. */
export const calendarRules: readonly Rule[] = [
  calendarFreeze,
  calendarDatesMissing,
  calendarWindowMissing,
  calendarWindowOutsideWave,
  calendarWindowTooShort,
  calendarClockChange,
  calendarDowntimeExceeded,
  calendarDependentDowntime,
  calendarCertificateExpires,
  calendarTtlLate,
  calendarTtlMissing,
  calendarContractEndsFirst,
  calendarContractTight,
  calendarContractNotice,
  calendarUnsupported,
  calendarNoEvaluation,
  calendarWaveTooLong,
  calendarOutsideMap,
  calendarOverdue,
];
