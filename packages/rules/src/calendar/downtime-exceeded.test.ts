import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/downtime-exceeded';
const plan = (steps: string, downtime = '30min') => `
  service mail "Mail" in base { from "A" to "B" downtime ${downtime} }
  service dns "DNS" in base { from "A" to "B" }
  wave move "Move" { ${steps} }`;

describe(code, () => {
  it('finds stops that together are a minute too long', () => {
    expectFinding(
      code,
      plan('migrate mail { task "Freeze" takes 10min stop  task "Switch" takes <|21min|> stop }'),
      {
        severity: 'error',
        message:
          /31 min in wave "Move" \(move\) \("Freeze" 10min \+ "Switch" 21min = 31 min\), but tolerates 30min/,
        names: ['mail'],
        wave: 'move',
        related: [/no longer stop/, /this time too/],
      },
    );
    expectSilent(
      code,
      plan('migrate mail { task "Freeze" takes 10min stop  task "Switch" takes 20min stop }'),
    );
  });

  it('counts each of several services, and all statements of a wave', () => {
    expectFinding(code, plan('migrate dns, mail { task "Switch" takes <|31min|> stop }'), {
      names: ['mail'],
    });
    expectFinding(
      code,
      plan(`migrate mail 50% { task "Switch" takes <|20min|> stop }
            migrate mail 50% { task "Switch" takes 20min stop }`),
      { message: /= 40 min/ },
    );
  });

  it('counts each wave for itself', () => {
    const two = `migrate mail 50% { task "Switch" takes 20min stop } }
      wave next { migrate mail 50% { task "Switch" takes 20min stop }`;
    expectSilent(code, plan(two));
  });

  it('is silent for tasks without stop or time, and without a limit', () => {
    expectSilent(code, plan('migrate mail { task "Copy" takes 3h  task "Switch" stop }'));
    expectSilent(code, plan('migrate dns { task "Switch" takes 3h stop }'));
  });
});
