import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { pictureOf, type ThemeName } from '@migmap/diagram';
import { exampleMaps, type Page, quietPages, type Walked, walkedText } from '@migmap/testing';
import { htmlOf } from './page.ts';
import { pageTabs } from './tabs.ts';

const clinic = exampleMaps().get('clinic') as Walked;

describe('a page in a browser', function () {
  this.timeout(60_000);
  const pages = quietPages();

  interface Look {
    readonly dark?: boolean;
    readonly theme?: ThemeName;
    readonly scripts?: boolean;
    readonly at?: string;
  }

  async function opened(
    map: Walked,
    { dark = false, theme, scripts = true, at = '' }: Look = {},
  ): Promise<Page> {
    const { resolved, walked, findings } = map;
    const html = await htmlOf({
      map: resolved,
      walked,
      options: { findings },
      draw: (options) => pictureOf(resolved, walked, options),
      views: pageTabs(resolved),
      sha256: (text) => createHash('sha256').update(text).digest('base64'),
      ...(theme ? { theme } : {}),
    });
    return pages.open(html, { colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: scripts }, at);
  }

  const service = (name: string): string => `section:not([hidden]) [data-id="service/${name}"]`;
  const focused = (page: Page): Promise<string> =>
    page.evaluate(
      'document.activeElement.dataset.id ?? (document.activeElement.id || document.activeElement.className)',
    );
  const viewBox = async (page: Page): Promise<number[]> =>
    ((await page.getAttribute('section:not([hidden]) svg', 'viewBox')) ?? '').split(' ').map(Number);

  it('opens from the file system, and shows one view at a time', async () => {
    const page = await opened(clinic);
    assert.equal(await page.title(), 'Clinic group: to open source, layer by layer');
    assert.equal(await page.locator('section:visible').count(), 1);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    assert.equal(await page.getAttribute('section:not([hidden])', 'id'), 'view-timeline');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getAttribute('section:not([hidden])', 'id'), 'view-risks');
    assert.equal(await focused(page), 'tab-risks');
    assert.equal(await page.getByRole('tab', { selected: true }).textContent(), 'Risks');
  });

  it('tells of the thing that is clicked, with its findings, and follows links', async () => {
    const page = await opened(clinic);
    await page.click(service('dns'));
    const details = page.getByLabel('Details');
    assert.equal(await details.locator('h3').textContent(), 'DNS');
    assert.match((await details.textContent()) ?? '', /● Note · completeness\/users-missing/);
    await details.getByRole('button', { name: 'Directory and sign-in' }).click();
    assert.equal(await details.locator('h3').textContent(), 'Directory and sign-in');
    assert.equal(await focused(page), 'service/directory');
    assert.match(page.url(), /#map:service%2Fdirectory$/);
    await page.keyboard.press('Escape');
    assert.equal(await details.isVisible(), false);
    assert.equal(await focused(page), 'service/directory');
  });

  it('opens where an address says', async () => {
    const page = await opened(clinic, { at: '#timeline:service%2Fmail' });
    assert.equal(await page.getAttribute('section:not([hidden])', 'id'), 'view-timeline');
    assert.equal(await page.getByLabel('Details').locator('h3').textContent(), 'Mail and calendar');
  });

  it('goes through the moments of the plan, with everything where it was', async () => {
    const page = await opened(clinic);
    const scrubber = page.getByLabel('Moment of the plan');
    const places: string[] = [];
    const states: string[] = [];
    for (let moment = 1; moment <= 5; moment++) {
      await page.keyboard.press('.');
      assert.equal(await scrubber.inputValue(), String(moment));
      states.push(((await page.getAttribute(service('directory'), 'aria-label')) ?? '').split('; ')[2] ?? '');
      const boxes = await page.evaluate(
        'JSON.stringify([...document.querySelectorAll(\'section:not([hidden]) [data-id^="service/"]\')].map((each) => [each.dataset.id, each.getBoundingClientRect().x, each.getBoundingClientRect().y]))',
      );
      places.push(boxes as string);
    }
    assert.deepEqual(states, [
      'old side only',
      'old side only',
      'old and new in parallel',
      'old and new in parallel',
      'new side only',
    ]);
    assert.deepEqual([...new Set(places)].slice(1), []);
    assert.equal(await scrubber.getAttribute('aria-valuetext'), 'After wave 5, Switch off the old');
    await page.getByRole('tab', { name: 'Risks' }).click();
    assert.equal(await scrubber.isVisible(), false);
  });

  it('finds what is looked for', async () => {
    const page = await opened(clinic);
    await page.keyboard.press('/');
    await page.keyboard.type('POSTFIX');
    assert.equal(await page.getByRole('status').first().textContent(), '1 hit');
    assert.match((await page.getAttribute(service('mail'), 'class')) ?? '', /hit/);
    assert.match((await page.getAttribute(service('dns'), 'class')) ?? '', /dim/);
    await page.keyboard.press('Enter');
    assert.equal(await page.getByLabel('Details').locator('h3').textContent(), 'Mail and calendar');
    await page.keyboard.press('Escape');
    assert.equal(await page.inputValue('#search'), '');
    assert.doesNotMatch((await page.getAttribute(service('dns'), 'class')) ?? '', /hit/);
  });

  it('zooms and moves by keys, wheel and dragging, and shows all of it again', async () => {
    const page = await opened(clinic);
    const whole = await viewBox(page);
    await page.keyboard.press('+');
    const closer = await viewBox(page);
    assert.ok((closer[2] ?? 0) < (whole[2] ?? 0));
    await page.focus('section:not([hidden]) .stage');
    await page.keyboard.press('ArrowRight');
    assert.ok(((await viewBox(page))[0] ?? 0) > (closer[0] ?? 0));
    await page.mouse.move(100, 400);
    await page.mouse.down();
    await page.mouse.move(180, 400, { steps: 4 });
    await page.mouse.up();
    assert.ok(((await viewBox(page))[0] ?? 0) < (closer[0] ?? 0) + 60);
    await page.mouse.wheel(0, -300);
    await page.waitForFunction(
      `document.querySelector('section:not([hidden]) svg').viewBox.baseVal.width < ${closer[2]}`,
    );
    await page.keyboard.press('0');
    assert.deepEqual(await viewBox(page), whole);
  });

  it('is worked by keys alone', async () => {
    const page = await opened(clinic);
    const order: string[] = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }
    assert.deepEqual(order.slice(0, 4), ['tab-map', 'search', 'stage', 'service/archive']);
    await page.focus(service('archive'));
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), 'service/mail');
    await page.keyboard.press('Enter');
    assert.equal(await page.getByLabel('Details').locator('h3').textContent(), 'Mail and calendar');
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.getByLabel('Details').locator('h3').textContent(), 'Mail archive');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'stage');
  });

  it('has a name for everything that can be pointed at', async () => {
    const page = await opened(clinic);
    const nameless = await page.evaluate(
      "[...document.querySelectorAll('button, input, select, summary, [role=button], [role=tab], [role=tabpanel], svg')].filter((each) => !(each.getAttribute('aria-label') || each.getAttribute('aria-labelledby') || each.textContent.trim() || each.closest('label')?.textContent.trim())).length",
    );
    assert.equal(nameless, 0);
    assert.equal(
      await page.getByRole('button', { name: /^Mail and calendar \(mail\); from Exchange 2016/ }).count(),
      1,
    );
  });

  it('follows the system, until somebody chooses', async () => {
    const ground = (page: Page): Promise<string> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    const page = await opened(clinic, { dark: true });
    assert.equal(await ground(page), 'rgb(18, 24, 31)');
    const ink = await page.evaluate("getComputedStyle(document.querySelector('svg text')).fill");
    assert.equal(ink, 'rgb(237, 241, 245)');
    await page.getByLabel('Colours').selectOption('Light');
    assert.equal(await ground(page), 'rgb(255, 255, 255)');
    await page.getByLabel('Colours').selectOption('High contrast');
    assert.equal(await ground(page), 'rgb(0, 0, 0)');
    assert.equal(await ground(await opened(clinic, { theme: 'dark' })), 'rgb(18, 24, 31)');
  });

  it('prints the view that is shown, in ink on paper', async () => {
    const page = await opened(clinic, { dark: true });
    await page.getByRole('tab', { name: 'Rollback' }).click();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('svg:visible').count(), 1);
    assert.equal(await page.locator('.stage:visible').count(), 1);
    assert.equal(await page.locator('button:visible').count(), 0);
    assert.equal(
      await page.evaluate('getComputedStyle(document.body).backgroundColor'),
      'rgb(255, 255, 255)',
    );
  });

  it('shows everything where scripts are off', async () => {
    const page = await opened(clinic, { scripts: false });
    assert.equal(await page.locator('section:visible').count(), 7);
    assert.equal(await page.getByRole('tab').count(), 0);
    await page.locator('summary').first().click();
    assert.match(
      (await page.locator('.twin').first().innerText()) ?? '',
      /Mail and calendar \(mail\); from Exchange 2016/,
    );
  });

  it('runs no script but its own', async () => {
    const page = await opened(clinic);
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.foreign = 1' }))",
    );
    assert.equal(await page.evaluate('window.foreign'), undefined);
    assert.match(pages.said(), /Content Security Policy/);
  });

  it('shows any text as it is', async () => {
    const title = '<img src=x onerror=alert(1)> & ]]> </script> "it\'s" -- 😀';
    const page = await opened(
      walkedText(`map "${title.replaceAll('"', '\\"')}" { }
layer end "</title>"
service end "${title.replaceAll('"', '\\"')}" in end { stays "<b>" }`),
    );
    assert.equal(await page.title(), title);
    await page.click(service('end'));
    assert.equal(await page.getByLabel('Details').locator('h3').textContent(), title);
    assert.equal(await page.locator('img').count(), 0);
  });

  it('keeps texts in their boxes, whatever font there is', async () => {
    for (const map of exampleMaps().values()) {
      const page = await opened(map);
      const out =
        await page.evaluate(`[...document.querySelectorAll('section:not([hidden]) [data-id^="service/"]')].flatMap((card) => {
        const frame = card.querySelector('rect').getBoundingClientRect();
        return [...card.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().right > frame.right + 1).map((text) => text.textContent);
      })`);
      assert.deepEqual(out, []);
    }
  });
});
