import assert from 'node:assert/strict';
import { extensions, languages } from 'vscode';
import { open, until } from './editing.ts';

describe('the extension', () => {
  it('is the packed one, and sleeps until a map is opened', async () => {
    const extension = extensions.getExtension('migmap.migmap-vscode');
    assert.ok(extension, 'installed');
    assert.ok(!extension.extensionPath.includes('packages'), extension.extensionPath);
    assert.equal(extension.isActive, false);
    const editor = await open('clinic.migmap');
    assert.equal(editor.document.languageId, 'migmap');
    await until('active', () => extension.isActive);
  });

  it('says what is wrong in a map that is opened', async () => {
    const { document } = await open('broken.migmap');
    const found = await until('a finding', () => {
      const all = languages.getDiagnostics(document.uri);
      return all.find(({ code }) => typeof code === 'object' && code.value === 'order/dependency-late');
    });
    assert.equal(document.getText(found.range), 'dns');
    assert.match(found.message, /"Mail" \(mail\)/);
  });
});
