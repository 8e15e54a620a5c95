import assert from 'node:assert/strict';
import fc from 'fast-check';
import { xmlDocument } from './xml.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

const documentWith = (text: string): string =>
  xmlDocument({ name: 'a', attributes: { b: text }, content: text });

/** What a reader makes of it. */
function read(escaped: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return escaped.replace(/&(?:#(\d+)|(\w+));/g, (_, number, name) =>
    number === undefined ? (named[name] ?? '') : String.fromCodePoint(Number(number)),
  );
}

describe('a document of XML', () => {
  it('has an element a line, and none of what has no value', () => {
    const root = {
      name: 'a',
      attributes: { x: 1, y: undefined },
      content: [
        { name: 'b', attributes: {}, content: 'text' },
        { name: 'c', attributes: {} },
      ],
    };
    assert.equal(xmlDocument(root), `${head}<a x="1">\n  <b>text</b>\n  <c/>\n</a>\n`);
  });

  it('escapes what would end a text or an attribute', () => {
    assert.equal(
      documentWith('<i> & "q" ]]> 💌'),
      `${head}<a b="&lt;i&gt; &amp; &quot;q&quot; ]]&gt; 💌">&lt;i&gt; &amp; "q" ]]&gt; 💌</a>\n`,
    );
  });

  it('keeps ends of lines, in attributes as numbers', () => {
    assert.equal(documentWith('a\r\n\tb'), `${head}<a b="a&#13;&#10;&#9;b">a&#13;\n\tb</a>\n`);
  });

  it('replaces what XML cannot hold', () => {
    assert.equal(
      documentWith('\u0000\u001b\ud800\uffff'),
      `${head}<a b="\ufffd\ufffd\ufffd\ufffd">\ufffd\ufffd\ufffd\ufffd</a>\n`,
    );
  });

  it('is read as what was written, whatever it was', () => {
    const allowed = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [, attribute = '', content = ''] =
          /^<a b="([^"<]*)"(?:\/>|>([^<]*)<\/a>)\n$/.exec(documentWith(text).slice(head.length)) ?? [];
        assert.equal(read(attribute), allowed(text));
        assert.equal(read(content), allowed(text));
      }),
    );
  });
});
