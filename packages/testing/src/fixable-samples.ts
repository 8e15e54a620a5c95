import { type Sample, samplesOf } from './samples.ts';

/** Maps with findings of a rule that has fixes: those of its page, and one more where that lacks what a fix is made of. */
export function fixableSamples(code: string, page: string): Sample[] {
  const text = richer[code];
  const own =
    text === undefined ? [] : [{ verdict: 'fails', asOf: undefined, files: { 'main.migmap': text } }];
  return [...samplesOf(page).filter(({ verdict }) => verdict === 'fails'), ...own];
}

const richer: Readonly<Record<string, string>> = {
  'syntax/parse': 'laier office "Office"',
  'backup/restore-untested': `layer base "Base"
service mail "Mail" in base { kind mail  from "Exchange"  to "Dovecot" }
backup mailboxes "Mailboxes" of mail { every 1d }
wave one "Mail" { dates 2027-03-01 .. 2027-03-12  migrate mail }`,
  'risk/incomplete': `team messaging "Messaging"
layer office "Office"
service mail "Mail" in office { from "Exchange"  to "Dovecot"  owner messaging }
wave one "Mail" { dates 2027-03-01 .. 2027-03-12  migrate mail }
risk spam "Mail lands in spam" on mail, one { impact high reputation }`,
  'people/owner-missing': `team messaging "Messaging"
layer office "Office" { owner messaging }
service mail "Mail" in office { from "Exchange"  to "Dovecot" }`,
  'people/acceptance-vague': `layer office "Office"
service mail "Mail" in office {
  from "Exchange"  to "Dovecot"
  criterion "Calls a day" { baseline 12 }
}
wave one "Mail" { migrate mail }`,
  'people/acceptance-unowned': `map "Mail" { owner messaging }
team messaging "Messaging"
layer office "Office"
service mail "Mail" in office {
  from "Exchange"  to "Dovecot"
  criterion "Calls a day" { target < 10 }
}
wave one "Mail" { migrate mail }`,
  'people/notify-missing': `layer office "Office"
service mail "Mail" in office { kind mail  from "Exchange"  to "Dovecot" }
wave one "Mail" { dates 2027-03-01 .. 2027-03-12  migrate mail }`,
};
