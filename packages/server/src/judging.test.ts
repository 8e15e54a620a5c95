import assert from 'node:assert/strict';
import { Configuration } from './configuration.ts';
import { judged, judgedForNow } from './judging.ts';
import { Workspace } from './workspace.ts';

const uri = 'file:///plan/main.migmap';

function open(text: string): { workspace: Workspace; type: (text: string) => void } {
  const files = {
    read: async () => 'absent' as const,
    mapsBeneath: async () => [],
    isFolder: async () => false,
    rootOf: async () => 'file:///plan',
  };
  const workspace = new Workspace(files as never, new Configuration(() => '2027-01-01'), (error) => {
    throw error;
  });
  const document = (version: number, now: string) => ({ uri, version, getText: () => now });
  workspace.opened(document(1, text));
  return { workspace, type: (now) => workspace.changed(document(2, now)) };
}

describe('judging maps', () => {
  it('pauses between rules, and what is asked meanwhile is answered', async () => {
    const { workspace } = open('team it { lead "A" }');
    let pauses = 0;
    const answers = new Set<string | undefined>();
    await judged(
      workspace,
      () => workspace.library.maps(),
      async () => {
        pauses++;
        answers.add(workspace.snapshot(uri)?.map.resolved.teams[0]?.name.value);
      },
    );
    assert.ok(pauses > 50, `${pauses} pauses`);
    assert.deepEqual([...answers], ['it']);
  });

  it('begins anew when something is typed meanwhile', async () => {
    const { workspace, type } = open('layer base { owner it }');
    let pauses = 0;
    await judged(
      workspace,
      () => workspace.library.maps(),
      async () => {
        if (++pauses === 10) type('layer base');
      },
    );
    const [map] = workspace.library.maps();
    assert.equal(map?.map.files[0]?.file.text, 'layer base');
    assert.ok(!map?.checked.findings.some(({ code }) => code === 'reference/unknown'));
  });

  it('gives up when something else is to be done first', async () => {
    const { workspace } = open('layer base');
    await workspace.ready();
    let pauses = 0;
    const pause = async (): Promise<void> => void pauses++;
    assert.equal(await judgedForNow(workspace, pause, () => pauses >= 3), false);
    assert.equal(pauses, 3);
    assert.equal(await judgedForNow(workspace, pause, () => false), true);
  });

  it('says the same to one who can not wait', async () => {
    const { workspace } = open('layer base { owner nobody }');
    await judged(
      workspace,
      () => workspace.library.maps(),
      async () => {
        const codes = workspace.library.maps()[0]?.checked.findings.map(({ code }) => code);
        assert.ok(codes?.includes('reference/unknown'));
      },
    );
  });
});
