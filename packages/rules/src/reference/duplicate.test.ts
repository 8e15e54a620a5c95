import { expectFinding, expectSilent } from '@migmap/testing';

describe('reference/duplicate', () => {
  it('finds the second of a name, and names both places', () => {
    expectFinding('reference/duplicate', 'service mail "Old mail"\nservice <|mail|> "New mail"', {
      message: /"New mail" \(mail\).*"Old mail" \(mail\)/,
      names: ['mail'],
      related: [/first service/],
    });
  });

  it('looks over the files of a map', () => {
    expectFinding('reference/duplicate', {
      'main.migmap': 'import "base.migmap"\nteam <|infra|>',
      'base.migmap': 'team infra',
    });
  });

  it('finds a second map block', () => {
    expectFinding('reference/duplicate', 'map "One"\n<|map "Two"|>');
  });

  it('lets things of different sorts share a name', () => {
    expectSilent('reference/duplicate', 'service mail\nwave mail\nteam mail\nlayer mail');
  });
});
