import assert from 'node:assert/strict';
import { awkward, fallsOver, late, reading, reportOn, silenced } from '../../test/report-on.ts';
import { objectionsTo } from '../../test/valid.ts';
import { sarif } from './sarif.ts';

type Texts = Parameters<typeof reportOn>[0];
type Circumstances = Parameters<typeof reportOn>[1];

/** The one run of a report. */
async function runOn(texts: Texts, circumstances: Circumstances = {}) {
  const text = await sarif(reportOn(texts, circumstances), reading);
  assert.deepEqual(await objectionsTo('sarif', text), []);
  return JSON.parse(text).runs[0];
}

async function resultOn(text: string, code: string, circumstances: Circumstances = {}) {
  const { results } = await runOn({ 'a.migmap': text }, circumstances);
  return results.find(({ ruleId }: { ruleId: string }) => ruleId === code);
}

describe('the report in SARIF', () => {
  it('marks a place from 1, with the column after its end', async () => {
    const { locations } = await resultOn(late, 'order/dependency-late');
    const start = (late.split('\n')[3]?.indexOf('depends on dns') ?? 0) + 'depends on '.length;
    assert.deepEqual(locations[0].physicalLocation.region, {
      startLine: 4,
      startColumn: start + 1,
      endLine: 4,
      endColumn: start + 4,
    });
  });

  it('links related places from the message, as GitHub wants it', async () => {
    const { message, relatedLocations } = await resultOn(late, 'order/dependency-late');
    const links = [...message.text.matchAll(/\]\((\d+)\)/g)].map(([, id]) => Number(id));
    assert.deepEqual(
      links,
      relatedLocations.map(({ id }: { id: number }) => id),
    );
  });

  it('makes no link of words of the map', async () => {
    const { message } = await resultOn(awkward, 'completeness/kind-missing');
    assert.match(message.text, / \\\[a\]\(1\) /);
  });

  it('has each way out as a change of text', async () => {
    const { fixes } = await resultOn('layer a "A"\nservice b "B" in aa', 'reference/unknown');
    assert.deepEqual(fixes[0].artifactChanges[0].replacements, [
      {
        deletedRegion: { startLine: 2, startColumn: 18, endLine: 2, endColumn: 20 },
        insertedContent: { text: 'a' },
      },
    ]);
  });

  it('says which findings their author silenced, and why', async () => {
    const { results } = await runOn({ 'a.migmap': silenced });
    const suppressed = results.filter((result: { suppressions: object[] }) => result.suppressions.length > 0);
    assert.deepEqual(
      suppressed.map(({ suppressions }: { suppressions: object[] }) => suppressions),
      [[{ kind: 'inSource', status: 'accepted', justification: 'we do not need it' }]],
    );
  });

  it('says which findings a baseline holds', async () => {
    const report = reportOn({ 'a.migmap': late });
    const suppressed = { reason: 'in the baseline', kind: 'baseline' } as const;
    const findings = report.findings.map((found) => ({
      ...found,
      finding: { ...found.finding, suppressed },
    }));
    const { runs } = JSON.parse(await sarif({ ...report, findings }, reading));
    const [{ suppressions }] = runs[0].results;
    assert.deepEqual(suppressions, [
      { kind: 'external', status: 'accepted', justification: 'in the baseline' },
    ]);
  });

  it('knows a finding again when lines have moved', async () => {
    const before = await resultOn(late, 'order/dependency-late');
    const after = await resultOn(`// a head\n\n${late}`, 'order/dependency-late');
    assert.notDeepEqual(after.locations, before.locations);
    assert.deepEqual(after.partialFingerprints, before.partialFingerprints);
  });

  it('describes every rule with its page, its address and its level', async () => {
    const { tool, results } = await runOn({ 'a.migmap': late });
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
    for (const { id, helpUri, help, shortDescription, fullDescription } of tool.driver.rules) {
      assert.equal(helpUri.endsWith(id), true);
      assert.match(help.markdown, new RegExp(`^# ${id}\n\n[^<]`));
      assert.match(shortDescription.text, /[^.]\.$/);
      assert.notEqual(fullDescription.text, '');
    }
  });

  it('says which rules did not run, and which count otherwise', async () => {
    const settings = { severities: { style: 'off', 'order/stranded': 'warning' } } as const;
    const { invocations, tool } = await runOn({ 'a.migmap': late }, { settings });
    const overrides = invocations[0].ruleConfigurationOverrides;
    const of = (code: string): object =>
      overrides.find(({ descriptor }: { descriptor: { id: string } }) => descriptor.id === code)
        ?.configuration;
    assert.deepEqual(of('style/title-missing'), { enabled: false });
    assert.deepEqual(of('order/stranded'), { level: 'warning' });
    assert.deepEqual(of('silence/expired'), { enabled: false });
    assert.equal(of('order/cycle'), undefined);
    for (const { descriptor } of overrides)
      assert.equal(tool.driver.rules[descriptor.index].id, descriptor.id);
  });

  it('tells of a rule that fell over, and of what could not be read', async () => {
    const objections = ['b.migmap cannot be read: it is a folder.'];
    const { invocations, results } = await runOn({ 'a.migmap': late }, { more: [fallsOver], objections });
    const [{ executionSuccessful, toolExecutionNotifications }] = invocations;
    assert.equal(executionSuccessful, false);
    assert.match(toolExecutionNotifications[0].message.text, /order\/stranded: it <fell> over/);
    assert.equal(toolExecutionNotifications[0].associatedRule.id, 'order/stranded');
    assert.equal(toolExecutionNotifications[1].message.text, objections[0]);
    assert.equal(results.length > 0, true);
  });

  it('names files from the folder of the run, and those beyond it by their address', async () => {
    const { artifacts } = await runOn({ 'a b/ä#1.migmap': late, '../shared.migmap': silenced });
    assert.deepEqual(
      artifacts.map(({ location }: { location: object }) => location),
      [{ uri: 'file:///shared.migmap' }, { uri: 'a%20b/%C3%A4', uriBaseId: '%SRCROOT%' }],
    );
  });

  it('lists what was checked when nothing was found', async () => {
    const { results, artifacts, invocations } = await runOn({ 'a.migmap': '' });
    assert.deepEqual(results, []);
    assert.equal(artifacts.length, 1);
    assert.equal(invocations[0].executionSuccessful, true);
  });
});
