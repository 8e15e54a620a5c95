import assert from 'node:assert/strict';
import {
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogTraceNotification,
  RegistrationRequest,
  SetTraceNotification,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { Client } from './client.ts';
import { languageServer } from './plan.ts';

describe('a session', () => {
  const server = languageServer();

  it(`begins with ${InitializeRequest.method}: the server says what it can do, and that it counts in UTF-16`, async () => {
    const client = await Client.start();
    const { capabilities, serverInfo } = client.welcome;
    assert.equal(serverInfo?.name, 'migmap');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.equal(capabilities.documentFormattingProvider, true);
    await client.stop();
  });

  it(`ends with ${ShutdownRequest.method} and ${ExitNotification.method}`, async () => {
    const client = await Client.start();
    assert.equal(await client.stop(), 0);
  });

  it(`ends with a fault when nobody has said ${ShutdownRequest.method} before`, async () => {
    const client = await Client.start();
    assert.equal(await client.exitAtOnce(), 1);
  });

  it(`tells by ${LogTraceNotification.type.method} how long answers took, when asked to`, async () => {
    const plan = await server.open('team it');
    await server.client.connection.sendNotification(SetTraceNotification.type, { value: 'verbose' });
    await plan.findings();
    await server.client.until(() =>
      server.client.traced.some((said) => /^textDocument\/diagnostic: /.test(said)),
    );
    await server.client.connection.sendNotification(SetTraceNotification.type, { value: 'off' });
  });

  it(`listens after ${InitializedNotification.method} to files that change on the disk, by ${RegistrationRequest.method}`, async () => {
    await server.client.until(() => server.client.registered.includes('workspace/didChangeWatchedFiles'));
  });
});
