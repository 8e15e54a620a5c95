import assert from 'node:assert/strict';
import { exampleMaps, faultsOf, generateMap, pictured, picturedText, walkedText } from '@migmap/testing';
import type { Picture, PictureOptions } from '../../picture.ts';
import { svgOf } from '../../svg/svg-of.ts';

const plan = `
map "Small move" { }
team infra "Infrastructure"
layer base "Base"
service dns "DNS" in base { from "Old DNS" to "New DNS"  owner infra }
service mail "Mail" in base { from "Old mail" to "New mail" }
risk small "A small thing" on dns { impact low  likelihood medium  mitigate "Look twice"  owner infra  review 2027-03-01 }
risk vague "Nobody knows" { impact high  mitigate "Ask" }
risk gone "It is over" on dns { impact high  likelihood high  status closed }
risk borne "We can live with it" on mail { impact medium  likelihood low  status accepted by "Director" }
wave move "The move" after none {
  migrate dns, mail
  risk late "Mail comes late" on mail {
    indicator "queue above 500"
    impact high downtime, reputation
    likelihood high
    respond "Back to the old side"
    review 2027-02-01
  }
}
`;

const draw = (options: PictureOptions = {}, text = plan): Promise<Picture> =>
  picturedText(text, { view: 'risks', findings: [], ...options });
const texts = (picture: Picture, of: string): string[] =>
  picture.labels.filter((label) => label.of === of).map((label) => label.text);
const rows = (picture: Picture): string[] =>
  picture.nodes.filter((node) => node.sort === 'risk').map((node) => node.id);
const chip = (picture: Picture, name: string) => {
  const found = picture.nodes.find((node) => node.id === `risk/${name}/chip`);
  assert.ok(found);
  return found;
};

describe('the risks view', () => {
  it('registers the worst first, the unrated behind them, the accepted and closed last', async () => {
    assert.deepEqual(rows(await draw()), [
      'risk/late',
      'risk/small',
      'risk/vague',
      'risk/borne',
      'risk/gone',
    ]);
  });

  it('puts a risk into the field of its impact and likelihood, by its number', async () => {
    const picture = await draw();
    const [late, small, gone] = ['late', 'small', 'gone'].map((name) => chip(picture, name));
    assert.ok(late && small && gone);
    assert.ok(late.y < small.y && late.x > small.x);
    assert.equal(gone.y, late.y);
    assert.deepEqual(texts(picture, 'risk/small/chip'), ['2']);
  });

  it('calls out a risk against which nothing is done', async () => {
    const picture = await draw();
    assert.deepEqual(texts(picture, 'risk/late/chip'), ['1!']);
    assert.ok(texts(picture, 'risk/late').includes('nothing yet'));
    assert.ok(!texts(picture, 'risk/gone').includes('nothing yet'));
  });

  it('tells all that is known of a risk', async () => {
    assert.deepEqual(texts(await draw(), 'risk/late'), [
      '1!',
      'Mail comes late',
      'Mail; wave 1, The move',
      'high · high',
      'downtime, reputation',
      'nobody',
      'queue above 500',
      'nothing yet',
      'When it happens: Back to the old side',
      '1 Feb 2027',
      'open',
    ]);
  });

  it('keeps what nobody rated in a box of its own', async () => {
    const picture = await draw();
    assert.ok(chip(picture, 'vague').x > chip(picture, 'late').x);
    assert.ok(texts(picture, 'risk/vague').includes('high · not said'));
    assert.ok(picture.labels.some((label) => label.text.startsWith('Unrated')));
    const rated = await draw(
      {},
      plan.replace('{ impact high  mitigate', '{ impact high  likelihood low  mitigate'),
    );
    assert.ok(!rated.labels.some((label) => label.text.startsWith('Unrated')));
  });

  it('fades what is accepted or closed', async () => {
    const svg = svgOf(await draw());
    assert.match(svg, /<g id="risk\/gone" class="risk" opacity="0\.66">/);
    assert.match(svg, /<g id="risk\/late" class="risk"><title>/);
  });

  it('knows what is overdue only if it is told the day', async () => {
    assert.ok(texts(await draw(), 'risk/late').includes('1 Feb 2027'));
    const picture = await draw({ asOf: '2027-02-10' });
    assert.ok(texts(picture, 'risk/late').includes('due 1 Feb 2027'));
    assert.ok(texts(picture, 'risk/small').includes('1 Mar 2027'));
  });

  it('shows with filters only the risks of the services that they leave', async () => {
    assert.deepEqual(rows(await draw({ owners: ['infra'] })), ['risk/late', 'risk/small', 'risk/gone']);
  });

  it('says where there is none', async () => {
    const picture = await draw({}, 'map "M" { }');
    assert.deepEqual([picture.nodes, picture.notes], [[], ['The map names no risk.']]);
  });

  it('paints findings on their risk', async () => {
    const finding = { code: 'risk/x', severity: 'warning', names: ['late'], message: 'No.' } as const;
    const picture = await draw({ findings: [finding] });
    const row = picture.nodes.find((node) => node.id === 'risk/late');
    assert.deepEqual(row?.findings, { error: 0, warning: 1, info: 0 });
  });
});

describe('pictures of risks', () => {
  const maps = new Map([
    ...exampleMaps(),
    ['forty risks', walkedText(forty())],
    ['100 services', walkedText(generateMap(100))],
  ]);
  for (const [name, map] of maps) {
    it(`of ${name} keep everything apart, are the same each time, and leave none out`, async () => {
      const picture = await pictured(map, { view: 'risks', asOf: '2027-04-10' });
      assert.deepEqual(faultsOf(picture), []);
      assert.equal(svgOf(await pictured(map, { view: 'risks', asOf: '2027-04-10' })), svgOf(picture));
      assert.deepEqual(JSON.parse(JSON.stringify(picture)), picture);
      const shown = picture.nodes.map((node) => node.id);
      for (const risk of map.resolved.risks) {
        assert.ok(shown.includes(`risk/${risk.name.value}`));
        assert.ok(shown.includes(`risk/${risk.name.value}/chip`));
      }
    });
  }
});

function forty(): string {
  const levels = ['low', 'medium', 'high'];
  const risks = Array.from({ length: 40 }, (_, index) => {
    const rated = index % 9 === 0 ? '' : `impact ${levels[index % 3]}  likelihood ${levels[index % 2]}`;
    const status = index % 7 === 0 ? 'status closed' : '';
    return `risk r${index} "Something goes wrong in way ${index}, and those who see it are not those who could stop it" { ${rated}  ${status}  mitigate "Rehearse it twice with the people who will do it, and write down what was learned" }`;
  });
  return risks.join('\n');
}
