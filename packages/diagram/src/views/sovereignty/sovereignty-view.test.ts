import assert from 'node:assert/strict';
import { picturedText } from '@migmap/testing';
import type { Picture, PictureOptions } from '../../picture.ts';
import { colourOf, contrast, themes } from '../../svg/themes.ts';

const plan = `
map "Keys" { require residency EU for confidential  require seal 3 for critical by two  require seal 2 for high }
layer base "Base"
layer work "Work"
service dns "DNS" in base { from "Old" to "New"  seal 1 to 4  criticality critical  residency DE }
service mail "Mail" in work { from "Old" to "New"  seal 1 to 2  criticality critical  residency US  classification confidential }
service office "Office" in work { from "Own" to "Cloud"  seal 3 to 1  criticality high }
service erp "Planning" in work { from "Old" to "New"  criticality high }
service chat "Chat" in work { to "Matrix"  seal 0 to 4  criticality critical }
service portal "Portal" in work { stays "Portal" }
wave one "One" { migrate dns  migrate office 30% }
wave two "Two" { migrate mail  migrate office 70%  migrate chat  migrate erp }
`;

const draw = (options: PictureOptions = {}) => picturedText(plan, { view: 'sovereignty', ...options });
const texts = (picture: Picture, of: string) =>
  picture.labels.filter((label) => label.of === of).map((label) => label.text);
const levels = (picture: Picture, name: string) =>
  texts(picture, `service/${name}`).filter((text) => /^[\d?]$/.test(text));

describe('the sovereignty view', () => {
  it('gives the level at the start and after each wave', async () => {
    const picture = await draw();
    assert.deepEqual(levels(picture, 'dns'), ['1', '4', '4']);
    assert.deepEqual(levels(picture, 'office'), ['3', '1', '1']);
    assert.deepEqual(levels(picture, 'chat'), ['4']);
    assert.deepEqual(levels(picture, 'erp'), ['?', '?', '?']);
  });

  it('says what is required of whom, and from when on', async () => {
    const picture = await draw();
    assert.ok(texts(picture, 'service/dns').includes('at least 3'));
    assert.ok(texts(picture, 'service/dns').includes('by wave 2'));
    assert.ok(texts(picture, 'service/office').includes('in the end'));
    assert.ok(picture.labels.some(({ text }) => text === 'SEAL 3 for critical'));
    assert.ok(!texts(picture, 'service/office').includes('at least 3'));
  });

  it('counts who has the level', async () => {
    // Of DNS, mail, office, planning and chat: DNS and chat in the end, office at the start.
    assert.deepEqual(texts(await draw(), 'sum').slice(1), ['1/5', '1/5', '2/5']);
  });

  it('tells who falls, and who is below what is required', async () => {
    const picture = await draw();
    const spoken = (id: string) => picture.nodes.find((node) => node.id === id)?.title ?? '';
    assert.match(spoken('service/office'), /SEAL at the start 3, after One 1; required 2; not met after Two/);
    const legend = picture.labels.map(({ text }) => text);
    for (const words of [
      'falls with this wave',
      'below the required level',
      'has the required level',
      'required, and not said',
    ])
      assert.ok(legend.includes(words), words);
  });

  it('shows residency and class beside it, with what the rules find', async () => {
    const picture = await draw();
    for (const text of ['US', 'confidential']) assert.ok(texts(picture, 'service/mail').includes(text));
    assert.equal(picture.nodes.find(({ id }) => id === 'service/mail')?.findings?.error, 2);
    assert.ok(picture.labels.some(({ text }) => text === 'confidential: only in EU'));
  });

  it('names those of whom nothing is said', async () => {
    const words = (await draw()).labels.map(({ text }) => text).join(' ');
    assert.match(words, /Nothing said and nothing required \(1\): Portal/);
  });

  it('has no matrix where nobody says a level', async () => {
    const bare = await picturedText(
      'layer l\nservice a in l { from "x" to "y"  residency DE }\nwave w { migrate a }',
      {
        view: 'sovereignty',
      },
    );
    assert.ok(bare.labels.every(({ text }) => text !== 'start' && text !== 'Required'));
    const nothing = await picturedText('layer l\nservice a in l { stays "x" }', { view: 'sovereignty' });
    assert.equal(nothing.notes.length, 1);
  });

  it('can be read on every shade of every theme', () => {
    for (const theme of Object.values(themes)) {
      for (const level of [0, 1, 2, 3, 4]) {
        const paint = `ramp/${level}/5`;
        const found = contrast(colourOf(theme, paint), colourOf(theme, `on/${paint}`));
        assert.ok(found >= 4.5, `${theme.name} ${level}: ${found}`);
      }
    }
  });
});
