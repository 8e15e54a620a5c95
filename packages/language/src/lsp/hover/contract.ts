import { type Contract, dateMinus, formatQuantity } from '@migmap/core';
import { costText } from './bridge.ts';
import { momentText, weekdayName } from './moments.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function contractPage(telling: Telling, contract: Contract): Page {
  const { ends, jurisdiction } = contract;
  return {
    heading: telling.heading(contract, 'contract'),
    facts: [
      fact('ends', ends ? `${ends.value}, a ${weekdayName(ends.value)}` : ''),
      fact('last day of notice', noticeText(contract)),
      fact('covers', telling.refs('service', contract.covers)),
      fact('needed until', neededText(telling, contract)),
      fact('cost', costText(contract.cost)),
      fact('law of', jurisdiction?.value),
    ],
  };
}

function noticeText({ ends, notice, given }: Contract): string {
  const said = given ? `notice given on ${given.value}` : 'notice not given yet';
  if (!ends || !notice) return given ? said : '';
  const last = dateMinus(ends.value, notice.value);
  return `${last} (ends ${ends.value} − ${formatQuantity(notice.value)}), ${said}`;
}

/** When the old sides that it pays for go. */
function neededText(telling: Telling, { covers }: Contract): string {
  const said = covers.flatMap((ref) => {
    const service = telling.map.service(ref);
    const ends = service && telling.walked.lifecycle(service)?.old?.to;
    const instant = ends === undefined ? undefined : telling.walked.instants[ends];
    if (!service) return [];
    return `${telling.name(service)}: ${instant ? momentText(telling, instant) : 'its old side never goes'}`;
  });
  return telling.few(said, 3);
}
