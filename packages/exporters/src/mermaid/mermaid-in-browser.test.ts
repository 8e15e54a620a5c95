import assert from 'node:assert/strict';
import { views } from '@migmap/diagram';
import { type Browser, browserFor, drawnMap, exampleMaps, mermaidScript } from '@migmap/testing';
import { mermaidOf } from './mermaid.ts';

describe('mermaid in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;

  before(async function () {
    browser = await browserFor(this);
  });

  after(() => browser?.close());

  it('draws every view of the clinic with its title and all its words', async () => {
    const clinic = exampleMaps().get('clinic');
    assert.ok(clinic);
    const page = await browser.newPage();
    await page.setContent('<body></body>');
    await page.addScriptTag({ content: mermaidScript() });
    for (const { name: view } of views) {
      const text = mermaidOf(await drawnMap(clinic, { view }));
      await page.evaluate(
        `mermaid.render('picture', ${JSON.stringify(text)}).then(({ svg }) => { document.body.innerHTML = svg; })`,
      );
      const shown = (await page.innerText('body')).replace(/\s+/g, ' ');
      assert.match(shown, /Clinic group: to open source, layer by layer/, view);
      assert.doesNotMatch(shown, /Syntax error|#\d+;|ﬂ/, view);
      assert.match(shown, words[view] ?? /./, view);
    }
  });
});

const words: Readonly<Record<string, RegExp>> = {
  map: /→ Postfix, Dovecot and SOGo/,
  waves: /4 Mail · 2027-04-05/,
  timeline: /way back until 20 Jun/,
  risks: /2 Forgotten static entries/,
  rollback: /Two mail systems in parallel/,
  sovereignty: /4 Mail/,
};
