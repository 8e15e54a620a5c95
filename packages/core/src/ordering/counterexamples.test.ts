import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { resolve } from '../model/resolve.ts';
import { walk } from './walk.ts';
import type { Walk } from './walked.ts';

function walked(text: string): Walk {
  return walk(resolve(readMap({ 'main.migmap': `layer base "Base"${text}` }, 'main.migmap')));
}

/** Plans on which the walk and the brute-force oracle of the tests once differed, made small. */
describe('what the oracle found', () => {
  it('a soft dependency between two services of a circle is none of the circle', () => {
    const { cycles, breaks } = walked(`
      service directory in base { from "AD"  to "Samba"  depends on storage  depends softly on portal }
      service storage in base { from "SAN"  to "Ceph"  depends on directory, portal }
      service portal in base { to "Portal"  depends on storage }
      wave one { migrate directory  migrate storage }
      wave two { migrate portal }`);
    assert.equal(cycles.length, 1);
    assert.deepEqual(
      breaks.map((found) => [found.code, found.dependent.name.value, found.provider.name.value, found.soft]),
      [['order/dependency-late', 'directory', 'portal', true]],
    );
  });

  it('a sum that is wrong in every order is told beside a step whose place is open', () => {
    const { shareSums, unordered } = walked(`
      service mail in base { from "Exchange"  to "Postfix" }
      wave one { pilot mail }
      wave two after none { migrate mail 50% }`);
    assert.deepEqual(
      shareSums.map((found) => [found.service.name.value, found.sum]),
      [['mail', 50]],
    );
    assert.deepEqual(
      unordered.map((found) => found.about),
      ['step'],
    );
  });

  it('a step that is illegal in every order is told beside a step whose place is open', () => {
    const { illegal, unordered } = walked(`
      service mail in base { from "Exchange"  to "Postfix" }
      wave one { pilot mail }
      wave two after none { migrate mail  migrate mail }`);
    assert.deepEqual(
      illegal.map((found) => found.reason),
      ['migrate-after-all'],
    );
    assert.deepEqual(
      unordered.map((found) => found.about),
      ['step'],
    );
  });

  it('what a kind requires, and nobody declared, may depend on the order of tracks', () => {
    const { unordered, prerequisites } = walked(`
      service mail in base { kind mail  to "Postfix"  assume time, certificates, directory because "they are there" }
      service naming in base { kind dns  to "BIND" }
      wave one { migrate naming }
      wave two after none { migrate mail }`);
    assert.deepEqual(
      unordered.map((found) => [found.about, found.dependent?.name.value, found.provider.name.value]),
      [['dependency', 'mail', 'naming']],
    );
    assert.deepEqual(prerequisites, []);
  });
});
