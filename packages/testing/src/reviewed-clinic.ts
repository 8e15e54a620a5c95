import assert from 'node:assert/strict';
import { readProjectFile } from './project-files.ts';

/** The clinic as it is, and after a change of all sorts: what its review has to show. */
export function reviewedClinic(): { readonly before: string; readonly after: string } {
  const before = readProjectFile('examples/clinic.migmap').text;
  const after = edits.reduce((text, [old, now]) => {
    const next = text.replace(old, now);
    assert.notEqual(next, text, String(old));
    return next;
  }, before);
  return { before, after };
}

/** A wave more, a service less and one more, one renamed and moved; a way back and a bridge that are gone. */
const edits: readonly (readonly [string | RegExp, string])[] = [
  [/service time "Time"[\s\S]*?\n}\n/, ''],
  [/ {2}migrate time\n/, ''],
  [/depends on dns, time/g, 'depends on dns'],
  [/ {2}rollback archive-off.*\n/, ''],
  [/\barchive\b(?!")/g, 'vault'],
  [/ {2}migrate vault\n/, ''],
  [
    'wave mail-move "Mail" after foundation',
    `wave vault-move "Archive" after foundation {
  dates 2027-04-05 .. 2027-04-09
  owner messaging
  migrate vault
}

wave mail-move "Mail" after vault-move`,
  ],
  [
    'service dns "DNS"',
    `layer portals "Portals for patients" { owner desk }

service portal "Patient portal" in portals {
  to "Keycloak with a page in front"
  owner desk
  depends on mail, directory
}

service dns "DNS"`,
  ],
  ['rto       4h', 'rto       8h'],
  ['dates  2027-04-05 .. 2027-05-28', 'dates  2027-04-12 .. 2027-06-04'],
  [/ {4}bridge {2}ldap-proxy\n/, ''],
  [/bridge ldap-proxy[\s\S]*?\n}\n/, ''],
];
