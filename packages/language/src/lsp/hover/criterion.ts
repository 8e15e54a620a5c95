import { type Criterion, formatQuantity } from '@migmap/core';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function criterionPage(telling: Telling, criterion: Criterion): Page {
  const { target, baseline, measurements, acceptedBy, acceptedOn, holder } = criterion;
  const of = holder.sort === 'map' ? 'of the map' : `of ${holder.sort} ${telling.ink.code(holder.name)}`;
  const measured = measurements.map(
    ({ quantity, on }) => `${formatQuantity(quantity)}${on ? ` on ${on.value}` : ''}`,
  );
  const accepted = acceptedBy
    ? `by ${telling.ref('team', acceptedBy)}${acceptedOn ? ` on ${acceptedOn.value}` : ', not yet'}`
    : '';
  return {
    heading: telling.heading(criterion, `criterion ${of}`),
    facts: [
      fact(
        'target',
        target ? telling.ink.code(`${target.comparison} ${formatQuantity(target.quantity)}`) : '',
      ),
      fact('before', baseline ? formatQuantity(baseline.value) : ''),
      fact('measured', measured.length > 0 ? telling.few(measured) : 'not yet'),
      fact('accepted', accepted),
    ],
  };
}
