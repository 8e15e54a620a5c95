/** What may stand in a block, and what each property takes, in the words of a reader. */
export interface BlockForm {
  /** `a service block` */
  readonly called: string;
  /** How the head is written. */
  readonly head: string;
  readonly properties: Readonly<Record<string, string>>;
}

const TEXT = 'takes a text in quotes, such as `"…"`';
const TEXTS = 'takes texts in quotes, separated by commas: `"…", "…"`';
const DURATION = 'takes a duration such as `4h`';
const SIZE = 'takes a size such as `4TB`';
const RATE = 'takes a rate such as `300Mbit/s`';
const NUMBER = 'takes a number';
const MONEY = 'takes an amount such as `20000 EUR`';
const DATE = 'takes a date such as `2027-03-14`';
const SPAN = 'takes a span such as `2027-03-01 .. 2027-03-26`';
const FLAG = 'stands alone';
const CODE = 'takes a code of a country or region, such as `EU`';
const CRITICALITY = 'takes low, medium, high or critical';
const CLASSIFICATION = 'takes public, internal, confidential or restricted';
const LEVEL = 'takes low, medium or high';
const nameOf = (what: string) => `takes the name of a ${what}`;
const namesOf = (what: string) => `takes names of ${what}, separated by commas`;
const form = (text: string) => `is written \`${text}\``;

const ANYWHERE = { see: form('see "address" "title"'), tags: 'takes tags, separated by commas' };
const CRITERION = { criterion: form('criterion "Title" { … }') };
const RISK = { risk: form('risk NAME "What can go wrong" { … }') };
const DEPENDS = { depends: form('depends [softly] on SERVICE, … [{ … }]') };
const COST = { cost: form('cost 400 EUR [per month]') };

export const BLOCKS: Readonly<Record<string, BlockForm>> = {
  map: {
    called: 'a map block',
    head: 'map "Title" { … }',
    properties: {
      description: TEXT,
      goal: TEXT,
      stage: 'takes draft, review or approved',
      profile: 'takes small, public or critical',
      timezone: 'takes a timezone in quotes, such as `"Europe/Berlin"`',
      currency: 'takes a currency code such as `EUR`',
      dates: SPAN,
      owner: nameOf('team'),
      sponsor: TEXT,
      require:
        'is written `require residency EU, … for confidential, …` or `require seal 3 for critical [by WAVE]`',
      ...CRITERION,
      ...ANYWHERE,
    },
  },
  layer: {
    called: 'a layer block',
    head: 'layer NAME "Title" { … }',
    properties: { description: TEXT, owner: nameOf('team'), ...CRITERION, ...RISK, ...ANYWHERE },
  },
  kind: {
    called: 'a kind block',
    head: 'kind NAME "Title" { … }',
    properties: {
      layer: nameOf('layer'),
      is: namesOf('kinds'),
      requires: namesOf('kinds'),
      prefers: namesOf('kinds'),
      interface: 'takes standard or product',
      observer: FLAG,
      shared: FLAG,
      visible: 'takes none, indirect or direct',
      data: FLAG,
      ...ANYWHERE,
    },
  },
  team: {
    called: 'a team block',
    head: 'team NAME "Title" { … }',
    properties: {
      lead: TEXT,
      contact: TEXT,
      people: NUMBER,
      reduces: form('reduces to 2 on 2027-03-14'),
      external: FLAG,
      ...ANYWHERE,
    },
  },
  site: { called: 'a site block', head: 'site NAME "Title"', properties: { ...ANYWHERE } },
  service: {
    called: 'a service block',
    head: 'service NAME "Title" in LAYER { … }',
    properties: {
      kind: nameOf('kind'),
      from: TEXT,
      to: TEXT,
      stays: TEXT,
      description: TEXT,
      functions: form('functions "…", … [moved to SERVICE | dropped because "…"]'),
      owner: nameOf('team'),
      'on-call': nameOf('team'),
      users: form('users 500 ["who"]'),
      site: namesOf('sites'),
      criticality: CRITICALITY,
      downtime: DURATION,
      rto: DURATION,
      rpo: DURATION,
      effort: DURATION,
      metric: form('metric "label" 620'),
      support: form('support "…" [until 2027-03-14]'),
      'support-ends': DATE,
      classification: CLASSIFICATION,
      residency: CODE,
      seal: form('seal 1 to 3'),
      audit: TEXT,
      'no-parallel': TEXT,
      'full-switch': TEXT,
      assume: form('assume KIND, … because "…"'),
      ...DEPENDS,
      ...CRITERION,
      ...RISK,
      ...ANYWHERE,
    },
  },
  depends: {
    called: 'a depends block',
    head: 'depends [softly] on SERVICE, … [{ … }]',
    properties: {
      for: TEXT,
      via: TEXT,
      account: TEXT,
      certificate: nameOf('certificate'),
      side: 'takes old or new',
      tolerates: 'takes old, new or both',
      bridge: nameOf('bridge'),
      confidence: 'takes assumed, documented, observed or tested',
      ...ANYWHERE,
    },
  },
  bridge: {
    called: 'a bridge block',
    head: 'bridge NAME "Title" { … }',
    properties: {
      owner: nameOf('team'),
      from: nameOf('wave'),
      until: nameOf('wave'),
      authority: 'takes old, new or split',
      ...COST,
      ...DEPENDS,
      ...ANYWHERE,
    },
  },
  certificate: {
    called: 'a certificate block',
    head: 'certificate NAME "subject" { … }',
    properties: {
      issuer: nameOf('service'),
      for: namesOf('services'),
      names: TEXTS,
      expires: DATE,
      renewed: form('renewed by TEAM'),
      keys: TEXT,
      ...ANYWHERE,
    },
  },
  record: {
    called: 'a record block',
    head: 'record NAME "mail.example MX" { … }',
    properties: {
      of: nameOf('service'),
      ttl: DURATION,
      lowered: form('lowered to 5min at 2027-04-01'),
      owner: nameOf('team'),
      ...ANYWHERE,
    },
  },
  data: {
    called: 'a data block',
    head: 'data NAME "Title" of SERVICE { … }',
    properties: {
      volume: SIZE,
      items: NUMBER,
      rate: RATE,
      over: form('over SITE -- SITE [at 40%]'),
      change: form('change 1% per d'),
      ahead: form('ahead [since 2027-03-14]'),
      verify:
        'takes counts, checksums, samples, permissions, applications or acceptance, separated by commas',
      verified: DATE,
      rehearsed: form('rehearsed 2027-03-20 took 46h'),
      watched: TEXT,
      classification: CLASSIFICATION,
      residency: CODE,
      retain: DURATION,
      ...ANYWHERE,
    },
  },
  backup: {
    called: 'a backup block',
    head: 'backup NAME "Title" of SERVICE, … { … }',
    properties: {
      every: DURATION,
      copies: form('copies 3 on 2 media 1 offsite'),
      site: namesOf('sites'),
      side: 'takes old or new',
      restored: form('restored 2027-03-14 [took 3h]'),
      alerts: form('alerts "who" [by SERVICE]'),
      owner: nameOf('team'),
      ...ANYWHERE,
    },
  },
  contract: {
    called: 'a contract block',
    head: 'contract NAME "Title" { … }',
    properties: {
      covers: namesOf('services'),
      ends: DATE,
      notice: DURATION,
      ...COST,
      given: DATE,
      jurisdiction: CODE,
      ...ANYWHERE,
    },
  },
  decision: {
    called: 'a decision block',
    head: 'decision NAME "Question" { … }',
    properties: {
      options: TEXTS,
      needed: form('needed by WAVE'),
      decided: form('decided "…" on 2027-03-14 by "…"'),
      ...ANYWHERE,
    },
  },
  wave: {
    called: 'a wave block',
    head: 'wave NAME "Title" [after WAVE, …] { … }',
    properties: {
      description: TEXT,
      dates: SPAN,
      window: 'is written `window sat 20:00 .. sun 06:00` or `window 2027-04-10T20:00 .. 2027-04-11T06:00`',
      owner: nameOf('team'),
      'on-call': namesOf('teams'),
      budget: MONEY,
      approved: form('approved by "…" on 2027-03-14'),
      gate: form('gate 2027-03-14 [go by "…"] [{ evidence "…" }]'),
      notify: form('notify "who" on 2027-03-14 [via "…"] [about "…"]'),
      train: form('train "who" [in "…"] [for 2d] [by 2027-03-14] [with "…"]'),
      hotline: form('hotline "…" 2027-03-14 .. 2027-03-28 [by TEAM]'),
      check: form('check "…" every 30min [rollback when "…"]'),
      pilot: form('pilot SERVICE ["group"] [{ … }]'),
      migrate: form('migrate SERVICE [20%] ["group"], … [{ task "…" … }] [done 2027-03-14]'),
      retire: form('retire SERVICE, … [done 2027-03-14]'),
      rollback: 'is written `rollback NAME "Title" [of SERVICE, …] { … }` or `rollback none because "…"`',
      ...CRITERION,
      ...RISK,
      ...ANYWHERE,
    },
  },
  gate: {
    called: 'a gate block',
    head: 'gate 2027-03-14 [go by "…"] [{ evidence "…" }]',
    properties: { evidence: TEXT, ...ANYWHERE },
  },
  pilot: {
    called: 'a pilot block',
    head: 'pilot SERVICE ["group"] [{ … }]',
    properties: {
      users: NUMBER,
      dates: SPAN,
      scenarios: TEXTS,
      load: form('load "…" [at SITE, …]'),
      lab: FLAG,
      protocol: TEXT,
      result: form('result passed|failed|open [on 2027-03-14]'),
      'on-failure': TEXT,
      ...ANYWHERE,
    },
  },
  migrate: {
    called: 'a migrate block',
    head: 'migrate SERVICE [20%] ["group"], … [{ task "…" … }] [done 2027-03-14]',
    properties: { task: form('task "…" [takes 2h] [by TEAM] [stop] [irreversible]'), ...ANYWHERE },
  },
  criterion: {
    called: 'a criterion block',
    head: 'criterion [NAME] "Title" { … }',
    properties: {
      target: form('target <= 2min'),
      baseline: 'takes a quantity such as `4s`',
      measured: form('measured 97% on 2027-03-14'),
      accepted: form('accepted by TEAM [on 2027-03-14]'),
      ...ANYWHERE,
    },
  },
  risk: {
    called: 'a risk block',
    head: 'risk NAME "What can go wrong" [on SERVICE, …] { … }',
    properties: {
      indicator: TEXT,
      impact:
        'takes low, medium or high, and then any of downtime, money, security, reputation, data, compliance, people',
      likelihood: LEVEL,
      mitigate: TEXT,
      respond: TEXT,
      owner: nameOf('team'),
      review: DATE,
      status: 'takes open, mitigated, accepted by "…" or closed',
      ...ANYWHERE,
    },
  },
  rollback: {
    called: 'a rollback block',
    head: 'rollback NAME "Title" [of SERVICE, …] [in WAVE] { … }',
    properties: {
      restores: TEXT,
      takes: DURATION,
      when: TEXT,
      decides: TEXT,
      deputy: TEXT,
      backup: 'takes the name of a backup, or a text in quotes',
      tested: DATE,
      until: DATE,
      loses: TEXT,
      step: form('step "…" [takes 10min]'),
      ...ANYWHERE,
    },
  },
  view: {
    called: 'a view block',
    head: 'view NAME "Title" { … }',
    properties: {
      include: namesOf('services, layers, waves or tags'),
      exclude: namesOf('services, layers, waves or tags'),
      color: form('color by wave|layer|risk|owner|criticality|state|seal'),
      at: nameOf('wave'),
      show: 'takes risks, rollbacks, owners or ports, separated by commas',
      direction: 'takes up, down, left or right',
      ...ANYWHERE,
    },
  },
};

/** How each declaration of the top level is written. */
export const DECLARATIONS: Readonly<Record<string, string>> = {
  import: 'import "path.migmap"',
  ...headsOf(
    'map',
    'layer',
    'kind',
    'team',
    'site',
    'service',
    'bridge',
    'certificate',
    'record',
    'data',
    'backup',
    'contract',
    'decision',
    'wave',
    'risk',
    'rollback',
    'view',
  ),
  link: 'link SITE -- SITE 200Mbit/s',
  together: 'together SERVICE, … [because "…"]',
  freeze: 'freeze "Title" 2027-12-15 .. 2028-01-10 [for SERVICE, …] [because "…"]',
  assert:
    'assert A before B`, `assert A with B`, `assert A apart from B` or `assert at most 1 services [of criticality|kind|team NAME] in a wave',
};

function headsOf(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, BLOCKS[name]?.head ?? name]));
}

/** The rule of the grammar that reads each block. */
export const BLOCK_OF_RULE: Readonly<Record<string, string>> = {
  MapHeader: 'map',
  Layer: 'layer',
  Kind: 'kind',
  Team: 'team',
  Site: 'site',
  Service: 'service',
  Dependency: 'depends',
  Bridge: 'bridge',
  Certificate: 'certificate',
  DnsRecord: 'record',
  DataBody: 'data',
  Backup: 'backup',
  Contract: 'contract',
  Decision: 'decision',
  Wave: 'wave',
  Gate: 'gate',
  Pilot: 'pilot',
  Migrate: 'migrate',
  Criterion: 'criterion',
  Risk: 'risk',
  Rollback: 'rollback',
  View: 'view',
};
