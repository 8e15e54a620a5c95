import type { Language } from '@migmap/core';
import backup from './de/backup.json' with { type: 'json' };
import calendar from './de/calendar.json' with { type: 'json' };
import capacity from './de/capacity.json' with { type: 'json' };
import coexistence from './de/coexistence.json' with { type: 'json' };
import completeness from './de/completeness.json' with { type: 'json' };
import completion from './de/completion.json' with { type: 'json' };
import config from './de/config.json' with { type: 'json' };
import data from './de/data.json' with { type: 'json' };
import details from './de/details.json' with { type: 'json' };
import diff from './de/diff.json' with { type: 'json' };
import editor from './de/editor.json' with { type: 'json' };
import gate from './de/gate.json' with { type: 'json' };
import hover from './de/hover.json' with { type: 'json' };
import kinds from './de/kinds.json' with { type: 'json' };
import order from './de/order.json' with { type: 'json' };
import people from './de/people.json' with { type: 'json' };
import pictures from './de/pictures.json' with { type: 'json' };
import reading from './de/reading.json' with { type: 'json' };
import reference from './de/reference.json' with { type: 'json' };
import repairs from './de/repairs.json' with { type: 'json' };
import risk from './de/risk.json' with { type: 'json' };
import rollback from './de/rollback.json' with { type: 'json' };
import security from './de/security.json' with { type: 'json' };
import shared from './de/shared.json' with { type: 'json' };
import silence from './de/silence.json' with { type: 'json' };
import sovereignty from './de/sovereignty.json' with { type: 'json' };
import style from './de/style.json' with { type: 'json' };
import syntax from './de/syntax.json' with { type: 'json' };

/** The catalogue by its files: one for each category of rules, and one for what several of them say. */
export const germanFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  backup,
  calendar,
  capacity,
  coexistence,
  completeness,
  completion,
  config,
  data,
  details,
  diff,
  editor,
  gate,
  hover,
  kinds,
  order,
  people,
  pictures,
  reading,
  reference,
  repairs,
  risk,
  rollback,
  security,
  shared,
  silence,
  sovereignty,
  style,
  syntax,
};

/** German, as it is written in a public administration. */
export const german: Language = {
  texts: Object.assign({}, ...Object.values(germanFiles)),
  decimalSign: ',',
};
