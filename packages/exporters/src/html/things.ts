import { inEnglish, type Speaker, saying } from '@migmap/core';
import type { MapFacts } from '@migmap/diagram';
import type { Thing } from './page-data.ts';
import { planThings } from './plan-things.ts';
import { thingsOfService } from './service-things.ts';

/** One thing of a picture with its name, by an id that may have a place behind it: `service/mail/mail-move`. */
export function thingOf(
  id: string,
  known: MapFacts,
  speak: Speaker = inEnglish,
): readonly [id: string, thing: Thing] | undefined {
  const facts = { ...known, say: saying(speak) };
  const [sort = '', name = ''] = id.split('/');
  // A collapsed layer is a group of its services.
  const wanted = sort === 'group' ? `layer/${name}` : id;
  const service = facts.map.services.find((each) => each.name.value === name);
  const ofService = sort === 'service' || sort === 'edge';
  const things = new Map(ofService ? (service ? thingsOfService(service, facts) : []) : planThings(facts));
  const parts = wanted.split('/');
  for (let count = parts.length; count > 1; count--) {
    const key = parts.slice(0, count).join('/');
    const thing = things.get(key);
    if (thing) return [key, thing];
  }
  return undefined;
}
