import assert from 'node:assert/strict';
import { isToComparePage, isToPanel } from './messages.ts';

describe('what a page takes for a message of the extension', () => {
  it('is what has all that it is used for', () => {
    assert.ok(isToPanel({ type: 'trouble', words: 'No map holds this file.' }));
    assert.ok(isToPanel({ type: 'selection' }));
    assert.ok(isToPanel({ type: 'selection', id: 'service/mail' }));
    assert.ok(isToComparePage({ type: 'trouble', words: 'There is no such revision.' }));
  });

  it('is nothing that lacks a part, or has it in another shape', () => {
    assert.ok(!isToPanel({ type: 'trouble' }));
    assert.ok(!isToPanel({ type: 'selection', id: 3 }));
    assert.ok(!isToPanel({ type: 'picture', svg: '<svg/>' }));
    assert.ok(!isToComparePage({ type: 'comparison', svg: '<svg/>' }));
  });

  it('is nothing that others say to a window', () => {
    for (const message of [undefined, null, 'ready', 7, [], {}, { type: 'toString' }, { type: 'onload' }]) {
      assert.ok(!isToPanel(message), JSON.stringify(message));
      assert.ok(!isToComparePage(message), JSON.stringify(message));
    }
    assert.ok(!isToPanel({ type: 'comparison' }));
    assert.ok(!isToComparePage({ type: 'selection' }));
  });
});
