import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { Ajv } from 'ajv';
import { resolve } from '../model/resolve.ts';
import data from './kinds.json' with { type: 'json' };
import schema from './kinds.schema.json' with { type: 'json' };
import { type Knowledge, knowledgeOf } from './kinds.ts';

function knowledgeIn(text: string): Knowledge {
  return resolve(readMap({ 'main.migmap': text }, 'main.migmap')).knowledge;
}

describe('what the checker knows about kinds', () => {
  it('has the published shape', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 3)));
  });

  it('names only kinds and layers that it has, each once', () => {
    const names = data.kinds.flatMap((kind) => [kind.kind, ...kind.aliases]);
    assert.equal(new Set(names).size, names.length);
    const layers = new Set(data.layers.map((layer) => layer.name));
    for (const kind of data.kinds) {
      assert.ok(layers.has(kind.layer), `${kind.kind} is in layer ${kind.layer}`);
      const required = [...kind.requires, ...kind.prefers].flatMap((each) =>
        'anyOf' in each ? (each.anyOf ?? []) : [each.kind],
      );
      for (const other of [...kind.is, ...required])
        assert.ok(names.includes(other), `${kind.kind} names ${other}`);
    }
  });

  it('finds a kind by its name and by its aliases', () => {
    const known = knowledgeOf([]);
    assert.equal(known.find('mail')?.title, 'Mail');
    assert.equal(known.find('email')?.name, 'mail');
    assert.equal(known.find('teleporter'), undefined);
  });

  it('follows `is` through aliases, and round a circle', () => {
    assert.ok(knowledgeOf([]).isA('groupware', 'email'));
    assert.ok(!knowledgeOf([]).isA('mail', 'groupware'));
    const circle = knowledgeIn('kind a { is b }  kind b { is a }');
    assert.ok(circle.isA('a', 'b'));
    assert.ok(!circle.isA('a', 'mail'));
  });

  it('takes the map at its word: a declaration adds, or overrides what it says', () => {
    const known = knowledgeIn(`
      kind badge "Door badges" { is directory  observer }
      kind mail { interface standard }`);
    assert.equal(known.find('badge')?.title, 'Door badges');
    assert.equal(known.find('badge')?.observer, true);
    assert.equal(known.find('badge')?.interface, known.find('directory')?.interface);
    assert.equal(known.find('mail')?.interface, 'standard');
    assert.equal(known.find('mail')?.title, 'Mail');
    assert.ok(known.find('mail')?.requires.some((required) => required.kinds.includes('dns')));
  });

  it('counts a kind that says nothing of its interface as a product', () => {
    assert.equal(knowledgeIn('kind oddity "Oddity" { shared }').find('oddity')?.interface, 'product');
  });
});
