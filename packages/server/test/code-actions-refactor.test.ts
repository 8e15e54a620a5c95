import assert from 'node:assert/strict';
import { CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageserver-protocol/node';
import { codeAction, done, textAfter, titlesAt } from './actions.ts';
import { languageServer } from './plan.ts';

const services = `layer base "Base"
service dns "Naming" in base { kind dns  from "a"  to "b" }
service mail "Mail" in base { from "a"  to "b"  depends on dns }
service wiki "Wiki" in base { from "a"  to "b" }
`;

describe('extracting a wave', () => {
  const server = languageServer({ textDocument: { codeAction } });
  const only = ['refactor.extract'];
  const EXTRACT = /^Extract .* into a new wave/;

  it('puts the selected steps into a wave behind this one, which others then follow', async () => {
    const plan =
      await server.open(`${services}service chat "Chat" in base { from "a"  to "b"  depends on mail { tolerates new } }
wave one "One" {
  migrate dns // first
<|  migrate mail { task "Switch" takes 2h }
  // the wiki is small
  migrate wiki|>
}

// Much later.
wave two "Two" after one { migrate chat }
`);
    const text = await textAfter(plan, EXTRACT, { only });
    assert.equal(
      text,
      `${services}service chat "Chat" in base { from "a"  to "b"  depends on mail { tolerates new } }
wave one "One" {
  migrate dns // first
  // the wiki is small
}

wave one-2 "One, part 2" after one {
  migrate mail { task "Switch" takes 2h }
  migrate wiki
}

// Much later.
wave two "Two" after one-2 { migrate chat }
`,
    );
    const after = await server.open(text);
    assert.deepEqual(
      (await after.findings()).filter(({ severity }) => severity === 1),
      [],
    );
  });

  it('leads waves of other files behind the new one', async () => {
    const plan = await server.open({
      'main.migmap': `import "late.migmap"\n${services}wave one "One" {\n  migrate dns\n  migrate <|>mail\n}\n`,
      'late.migmap': 'wave late "Late" after one { migrate wiki }\n',
    });
    const files = await done(plan, EXTRACT, { only });
    assert.equal(files['late.migmap'], 'wave late "Late" after one-2 { migrate wiki }\n');
    assert.match(
      files['main.migmap'] ?? '',
      /wave one-2 "One, part 2" after one \{\n {2}migrate mail\n\}\n$/,
    );
  });

  it('is offered only where each map that shares the file still holds', async () => {
    const shared = `${services}wave one "One" {\n  migrate dns\n  migrate <|>wiki\n}\n`;
    const chat = 'service chat "Chat" in base { from "a"  to "b"  depends on wiki }\n';
    const fine = await server.open(
      { 'base.migmap': shared, 'a.migmap': 'import "base.migmap"\n', 'b.migmap': 'import "base.migmap"\n' },
      ['a.migmap'],
    );
    assert.equal((await titlesAt(fine, { only })).length, 1);
    const broken = await server.open(
      {
        'base.migmap': shared,
        'a.migmap': 'import "base.migmap"\n',
        'b.migmap': `import "base.migmap"\n${chat}wave two "Two" after none { migrate chat }\n`,
        'c.migmap': `import "base.migmap"\n${chat}assert dns with wiki\n`,
      },
      ['a.migmap'],
    );
    assert.deepEqual(await titlesAt(broken, { only }), []);
  });

  it('is not offered where the plan would not hold', async () => {
    const plan = await server.open(`${services}wave one "One" {\n  migrate <|>dns\n  migrate mail\n}\n`);
    assert.deepEqual(await titlesAt(plan, { only }), []);
  });

  it('is not offered for all steps of a wave, nor beyond it', async () => {
    const all = await server.open(`${services}wave one "One" {\n<|  migrate dns\n  migrate mail|>\n}\n`);
    assert.deepEqual(await titlesAt(all, { only }), []);
    const both = await server.open(
      `${services}wave one "One" { migrate dns <|migrate mail }\nwave two "Two" { migrate|> wiki }\n`,
    );
    assert.deepEqual(await titlesAt(both, { only }), []);
  });

  it('finds a name that is free', async () => {
    const plan = await server.open(
      `${services}wave one { migrate dns  migrate <|>mail }\nwave one-2 { migrate wiki }\n`,
    );
    assert.match(
      await textAfter(plan, EXTRACT, { only }),
      /\n\nwave one-3 after one \{\n {2}migrate mail\n\}\nwave one-2/,
    );
  });
});

describe('extracting a team', () => {
  const server = languageServer({ textDocument: { codeAction } });
  const only = ['refactor.extract'];

  it('declares what was only written down', async () => {
    const plan = await server.open(
      'team desk "Desk" // first line\nlayer base "Base" {\n  owner "In<|>fra & Net"\n}\n',
    );
    const text = await textAfter(plan, /Extract "Infra & Net" into a team `infra-net`/, { only });
    assert.equal(
      text,
      'team desk "Desk" // first line\nteam infra-net "Infra & Net"\nlayer base "Base" {\n  owner infra-net\n}\n',
    );
    assert.equal((await (await server.open(text)).codes()).includes('syntax/parse'), false);
  });

  it('names the team that has this title', async () => {
    const plan = await server.open(
      'team desk "Service Desk"\nlayer base "Base" { owner <|>"service desk" }\n',
    );
    assert.match(await textAfter(plan, /Name the team `desk`/, { only }), /owner desk \}/);
  });

  it('knows the other places of teams', async () => {
    const plan = await server.open(
      `${services}wave one "One" { migrate dns { task "Switch" takes 2h by <|>"Ops" } }\n`,
    );
    assert.match(await textAfter(plan, /into a team `ops`/, { only }), /by ops \} \}\n\nteam ops "Ops"\n$/);
  });

  it('leaves texts alone that are meant to be texts', async () => {
    const plan = await server.open('map "Letters" { sponsor "The<|> Board" }\n');
    assert.deepEqual(await titlesAt(plan, { only }), []);
  });
});

describe('rewriting migrate', () => {
  const server = languageServer({ textDocument: { codeAction } });
  const only = ['refactor.rewrite'];
  const SPLIT = /^Split into/;
  const JOIN = /in one statement$/;

  it('splits a statement into one for each service', async () => {
    const plan = await server.open(
      `${services}wave one "One" {\n  migrate dns, <|>mail 50% "half",\n    wiki done 2027-03-01 // over\n  migrate mail 50% done 2027-03-02\n}\n`,
    );
    const text = await textAfter(plan, SPLIT, { only });
    assert.equal(
      text.slice(services.length),
      `wave one "One" {
  migrate dns done 2027-03-01
  migrate mail 50% "half" done 2027-03-01
  migrate wiki done 2027-03-01 // over
  migrate mail 50% done 2027-03-02
}
`,
    );
  });

  it('splits nothing that has tasks or comments in it, nor where the plan would not hold', async () => {
    for (const step of [
      'migrate <|>dns, wiki { task "x" }',
      'migrate <|>dns, // first\n wiki',
      'migrate <|>mail, dns',
    ]) {
      const plan = await server.open(`${services}wave one "One" { ${step} }\n`);
      assert.deepEqual(await titlesAt(plan, { only }), [], step);
    }
  });

  it('joins a statement with the next one', async () => {
    const plan = await server.open(
      `${services}wave one "One" {\n  migrate <|>wiki\n  // The name service.\n  migrate dns "all"\n  migrate mail\n}\n`,
    );
    const text = await textAfter(plan, JOIN, { only });
    assert.equal(
      text.slice(services.length),
      `wave one "One" {\n  migrate wiki, dns "all"\n  // The name service.\n  migrate mail\n}\n`,
    );
  });

  it('is not tried each time that the cursor moves', async () => {
    const plan = await server.open(`${services}wave one { migrate <|>dns, wiki }\n`);
    const asked = async (triggerKind: CodeActionTriggerKind): Promise<string[]> => {
      const context = { diagnostics: [], triggerKind };
      const { range } = plan.mark;
      const found = await plan.ask(CodeActionRequest.type, { range, context });
      return (found ?? []).map(({ title }) => title).filter((title) => SPLIT.test(title));
    };
    assert.deepEqual(await asked(CodeActionTriggerKind.Invoked), ['Split into 2 statements']);
    assert.deepEqual(await asked(CodeActionTriggerKind.Automatic), []);
  });

  it('joins all that is selected', async () => {
    const plan = await server.open(`${services}wave one { <|migrate dns migrate mail, wiki|> }\n`);
    assert.match(await textAfter(plan, JOIN, { only }), /wave one \{ migrate dns, mail, wiki \}\n$/);
  });
});
