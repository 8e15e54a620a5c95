import type { QuantityKind, Sort } from '@migmap/core';
import {
  AUTHORITIES,
  CHANGE_PERIODS,
  CLASSIFICATIONS,
  COLORS,
  CONFIDENCES,
  CRITICALITIES,
  DIRECTIONS,
  EXTRAS,
  INTERFACES,
  LEVELS,
  PERIODS,
  PROFILES,
  RESULTS,
  SIDES,
  STAGES,
  STATUSES,
  TOLERANCES,
  VERIFICATIONS,
  VISIBILITIES,
  WEEKDAYS,
} from '../../mapping/words.ts';

/*
 * What the grammar leaves open, for every statement is read by its shape first: names of what, which words, how much
 * of what. Keys are the word that opens a statement and the feature of the syntax tree. `meanings.test.ts` holds
 * them against what reading makes of each.
 */

const SERVICE: readonly Sort[] = ['service'];
const WAVE: readonly Sort[] = ['wave'];
const TEAM: readonly Sort[] = ['team'];
const SITE: readonly Sort[] = ['site'];
const KIND: readonly Sort[] = ['kind'];
const PARTS: readonly Sort[] = ['service', 'layer', 'wave'];

/** The sorts of things that a name may mean, where it means something. */
export const NAMES: Readonly<Record<string, readonly Sort[]>> = {
  'accepted.by': TEAM,
  'alerts.by': SERVICE,
  'assert.a': SERVICE,
  'assert.b': SERVICE,
  'assume.kinds': KIND,
  'at.target': WAVE,
  'backup.of': SERVICE,
  'backup.target': ['backup'],
  'bridge.target': ['bridge'],
  'certificate.target': ['certificate'],
  'covers.targets': SERVICE,
  'data.of': SERVICE,
  'depends.targets': SERVICE,
  'exclude.targets': [...PARTS, 'tag'],
  'for.targets': SERVICE,
  'freeze.services': SERVICE,
  'from.target': WAVE,
  'functions.movedTo': SERVICE,
  'hotline.by': TEAM,
  'include.targets': [...PARTS, 'tag'],
  'is.targets': KIND,
  'issuer.target': SERVICE,
  'kind.target': KIND,
  'layer.target': ['layer'],
  'link.a': SITE,
  'link.b': SITE,
  'load.sites': SITE,
  'migrate.service': SERVICE,
  'needed.target': WAVE,
  'of.target': SERVICE,
  'on-call.target': TEAM,
  'on-call.targets': TEAM,
  'over.a': SITE,
  'over.b': SITE,
  'owner.target': TEAM,
  'pilot.service': SERVICE,
  'prefers.targets': KIND,
  'renewed.target': TEAM,
  'require.wave': WAVE,
  'requires.targets': KIND,
  'retire.services': SERVICE,
  'risk.on': PARTS,
  'rollback.of': SERVICE,
  'rollback.wave': WAVE,
  'service.layer': ['layer'],
  'site.targets': SITE,
  'tags.targets': ['tag'],
  'task.by': TEAM,
  'together.services': SERVICE,
  'until.target': WAVE,
  'wave.after': WAVE,
};

/** The words of which one has to stand somewhere. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  'authority.word': AUTHORITIES,
  'change.per': CHANGE_PERIODS,
  'classification.word': CLASSIFICATIONS,
  'color.word': COLORS,
  'confidence.word': CONFIDENCES,
  'cost.per': PERIODS,
  'criticality.word': CRITICALITIES,
  'direction.word': DIRECTIONS,
  'impact.level': LEVELS,
  'interface.word': INTERFACES,
  'likelihood.word': LEVELS,
  'profile.word': PROFILES,
  'require.classes': CLASSIFICATIONS,
  'require.criticality': CRITICALITIES,
  'result.word': RESULTS,
  'show.words': EXTRAS,
  'side.word': SIDES,
  'stage.word': STAGES,
  'status.word': STATUSES,
  'tolerates.word': TOLERANCES,
  'verify.words': VERIFICATIONS,
  'visible.word': VISIBILITIES,
  'window.endDay': WEEKDAYS,
  'window.startDay': WEEKDAYS,
};

/** Codes of countries and regions, and of currencies: many, and not all of them known here. */
export const CODES: Readonly<Record<string, 'place' | 'currency'>> = {
  'currency.word': 'currency',
  'jurisdiction.word': 'place',
  'require.codes': 'place',
  'residency.word': 'place',
};

/** What a number measures. */
export const MEASURES: Readonly<Record<string, QuantityKind | 'any'>> = {
  'assert.limit': 'count',
  'baseline.value': 'any',
  'budget.value': 'money',
  'change.share': 'share',
  'check.every': 'duration',
  'copies.copies': 'count',
  'copies.media': 'count',
  'copies.offsite': 'count',
  'cost.amount': 'money',
  'downtime.value': 'duration',
  'effort.value': 'duration',
  'every.value': 'duration',
  'items.value': 'count',
  'link.rate': 'rate',
  'lowered.to': 'duration',
  'measured.value': 'any',
  'metric.value': 'any',
  'migrate.share': 'share',
  'notice.value': 'duration',
  'over.share': 'share',
  'people.value': 'count',
  'rate.value': 'rate',
  'reduces.to': 'count',
  'rehearsed.took': 'duration',
  'require.level': 'count',
  'restored.took': 'duration',
  'retain.value': 'duration',
  'rpo.value': 'duration',
  'rto.value': 'duration',
  'seal.from': 'count',
  'seal.to': 'count',
  'step.takes': 'duration',
  'takes.value': 'duration',
  'target.value': 'any',
  'task.takes': 'duration',
  'train.duration': 'duration',
  'ttl.value': 'duration',
  'users.count': 'count',
  'users.value': 'count',
  'volume.value': 'size',
};

/** The sorts that `assert at most … of` counts by, and what each takes. */
export function limitMeaning(by: string): {
  readonly sorts?: readonly Sort[];
  readonly words?: readonly string[];
} {
  if (by === 'criticality') return { words: CRITICALITIES };
  return { sorts: by === 'team' ? TEAM : KIND };
}
