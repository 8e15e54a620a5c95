import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import type { Commit, GitRef, Repository } from './git-api.ts';

/** The state that a person wants to compare with; undefined where they want none. Empty: what is staged. */
export async function pickRevision(repository: Repository, file: Uri): Promise<string | undefined> {
  const picker = window.createQuickPick<Choice>();
  picker.title = l10n.t('Compare with which state?');
  picker.placeholder = l10n.t('A branch, a tag, a commit, or whatever git understands');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.busy = true;
  picker.items = fixed();
  picker.show();
  let known: readonly Choice[] = fixed();
  void choicesOf(repository, file).then((found) => {
    known = found;
    picker.busy = false;
    fill();
  });
  picker.onDidChangeValue(fill);
  const chosen = await new Promise<Choice | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems[0]));
    picker.onDidHide(() => resolve(undefined));
  });
  picker.dispose();
  return chosen?.isTyped ? asGitKnows(repository, chosen.revision ?? '') : chosen?.revision;

  /** What is typed counts too, and stands last: it is rarely what a name on the list begins with. */
  function fill(): void {
    const typed = picker.value.trim();
    const isKnown = typed === '' || known.some(({ revision }) => revision === typed);
    picker.items = isKnown ? known : [...known, typedChoice(typed)];
  }
}

/** What git does not know takes nobody from the picture that they have. */
async function asGitKnows(repository: Repository, revision: string): Promise<string | undefined> {
  const commit = await repository.getCommit(revision).catch(() => undefined);
  if (commit) return revision;
  void window.showWarningMessage(l10n.t('Git knows no state {0}.', revision));
  return undefined;
}

interface Choice extends QuickPickItem {
  readonly revision?: string;
  /** Nobody has looked yet whether git knows it. */
  readonly isTyped?: true;
}

function typedChoice(revision: string): Choice {
  return {
    label: revision,
    description: l10n.t('as it is typed'),
    alwaysShow: true,
    revision,
    isTyped: true,
  };
}

function fixed(): Choice[] {
  return [
    { label: 'HEAD', description: l10n.t('the last commit'), revision: 'HEAD' },
    { label: l10n.t('Staged'), description: l10n.t('what the next commit would hold'), revision: '' },
  ];
}

/** So many commits that touched the file are offered. */
const COMMITS = 30;

async function choicesOf(repository: Repository, { fsPath }: Uri): Promise<Choice[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }).catch(() => []),
    repository.log({ maxEntries: COMMITS, path: fsPath }).catch(() => []),
  ]);
  return [
    ...fixed(),
    ...group(l10n.t('Commits of this file'), commits.map(commitChoice)),
    ...group(l10n.t('Branches'), refs.filter(({ type }) => type !== 2).flatMap(refChoice)),
    ...group(l10n.t('Tags'), refs.filter(({ type }) => type === 2).flatMap(refChoice)),
  ];
}

function group(label: string, choices: readonly Choice[]): Choice[] {
  return choices.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...choices];
}

function commitChoice({ hash, message, authorDate }: Commit): Choice {
  const day = authorDate?.toISOString().slice(0, 10);
  const [subject = ''] = message.split('\n');
  return { label: subject, description: [shortHash(hash), day].filter(Boolean).join(' · '), revision: hash };
}

function refChoice({ name, commit = '' }: GitRef): Choice[] {
  return name === undefined ? [] : [{ label: name, description: shortHash(commit), revision: name }];
}

export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}
