import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { diffMaps } from '@migmap/core';
import { pictureOf } from '@migmap/diagram';
import { type Page, quietPages, reviewedClinic, walkedText } from '@migmap/testing';
import { htmlOf } from './page.ts';
import { comparedTabs } from './tabs.ts';

const clinic = reviewedClinic();

function pageOf(before: string, after: string): Promise<string> {
  const [old, current] = [walkedText(before), walkedText(after)];
  const diff = diffMaps(old.resolved, current.resolved);
  return htmlOf({
    map: current.resolved,
    walked: current.walked,
    options: { view: 'map', findings: [], compare: { map: old.resolved, walked: old.walked, diff } },
    draw: (options) => pictureOf(current.resolved, current.walked, options),
    views: comparedTabs(current.resolved),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
  });
}

describe('the page of a difference', function () {
  this.timeout(60_000);
  const pages = quietPages();

  async function opened(before: string, after: string): Promise<Page> {
    return pages.open(await pageOf(before, after));
  }

  it('has a tab for each view that can compare, and no moments', async () => {
    const page = await opened(clinic.before, clinic.after);
    assert.equal(await page.title(), 'Clinic group: to open source, layer by layer: what changes');
    assert.deepEqual(await page.getByRole('tab').allTextContents(), ['Map', 'Waves', 'For the board']);
    assert.equal(await page.getByLabel('Moment of the plan').isVisible(), false);
    await page.getByRole('tab', { name: 'Waves' }).click();
    assert.equal(await page.getAttribute('section:not([hidden])', 'id'), 'view-waves');
  });

  it('tells what has changed of the thing that is clicked, and of what is gone too', async () => {
    const page = await opened(clinic.before, clinic.after);
    const details = page.getByLabel('Details');
    await page.click('section:not([hidden]) [data-id="service/mail"]');
    assert.match((await details.textContent()) ?? '', /What changes~ service mail: rto 4h → 8h/);
    await page.click('section:not([hidden]) [data-id="service/time"]');
    assert.equal(await details.locator('h3').textContent(), 'Time');
    assert.match((await details.textContent()) ?? '', /− service time "Time"/);
  });

  it('finds things by what they are called', async () => {
    const page = await opened(clinic.before, clinic.after);
    await page.keyboard.press('/');
    await page.keyboard.type('patient portal');
    assert.match((await page.locator('#hits').textContent()) ?? '', /^\d+ hits?$/);
    assert.notEqual(await page.locator('#hits').textContent(), '0 hits');
  });

  it('lists all changes with their old and new values', async () => {
    const page = await opened(clinic.before, clinic.after);
    const twin = page.locator('section:not([hidden]) .twin');
    await twin.locator('summary').click();
    const { changes } = diffMaps(walkedText(clinic.before).resolved, walkedText(clinic.after).resolved);
    assert.equal(await twin.locator('li[data-of]').count(), changes.length);
    assert.equal(await twin.locator('del', { hasText: '4h' }).first().textContent(), '4h');
    assert.equal(await twin.locator('ins', { hasText: '8h' }).first().textContent(), '8h');
  });

  it('says that nothing has changed', async () => {
    const page = await opened(clinic.before, clinic.before);
    assert.match((await page.textContent('section:not([hidden]) svg')) ?? '', /No difference/);
    assert.match((await page.textContent('section:not([hidden]) .twin')) ?? '', /Nothing has changed/);
  });
});
