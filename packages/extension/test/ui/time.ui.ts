import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { EditorWindow } from './window.ts';

/** Mail moves before the names that it needs. */
describe('the way through the plan', function () {
  this.bail(true);
  this.timeout(180_000);
  let window: EditorWindow;
  before(async () => {
    window = await EditorWindow.open();
    await window.openFile('broken.migmap');
    await window.command('Migmap: Open Map to the Side');
    await part('[id="service/mail"]').waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.keep(`failed-time-${this.currentTest.title.slice(0, 30)}`);
  });
  after(() => window?.close());

  const part = (selector: string, words?: string): Locator =>
    window
      .panel()
      .locator(selector, words === undefined ? {} : { hasText: words })
      .first();
  const press = (key: string): Promise<void> => part('#scrubber').press(key);
  const isAt = (words: string): Promise<void> => part('#instant', words).waitFor();

  it('begins with the plan as a whole, and marks on the track where something does not work', async () => {
    await isAt('the plan as a whole');
    assert.equal(await part('#scrubber').getAttribute('max'), '5');
    const waves = await window.panel().locator('.time-wave').allTextContents();
    assert.deepEqual(waves, ['1 Mail first', '2 Names later']);
    assert.equal(await window.panel().locator('span.broken').count(), 1);
    assert.match(
      (await part('.mark.breaks').getAttribute('title')) ?? '',
      /^Mail first: migrate mail: needs not met: 1$/,
    );
    await window.keep('time-whole');
  });

  it('goes along by keys; the picture shows what is then, and the list what changes', async () => {
    await part('#scrubber').focus();
    await press('ArrowRight');
    await isAt('before everything');
    await part('svg text', 'State before everything').waitFor();
    await part('.time-lists', 'Everything works at this moment.').waitFor();
    await press('ArrowRight');
    await isAt('Mail first: migrate mail');
    await part('.changes button', 'Mailold side only → moved, old side stands by').waitFor();
    await part('.broken button[aria-pressed="false"]', 'goes live').waitFor();
    await part('[id="service/mail"].parallel desc, [id="service/mail"].parallel title', 'error').waitFor({
      state: 'attached',
    });
    await part('#said', 'needs not met: 1').waitFor({ state: 'attached' });
    await window.keep('time-step');
    for (const [key, words] of [
      ['End', 'end of Names later'],
      ['Shift+B', 'end of Mail first'],
      ['Shift+B', 'Mail first: migrate mail'],
      ['PageDown', 'end of Mail first'],
      ['PageDown', 'end of Names later'],
      ['Home', 'the plan as a whole'],
      ['b', 'Mail first: migrate mail'],
    ] as const) {
      await press(key);
      await isAt(words);
    }
  });

  it('leads from a change to the service', async () => {
    await part('.changes button').click();
    await part('[id="service/mail"].selected').waitFor();
  });

  it('draws the path that leads to a need that is not met, and leaves it again', async () => {
    await part('section.broken button').click();
    await part('[id="edge/mail/dns"].witness').waitFor();
    await part('[id="service/mail"].witness-from').waitFor();
    await part('[id="service/dns"].witness-to').waitFor();
    const marks = window.panel().locator('.mark.witness');
    assert.equal(await marks.count(), 2);
    await window.keep('time-witness');
    await part('.mark.witness.provided').click();
    await isAt('Names later: migrate dns');
    await part('[id="edge/mail/dns"].witness').waitFor();
    await part('.witness-path button', 'breaks: Mail first: migrate mail').click();
    await isAt('Mail first: migrate mail');
    await press('Escape');
    await part('.witness').waitFor({ state: 'detached' });
    assert.equal(await marks.count(), 0);
  });

  it('chooses a need by its line in the picture, too', async () => {
    await part('[id="edge/mail/dns"] path').first().click({ force: true });
    await part('.witness-path').waitFor();
    await part('.witness-path .leave').click();
    await part('.witness-path').waitFor({ state: 'detached' });
  });

  it('marks the card of a collapsed layer in the place of its services', async () => {
    await part('section.broken button').click();
    await part('[id="layer/base"] .fold-title').click();
    await part('[id="group/base"].witness-from').waitFor();
    await part('[id="layer/base"] .fold-title').click();
    await part('[id="service/mail"].witness-from').waitFor();
  });

  it('offers the ways out of a need, and takes one', async () => {
    await part('.ways-out .action', 'Ways out').click();
    await part('.ways-out .fix').waitFor();
    await window.keep('time-ways-out');
    await part('.ways-out .fix', 'Move dns before mail').click();
    await part('section.broken', 'Everything works at this moment.').waitFor();
    await window.command('View: Focus First Editor Group');
    await window.page.keyboard.press('Control+Z');
    await part('section.broken button').waitFor();
    await part('#scrubber').focus();
  });

  it('plays by itself, and stops where something breaks and at the end', async () => {
    await press('Home');
    await press(' ');
    await part('#time-play[aria-label="Pause"]').waitFor();
    await part('#time-play[aria-label="Play"]').waitFor();
    await isAt('Mail first: migrate mail');
    await press(' ');
    await part('#time-play[aria-label="Play"]').waitFor();
    await isAt('end of Names later');
    await part('svg text', 'State at the end of wave 2').waitFor();
  });

  it('is the last place that was dragged to, however fast', async () => {
    const slider = part('#scrubber');
    for (const value of ['1', '4', '2', '5', '3']) await slider.fill(value);
    await isAt('end of Mail first');
    await part('svg text', 'State at the end of wave 1').waitFor();
  });

  it('stays on its step while the text changes', async () => {
    await window.page.locator('.view-line', { hasText: 'wave post' }).first().click();
    await window.page.keyboard.press('Home');
    await window.page.keyboard.insertText('wave early "Early" { }\n');
    await part('.time-wave', 'Early').waitFor();
    await isAt('end of Mail first');
    await part('svg text', 'State at the end of wave 2, Mail first').waitFor();
    assert.equal(await part('#scrubber').inputValue(), '4');
    for (let times = 0; times < 12; times++) await window.page.keyboard.press('Control+Z');
    await part('svg text', 'State at the end of wave 1, Mail first').waitFor();
    assert.equal(await part('#scrubber').inputValue(), '3');
  });

  it('says why a view cannot show it', async () => {
    await part('#tabs button[data-view="risks"]').click();
    await part('.time-reason', 'shows the plan as a whole').waitFor();
    assert.equal(await part('#scrubber').isDisabled(), true);
    await part('#tabs button[data-view="waves"]').click();
    await part('svg text', 'state at the end of wave 1').waitFor();
    await window.keep('time-waves');
    await part('#tabs button[data-view="map"]').click();
    await part('.time-reason').waitFor({ state: 'hidden' });
  });

  it('is there again after a reload, at the same moment, with the need that was chosen', async () => {
    await part('section.broken button').click();
    await part('[id="edge/mail/dns"].witness').waitFor();
    await window.reload();
    await isAt('end of Mail first');
    await part('[id="edge/mail/dns"].witness').waitFor();
    await part('svg text', 'State at the end of wave 1').waitFor();
  });
});
