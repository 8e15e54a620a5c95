import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/stranded';
const directory = 'service directory "Directory" in base { from "Active Directory" to "Samba AD" }';

describe(code, () => {
  it('finds files that are left on a directory whose old side ended with its wave', () => {
    expectFinding(
      code,
      `
      ${directory}
      service files "Files" in base { from "Windows files" to "Samba files" depends on <|directory|> }
      wave identity "Identity" { migrate directory }
      wave files-move "Files" { migrate files }`,
      {
        message:
          /^The old side of "Files" \(files\) is still in use at the end of wave "Identity" \(identity\), but "Directory" \(directory\), .* Keep it with a `retire directory` in a later wave/,
        names: ['files', 'directory'],
        instance: 'old',
        wave: 'identity',
      },
    );
  });

  it('finds what stays on the old side', () => {
    expectFinding(
      code,
      `
      ${directory}
      service printers "Printers" in base { stays "Printers" depends on <|directory|> }
      wave identity { migrate directory }`,
      { message: /^"Printers" \(printers\), which stays, is still in use/, instance: 'stays' },
    );
  });

  it('is silent where a later wave retires the old side, where the new one is tolerated, or DNS is the ground', () => {
    const files = (depends: string) => `service files in base { from "Windows" to "Samba" ${depends} }`;
    const waves = 'wave identity { migrate directory }\nwave files-move { migrate files }';
    expectSilent(
      code,
      `${directory}\n${files('depends on directory')}\n${waves}\nwave goodbye { retire directory }`,
    );
    expectSilent(code, `${directory}\n${files('depends on directory { tolerates new }')}\n${waves}`);
    const dns = 'service dns in base { kind dns from "Windows DNS" to "BIND 9" }';
    expectSilent(
      code,
      `${dns}\n${files('depends on dns')}\nwave naming { migrate dns }\nwave files-move { migrate files }`,
    );
  });
});
