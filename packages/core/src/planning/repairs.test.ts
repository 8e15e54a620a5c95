import assert from 'node:assert/strict';
import { expectSilent, fixed, fixTitles } from '@migmap/testing';

const LATE = 'order/dependency-late';
const services = (more = '') => `layer base "Base"
service dns in base { kind dns from "Windows DNS" to "BIND 9" }
service mail in base { from "Exchange" to "Postfix" depends on dns${more} }
service wiki in base { from "Old" to "New" }
`;

/** What the first way out with that title makes of a map, which then has to hold. */
function repaired(code: string, map: string, title: RegExp): string {
  const text = fixed(code, map, title);
  expectSilent(code, text);
  return text;
}

describe('ways out of a dependency that comes late', () => {
  const map = `${services()}wave mail-move {
  // the mailboxes
  migrate mail
  migrate wiki
}
wave naming {
  migrate dns { task "Switch forwarders" }
  retire wiki // at last
}
`;

  it('move the statement, with its block, and leave comments where they are', () => {
    assert.equal(
      repaired(LATE, map, /Move `dns` before `mail`/),
      `${services()}wave mail-move {
  // the mailboxes
  migrate dns { task "Switch forwarders" }
  migrate mail
  migrate wiki
}
wave naming {
  retire wiki // at last
}
`,
    );
  });

  it('move the dependent behind', () => {
    assert.match(
      repaired(LATE, map, /Move `mail` behind `dns`/),
      /task "Switch forwarders" \}\n {2}migrate mail\n {2}retire wiki \/\/ at last/,
    );
  });

  it('say that the old side is tolerated, behind the moves', () => {
    assert.match(repaired(LATE, map, /tolerates the old/), /depends on dns \{ tolerates old \} \}/);
    assert.equal(fixTitles(LATE, map).at(-2), 'Say that `mail` tolerates the old `dns`');
  });

  it('add a bridge, last, for it has to be built', () => {
    const owned = map.replace('{ kind dns', '{ owner infra kind dns').replace('on dns }', 'on dns } // soon');
    assert.equal(
      repaired(LATE, owned, /Add a bridge/),
      owned.replace(
        'on dns } // soon',
        `on dns { bridge mail-dns-bridge } } // soon
bridge mail-dns-bridge "From mail to dns" {
  from mail-move
  until naming
  owner infra
}`,
      ),
    );
    assert.equal(
      fixTitles(LATE, map).at(-1),
      'Add a bridge from `mail` to `dns` from wave `mail-move` until `naming`',
    );
  });

  it('declare what only kinds know of, and that the old side will do', () => {
    const kinds = services()
      .replace('mail in base {', 'mail in base { kind mail')
      .replace(' depends on dns', '');
    const late = `${kinds}service clock in base { kind time stays "x" }
wave mail-move { migrate mail }
wave naming { migrate dns }
`;
    assert.deepEqual(fixTitles('order/prerequisite-late', late), [
      'Let wave `mail-move` come after `naming`',
      'Move `dns` before `mail` in wave `mail-move`',
      'Move `mail` behind `dns` in wave `naming`',
      'Declare that `mail` depends on `dns` and tolerates the old one',
    ]);
    assert.match(
      repaired('order/prerequisite-late', late, /Declare/),
      /to "Postfix" depends on dns \{ tolerates old \} \}/,
    );
  });

  it('give one of several targets a statement of its own', () => {
    const two = `${services(', wiki')}wave mail-move { migrate wiki migrate mail }\nwave naming { migrate dns }`;
    assert.match(
      repaired(LATE, two, /tolerates the old/),
      /depends on wiki depends on dns \{ tolerates old \} \}/,
    );
  });

  it('widen what is tolerated already', () => {
    const new_ = `${services(' { tolerates new }')}wave mail-move { migrate mail }\nwave naming { migrate dns }`;
    assert.match(repaired(LATE, new_, /tolerates the old/), /\{ tolerates both \}/);
  });

  it('leave out what would break something else', () => {
    const stuck = `${services()}service chat in base { from "a" to "b" depends on dns { side old } }
assert dns apart from mail
wave mail-move { migrate mail }
wave naming { migrate dns }
wave late { migrate chat retire dns }`;
    assert.deepEqual(fixTitles(LATE, stuck), [
      'Let wave `mail-move` come after `naming`',
      'Say that `mail` tolerates the old `dns`',
      'Add a bridge from `mail` to `dns` from wave `mail-move` until `naming`',
    ]);
  });

  it('change the order of waves where the dates agree', () => {
    const dated = `${services()}wave eyes { dates 2027-01-04 .. 2027-01-08 migrate wiki }
wave mail-move after eyes { dates 2027-03-01 .. 2027-03-05 migrate mail }
wave naming { dates 2027-02-01 .. 2027-02-05 migrate dns }
wave goodbye { dates 2027-04-01 .. 2027-04-02 retire mail }`;
    const text = repaired(LATE, dated, /come before/);
    assert.match(text, /wave mail-move after naming \{/);
    assert.match(text, /wave naming after eyes \{/);
    assert.match(text, /wave goodbye after mail-move \{/);
  });
});

describe('ways out of an old side that ends too early', () => {
  it('retire it later, where none was written and where one was', () => {
    const files = `layer base "Base"
service directory in base { from "AD" to "Samba" }
service files in base { from "a" to "b" depends on directory }
`;
    assert.equal(
      repaired(
        'order/stranded',
        `${files}wave one { migrate directory }\nwave two {\n  migrate files\n}`,
        /retire/,
      ),
      `${files}wave one { migrate directory }\nwave two {\n  migrate files\n  retire directory\n}`,
    );
    assert.equal(
      repaired(
        'order/retired-early',
        `${files}wave one { migrate directory retire directory }\nwave two { migrate files }`,
        /retire/,
      ),
      `${files}wave one { migrate directory }\nwave two { migrate files retire directory }`,
    );
  });

  it('take one name out of several', () => {
    const map = `layer base "Base"
service directory in base { from "AD" to "Samba" }
service wiki in base { from "a" to "b" }
service files in base { from "a" to "b" depends on directory }
wave one { migrate directory, wiki retire directory, wiki }
wave two { migrate files }`;
    assert.match(
      repaired('order/retired-early', map, /retire/),
      /retire wiki \}\nwave two \{ migrate files retire directory \}/,
    );
  });
});

describe('other ways out', () => {
  it('move a service of the circle into one statement, unless it has tasks of its own', () => {
    const circle = `layer base "Base"
service a in base { from "1" to "2" depends on b }
service b in base { from "1" to "2" depends on a }
`;
    assert.match(
      repaired(
        'order/cycle',
        `${circle}wave one { migrate b }\nwave two { migrate a { task "x" } }`,
        /one statement/,
      ),
      /wave two \{ migrate a, b \{ task "x" \} \}/,
    );
    assert.equal(
      fixTitles('order/cycle', `${circle}wave one { migrate b }\nwave two { migrate a { task "x" } }`).filter(
        (title) => /one statement/.test(title),
      ).length,
      1,
    );
  });

  it('break a circle with a bridge over the time between its moves', () => {
    const circle = `layer base "Base"
service a in base { from "1" to "2" depends on b }
service b in base { from "1" to "2" depends on a }
wave one { migrate b }
wave two { migrate a { task "x" } }
`;
    assert.equal(
      repaired('order/cycle', circle, /Add a bridge between `a`, `b` from wave `one` until `two`/),
      `layer base "Base"
service a in base { from "1" to "2" depends on b { bridge a-b-bridge } }
bridge a-b-bridge "From a to b" {
  from one
  until two
}
service b in base { from "1" to "2" depends on a { bridge a-b-bridge } }
wave one { migrate b }
wave two { migrate a { task "x" } }
`,
    );
  });

  it('order two tracks, after what they follow already', () => {
    const tracks = `${services()}wave start after none { migrate wiki }
wave naming after start { migrate dns }
wave mail-move after start { migrate mail }`;
    assert.deepEqual(fixTitles('order/unordered', tracks), ['Let wave `mail-move` follow `naming`']);
    assert.match(repaired('order/unordered', tracks, /follow/), /wave mail-move after start, naming \{/);
  });

  it('let a bridge last long enough', () => {
    const map = `layer base "Base"
service directory in base { from "AD" to "Samba" }
service mail in base { from "a" to "b" depends on directory { bridge proxy } }
bridge proxy { until one }
wave one { migrate mail }
wave two { migrate directory }`;
    assert.match(repaired('order/bridge-gap', map, /last until wave `two`/), /bridge proxy \{ until two \}/);
  });

  it('put what is in no wave where nothing breaks', () => {
    const map = `${services()}wave one { migrate wiki }\nwave two { migrate dns }\n`;
    assert.match(repaired('order/unscheduled', map, /wave `two`/), /wave two \{ migrate dns migrate mail \}/);
    assert.deepEqual(fixTitles('order/unscheduled', map), ['Write `migrate mail` at the end of wave `two`']);
  });

  it('close a rollback on the day on which its old side goes, or keep that longer', () => {
    const map = `layer base "Base"
service mail in base { from "a" to "b" }
wave one { dates 2027-03-01 .. 2027-03-05 migrate mail rollback back { until 2027-04-01 } }
wave two { dates 2027-05-03 .. 2027-05-07 }`;
    assert.match(repaired('rollback/beyond-retirement', map, /Set `until`/), /until 2027-03-05 /);
    assert.match(
      repaired('rollback/beyond-retirement', map, /retire mail/),
      /2027-05-07 \}|2027-05-07\s+retire mail/,
    );
  });
});
