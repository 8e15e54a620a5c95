import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { pictureOf, viewNames } from '@migmap/diagram';
import { awkwardMap, exampleMaps, generateMap, type Walked, walkedText } from '@migmap/testing';
import fc from 'fast-check';
import { pageScript } from './generated/page-parts.ts';
import { htmlOf } from './page.ts';
import type { PageData } from './page-data.ts';
import { pageTabs } from './tabs.ts';

function pageOf({ resolved: map, walked, findings }: Walked): Promise<string> {
  return htmlOf({
    map,
    walked,
    options: { findings },
    draw: (options) => pictureOf(map, walked, options),
    views: pageTabs(map),
    sha256,
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function between(text: string, start: string, end: string): string {
  return text.split(start)[1]?.split(end)[0] ?? '';
}

function dataIn(page: string): PageData {
  return JSON.parse(between(page, '<script type="application/json" id="data">', '</script>')) as PageData;
}

const clinic = exampleMaps().get('clinic') as Walked;

describe('a page', () => {
  it('allows nothing but its own script and style', async () => {
    const page = await pageOf(clinic);
    const policy = between(page, 'Content-Security-Policy" content="', '"');
    assert.equal(
      policy,
      `default-src 'none'; script-src 'sha256-${sha256(between(page, '</script>\n<script>', '</script>'))}'; style-src 'sha256-${sha256(between(page, '<style>', '</style>'))}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('asks for nothing from outside', async () => {
    const page = await pageOf(clinic);
    const addresses = page.match(/\b(?:src|href|action|url)\s*[=(]\s*["']?[^"')\s>]+/gi) ?? [];
    assert.deepEqual(addresses, []);
    assert.deepEqual(
      (page.match(/https?:\/\/[^"'\s<]+/g) ?? []).filter(
        (address) => address !== 'http://www.w3.org/2000/svg',
      ),
      [],
    );
  });

  it('has a script of no more than thirty kilobytes', () => {
    assert.ok(pageScript.length < 30_000, `${pageScript.length}`);
  });

  it('is the same each time', async () => {
    for (const map of exampleMaps().values()) assert.equal(await pageOf(map), await pageOf(map));
  }).timeout(60_000);

  it('has all views of the map, and the moments of those that show states', async () => {
    const { views } = dataIn(await pageOf(clinic));
    assert.deepEqual(
      views.map(({ name }) => name),
      viewNames(clinic.resolved),
    );
    const [map] = views;
    assert.deepEqual(
      map?.frames.map(({ title }) => title),
      [
        'The plan as a whole',
        'After wave 1, Eyes and ears',
        'After wave 2, Naming and time',
        'After wave 3, Identity',
        'After wave 4, Mail',
        'After wave 5, Switch off the old',
      ],
    );
    assert.equal(map?.frames[3]?.states?.['service/directory'], 'old and new in parallel');
  });

  it('keeps what moments have in common once', async () => {
    const map = walkedText(generateMap(60));
    const page = await pageOf(map);
    const moments = map.walked.waves.length + 1;
    const [view] = dataIn(page).views;
    const kept = (view?.pieces ?? []).join('').length;
    const drawn = (view?.frames ?? []).slice(1).flatMap(({ pieces }) => pieces).length;
    assert.ok(moments > 4);
    assert.ok((view?.pieces.length ?? 0) < drawn * 0.7, `${view?.pieces.length} of ${drawn}`);
    assert.ok(kept < page.length);
  }).timeout(60_000);

  it('knows of each service what the map says, and what was found', async () => {
    const { things } = dataIn(await pageOf(clinic));
    const mail = things['service/mail'];
    assert.equal(mail?.title, 'Mail and calendar');
    assert.deepEqual(mail?.facts.find(({ label }) => label === 'To')?.text, 'Postfix, Dovecot and SOGo');
    const carries = things['service/dns']?.facts.find(({ label }) => label === 'Carries')?.links ?? [];
    assert.ok(carries.some(({ id, note }) => id === 'service/monitoring' && note === 'soft'));
    assert.deepEqual(
      things['edge/mail/directory']?.facts.find(({ label }) => label === 'Via')?.text,
      'LDAPS 636',
    );
    assert.ok((things['service/dns']?.findings.length ?? 0) > 0);
  });

  it('says everything twice: drawn, and as a list', async () => {
    const page = await pageOf(clinic);
    for (const { name } of clinic.resolved.services) {
      assert.ok(page.includes(`data-id="service/${name.value}"`), name.value);
      assert.ok(page.includes(`data-of="service/${name.value}"`), name.value);
    }
  });

  it('cannot be broken by any text', () =>
    fc.assert(
      fc.asyncProperty(awkwardMap, async (text) => {
        const page = await pageOf(walkedText(text));
        assert.equal(page.match(/<script/g)?.length, 2);
        assert.equal(page.match(/<\/script>/g)?.length, 2);
        assert.ok(dataIn(page).views.length > 0);
        assert.doesNotMatch(between(page, '<body>', '<script'), /<b>|<!--|]]>/);
      }),
      { numRuns: 25 },
    )).timeout(60_000);
});
