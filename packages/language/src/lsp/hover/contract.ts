import { type Contract, dateMinus, formatQuantity } from '@migmap/core';
import { costText } from './bridge.ts';
import { momentText, weekdayName } from './moments.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function contractPage(telling: Telling, contract: Contract): Page {
  const { say } = telling;
  const { ends, jurisdiction } = contract;
  return {
    heading: telling.heading(contract, say`contract`),
    facts: [
      fact(say`ends`, ends ? say`${ends.value}, a ${weekdayName(ends.value)}` : ''),
      fact(say`last day of notice`, noticeText(telling, contract)),
      fact(say`covers`, telling.refs('service', contract.covers)),
      fact(say`needed until`, neededText(telling, contract)),
      fact(say`cost`, costText(telling, contract.cost)),
      fact(say`law of`, jurisdiction?.value),
    ],
  };
}

function noticeText({ say }: Telling, { ends, notice, given }: Contract): string {
  const said = given ? say`notice given on ${given.value}` : say`notice not given yet`;
  if (!ends || !notice) return given ? said : '';
  const last = dateMinus(ends.value, notice.value);
  return say`${last} (ends ${ends.value} − ${formatQuantity(notice.value)}), ${said}`;
}

/** When the old sides that it pays for go. */
function neededText(telling: Telling, { covers }: Contract): string {
  const said = covers.flatMap((ref) => {
    const service = telling.map.service(ref);
    const ends = service && telling.walked.lifecycle(service)?.old?.to;
    const instant = ends === undefined ? undefined : telling.walked.instants[ends];
    if (!service) return [];
    const until = instant ? momentText(telling, instant) : telling.say`its old side never goes`;
    return `${telling.name(service)}: ${until}`;
  });
  return telling.few(said, 3);
}
