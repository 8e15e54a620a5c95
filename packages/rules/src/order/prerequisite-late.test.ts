import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/prerequisite-late';
const directory =
  'service directory "Directory" in base { kind directory from "Active Directory" to "Samba AD" }';
const mail = (kind: string, more = '') =>
  `service mail "Mail" in base { kind ${kind} from "Exchange" to "Postfix" ${more} }`;
const late = 'wave mail-move "Mail" { migrate mail }\nwave identity "Identity" { migrate directory }';

describe(code, () => {
  it('finds mail before its directory, though nobody declared it', () => {
    expectFinding(code, `${directory}\n${mail('<|mail|>')}\n${late}`, {
      message:
        /goes live in wave "Mail" \(mail-move\), and what is of kind mail needs directory or identity-provider \(.*\)\. "Directory" \(directory\) is that, but moves only in wave "Identity" \(identity\), later/,
      names: ['mail', 'directory'],
      wave: 'mail-move',
      severity: 'error',
    });
  });

  it('is silent in the right order, where it is assumed, and where it is declared', () => {
    expectSilent(
      code,
      `${directory}\n${mail('mail')}\nwave identity { migrate directory }\nwave mail-move { migrate mail retire directory }`,
    );
    expectSilent(code, `${directory}\n${mail('mail', 'assume directory because "local accounts"')}\n${late}`);
    expectSilent(code, `${directory}\n${mail('mail', 'depends on directory')}\n${late}`);
  });
});
