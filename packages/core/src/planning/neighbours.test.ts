import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { resolve } from '../model/resolve.ts';
import { type Neighbour, neighboursOf } from './neighbours.ts';

const PLAN = `service dns
service time
service mail {
  depends softly on dns
  depends on time, dns, mail, nothing
}
service archive { depends softly on mail }
`;

function neighbours(name: string): { needs: string[]; neededBy: string[] } {
  const map = resolve(readMap({ 'plan.migmap': PLAN }, 'plan.migmap'));
  const service = map.services.find((one) => one.name.value === name);
  assert.ok(service);
  const { needs, neededBy } = neighboursOf(map, service);
  return { needs: needs.map(shown), neededBy: neededBy.map(shown) };
}

function shown({ service, soft }: Neighbour): string {
  return soft ? `${service.name.value} softly` : service.name.value;
}

describe('the neighbours of a service', () => {
  it('are what it depends on, each once, and hard if one of its dependencies is', () => {
    assert.deepEqual(neighbours('mail'), { needs: ['dns', 'time'], neededBy: ['archive softly'] });
  });

  it('are also those that depend on it', () => {
    assert.deepEqual(neighbours('dns'), { needs: [], neededBy: ['mail'] });
    assert.deepEqual(neighbours('archive'), { needs: ['mail softly'], neededBy: [] });
  });
});
