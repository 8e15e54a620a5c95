import assert from 'node:assert/strict';
import { type FenceHtml, fenceOf, htmlOfAnswer, htmlOfStale, htmlOfText } from './fence.ts';

const html: FenceHtml = {
  code: '<pre><code>team it</code></pre>',
  attributes: ' class="code-line" data-line="4"',
  prefix: 'migmap-0-',
  firstLine: 6,
  asText: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  words: { line: (line) => `Line ${line}:`, stale: 'before' },
};
const svg =
  '<svg aria-labelledby="picture-title"><title id="picture-title">Mail</title><use href="#a"/><g id="service/mail" fill="url(#a)"/></svg>';

const fence = (info: string) => fenceOf({ type: 'fence', info, content: 'team it\n', map: null });

describe('a fence in Markdown', () => {
  it('is one of ours by its first word, and may name a view', () => {
    assert.deepEqual(fence('migmap'), { text: 'team it\n' });
    assert.deepEqual(fence(' Migmap  waves '), { text: 'team it\n', view: 'waves' });
    assert.deepEqual(fence('migmap{.wide}')?.text, 'team it\n');
    assert.equal(fence('mermaid'), undefined);
    assert.equal(fence('migmapper'), undefined);
    assert.equal(fence(''), undefined);
  });

  it('is its picture, whose names are those of no other', () => {
    const shown = htmlOfAnswer({ reading: 'whole', svg, problems: [] }, html);
    assert.match(shown, /^<div class="code-line" data-line="4"><figure class="migmap"><svg/);
    assert.match(shown, /aria-labelledby="migmap-0-picture-title"/);
    assert.match(shown, /id="migmap-0-picture-title"/);
    assert.match(shown, /href="#migmap-0-a".*url\(#migmap-0-a\)/);
    assert.ok(!shown.includes('<pre>') && !shown.includes('figcaption'));
  });

  it('says what is wrong below, with the line of the document, and lets nobody write HTML', () => {
    const message = '`mail` needs "<b>"';
    const shown = htmlOfAnswer(
      { reading: 'whole', svg, problems: [{ line: 2, code: 'a/b', message }] },
      html,
    );
    assert.match(shown, /<li><b>Line 8:<\/b> <code>mail<\/code> needs &quot;&lt;b>&quot;<\/li>/);
  });

  it('is its text, where it cannot be read, with the reason', () => {
    const problems = [{ line: 0, code: 'syntax/parse', message: 'A name is missing.' }];
    const shown = htmlOfAnswer({ reading: 'partly', problems }, html);
    assert.match(
      shown,
      /<pre><code>team it<\/code><\/pre><figcaption><ul><li><b>Line 6:<\/b> A name is missing/,
    );
  });

  it('is never nothing: its text with a note, or the picture of the text before', () => {
    assert.match(htmlOfText('Being drawn', html), /<pre>.*<figcaption>Being drawn<\/figcaption>/);
    assert.match(htmlOfStale(svg, html), /class="migmap migmap-stale" title="before"><svg/);
  });
});
