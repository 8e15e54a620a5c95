import { clinic } from '../clinic-history.ts';
import { ScratchRepository } from '../scratch-repository.ts';
import { Scratch } from './scratch.ts';

export const MAP = 'plans/clinic.migmap';

/** A change that a forge knows of: where it starts from, where it is, and the two merged. */
export interface Change {
  readonly origin: ScratchRepository;
  readonly target: string;
  readonly head: string;
  readonly merged: string;
}

type Edit = readonly [string, string];

/** What a pull request makes of the clinic: dates, a risk, a step in another wave, and a way back that goes. */
const edits: readonly Edit[] = [
  ['2027-04-05 .. 2027-05-28', '2027-04-12 .. 2027-06-04'],
  ['dates 2027-06-28 .. 2027-07-09', 'dates 2027-07-12 .. 2027-07-23'],
  ['likelihood high', 'likelihood low'],
  ['rto       4h', 'rto       8h'],
  ['  retire directory\n', ''],
  ['  pilot mail "IT', '  retire directory\n  pilot mail "IT'],
  [/ *rollback archive-off .*\n/.exec(clinic)?.[0] ?? '', ''],
];

/** A pull request on the clinic, as a forge keeps it; its target may have something that is wrong already. */
export function clinicChange(made = edits, wrong: readonly Edit[] = []): Change {
  const origin = new ScratchRepository();
  origin.write(MAP, clinic);
  origin.edit(MAP, ...wrong);
  origin.commit('The plan');
  origin.git('switch', '--quiet', '--create', 'topic');
  origin.edit(MAP, ...made);
  origin.commit('A change of it');
  origin.git('switch', '--quiet', 'main');
  origin.write('README.md', 'Plans of the clinic\n');
  origin.commit('Something else in between');
  origin.git('switch', '--quiet', '--detach', 'main');
  origin.git('merge', '--quiet', '--no-ff', '--no-edit', 'topic');
  origin.git('update-ref', 'refs/pull/7/merge', 'HEAD');
  const at = (name: string): string => origin.git('rev-parse', name).trim();
  return { origin, target: at('main'), head: at('topic'), merged: at('refs/pull/7/merge') };
}

/** What a job of the forge finds: the change merged into its target, and no history. */
export function checkedOut({ origin, merged }: Change): Scratch {
  const scratch = new Scratch({ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });
  scratch.write('runner/.keep', '');
  scratch.write('home/.keep', '');
  scratch.must('git', 'init', '--quiet', 'repository');
  const git = (...args: string[]) => scratch.must('git', '-C', 'repository', ...args);
  git('remote', 'add', 'origin', `file://${origin.folder}`);
  git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', merged);
  git('checkout', '--quiet', '--detach', merged);
  return scratch;
}
