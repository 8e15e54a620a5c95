import { type Criterion, formatQuantity } from '@migmap/core';
import { sortWord } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function criterionPage(telling: Telling, criterion: Criterion): Page {
  const { say } = telling;
  const { target, baseline, measurements, acceptedBy, acceptedOn, holder } = criterion;
  const name = telling.ink.code(holder.name);
  const measured = measurements.map(({ quantity, on }) =>
    on ? say`${formatQuantity(quantity)} on ${on.value}` : formatQuantity(quantity),
  );
  const by = acceptedBy ? telling.ref('team', acceptedBy) : '';
  const accepted = acceptedOn ? say`by ${by} on ${acceptedOn.value}` : say`by ${by}, not yet`;
  return {
    heading: telling.heading(
      criterion,
      holder.sort === 'map' ? say`criterion of the map` : say`criterion of ${sortWord(holder.sort)} ${name}`,
    ),
    facts: [
      fact(
        say`target`,
        target ? telling.ink.code(`${target.comparison} ${formatQuantity(target.quantity)}`) : '',
      ),
      fact(say`before`, baseline ? formatQuantity(baseline.value) : ''),
      fact(say`measured`, measured.length > 0 ? telling.few(measured) : say`not yet`),
      fact(say`accepted`, acceptedBy ? accepted : ''),
    ],
  };
}
