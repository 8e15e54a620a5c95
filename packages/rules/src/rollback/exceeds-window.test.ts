import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/exceeds-window';
const plan = (takes: string, task = '6h', window = 'window 2027-04-10T20:00 .. 2027-04-11T06:00') => `
  map "M" { timezone "Europe/Berlin" }
  service mail "Mail" in base { from "A" to "B" }
  wave move "Move" { ${window}
    migrate mail { task "Copy" takes ${task} }
    rollback back "Back" { ${takes} } }`;

describe(code, () => {
  it('finds a way back that takes a minute more than the window leaves', () => {
    expectFinding(code, plan('takes <|241min|>'), {
      severity: 'error',
      message:
        /takes 4 h 1 min for "Mail" \(mail\), but the shortest window of wave "Move" \(move\), 2027-04-10T20:00 .. 2027-04-11T06:00 \(10 h\), leaves 4 h after "Copy" 6 h: it has to be decided by 2027-04-11T01:59 \(window end − 4 h 1 min\)/,
      names: ['mail'],
      wave: 'move',
    });
    expectSilent(code, plan('takes 240min'));
  });

  it('goes by hours that really pass', () => {
    const spring = 'window 2027-03-27T20:00 .. 2027-03-28T06:00';
    expectFinding(code, plan('takes <|4h|>', '6h', spring), { message: /leaves 3 h.*2027-03-28T01:00/ });
    expectSilent(code, plan('takes 3h', '6h', spring));
  });

  it('leaves work that does not fit to calendar/window-too-short', () => {
    expectSilent(code, plan('takes 4h', '11h'));
  });

  it('takes the sum of the steps, and whatever window there is', () => {
    expectFinding(code, plan('takes <|1h|>  step "A" takes 3h  step "B" takes 2h'), { message: /takes 5 h/ });
    expectFinding(code, plan('takes <|5h|>', '6h', 'window sat 20:00 .. sun 06:00'), {
      message: /window end − 5 h/,
    });
    expectSilent(code, plan('takes 50h', '6h', ''));
    expectSilent(code, plan('restores "All"'));
  });

  it('says when to decide where the way back alone is longer than the window', () => {
    expectFinding(code, plan('takes <|26h|>').replace('{ task "Copy" takes 6h }', ''), {
      message:
        /\(10 h\), is not open as long: .* by 2027-04-10T04:00 \(window end − 26 h\), before the window opens/,
    });
  });

  const cascade = (first: string, second: string) => `
    service directory "Directory" in base { from "A" to "B" }
    service mail "Mail" in base { from "A" to "B" depends on directory }
    wave identity { window 2027-04-10T20:00 .. 2027-04-11T06:00
      ${first}
      rollback directory-back "Back" of directory { takes <|6h|> until 2027-06-01 }
    }
    wave mail-move { dates 2027-04-12 .. 2027-04-30
      ${second}
      rollback mail-back "Back" of mail { takes 5h until 2027-06-01 }
    }
    wave goodbye { dates 2027-06-07 .. 2027-06-08  retire mail, directory }`;

  it('adds up those that have to go back before', () => {
    expectFinding(code, cascade('migrate directory  migrate mail', ''), {
      message: /takes 11 h for "Directory" \(directory\), with "Mail" \(mail\) to go back before it/,
      names: ['directory', 'mail'],
    });
  });

  it('leaves out those that move in a later wave', () => {
    expectSilent(code, cascade('migrate directory', 'migrate mail').replace(/<\||\|>/g, ''));
  });
});
