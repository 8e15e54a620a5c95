import type { NeedName, PanelNeed, PanelPicture, PanelPlan, PanelRepairs } from '@migmap/protocol';
import { element, made } from '../page.ts';
import type { Part, Stage } from '../stage.ts';
import { TimeBar } from './time/bar.ts';
import { type ChosenNeed, changeList, type ListActions, needList } from './time/lists.ts';
import { Pace, unhurried } from './time/pace.ts';
import { instantOf, keyOf, Plan, type Stop, stopOf, type Way } from './time/plan.ts';
import { Player } from './time/play.ts';
import { drawWitness } from './time/witness.ts';
import { spoken } from './time/words.ts';

/** Goes along the plan: where it is, what changes there, what does not work and why. */
export function scrubber(stage: Stage): Part {
  const scrubbed = new Scrubber(stage);
  element('time').append(scrubbed.shown);
  return {
    shown: (picture) => scrubbed.arrive(picture),
    received: (message) => {
      if (message.type === 'plan') scrubbed.begin(message);
      if (message.type === 'repairs') scrubbed.offer(message);
      if (message.type === 'trouble') scrubbed.giveUp();
    },
  };
}

/** No more often than this is a step said; in milliseconds. */
const SAY_EVERY = 500;

/** What the page remembers over a reload, beside the instant. */
interface Remembered {
  readonly isOpen: boolean;
  readonly stopsAtBroken: boolean;
  readonly need?: NeedName | undefined;
}

class Scrubber implements ListActions {
  readonly shown: HTMLElement;
  readonly #stage: Stage;
  readonly #bar: TimeBar;
  readonly #lists = made('div', { class: 'time-lists', id: 'time-lists' });
  readonly #pace: Pace<number | undefined>;
  readonly #say: (stop: Stop) => void;
  readonly #player: Player;
  #options: Remembered;
  #plan = new Plan({ type: 'plan', instants: [], needs: [], labels: {}, layers: {} });
  #stop: Stop = 0;
  #chosen: ChosenNeed | undefined;

  constructor(stage: Stage) {
    const { words, canvas } = stage;
    this.#stage = stage;
    this.#options = stage.recall<Remembered>('time') ?? { isOpen: true, stopsAtBroken: true };
    this.#pace = new Pace((instant) => stage.wish({ instant }));
    this.#say = unhurried(SAY_EVERY, (stop) => stage.say(spoken(this.#plan, stop, words)));
    this.#bar = new TimeBar(words, {
      go: (stop) => this.go(stop),
      goAlong: (way) => this.#goAlong(way),
      togglePlaying: () => this.#togglePlaying(),
      toggleStopping: () => this.#remember({ stopsAtBroken: !this.#options.stopsAtBroken }),
      toggleLists: () => this.#remember({ isOpen: !this.#options.isOpen }),
    });
    this.#player = new Player(
      () => this.#tick(),
      (is) => this.#bar.showPlaying(is),
    );
    const group = { id: 'plan', role: 'group', 'aria-label': words.time.time };
    this.shown = made('div', group, this.#bar.shown, this.#lists);
    // Of a plan that is not known yet there is nothing to say.
    this.shown.hidden = true;
    addEventListener('keydown', (event) => this.#leaveBy(event));
    canvas.onChosen((id) => this.chooseNeed(this.#plan.needOn(id)));
    this.#remember({});
    this.#show();
  }

  begin(told: PanelPlan): void {
    this.#plan = new Plan(told);
    const need = this.#options.need && this.#plan.same(this.#options.need);
    this.#chosen = need && { need };
    this.#remember({ need: need && nameOf(need) });
    this.#stop = Math.min(this.#stop, this.#plan.last);
    this.shown.hidden = false;
    this.#bar.fill(this.#plan);
    this.#bar.track.witness(need);
    this.#show();
  }

  /** While somebody drags, pictures of where they were come late, and move nothing back. */
  arrive({ state }: PanelPicture): void {
    this.#pace.answered(state.instant);
    if (!this.#pace.isBusy) this.#stop = Math.min(stopOf(state.instant), this.#plan.last);
    this.#show();
    this.#drawWitness();
  }

  giveUp(): void {
    this.#pace.free();
  }

  /** A person goes there. */
  go(stop: Stop): void {
    this.#player.stop();
    this.#move(stop);
  }

  chooseService(name: string): void {
    this.#stage.canvas.choose(`service/${name}`);
  }

  chooseNeed(need: PanelNeed | undefined): void {
    if (!need) return;
    this.#remember({ isOpen: true });
    this.#choose(need);
    const card = this.#stage.canvas.find(`service/${need.dependent}`);
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#lists.querySelector('.witness-path')?.scrollIntoView({ block: 'nearest' });
  }

  leave(): void {
    this.#choose(undefined);
  }

  showText(need: PanelNeed): void {
    this.#stage.send({ type: 'need', need: nameOf(need), wanted: 'text' });
  }

  askForRepairs(need: PanelNeed): void {
    this.#stage.send({ type: 'need', need: nameOf(need), wanted: 'fixes' });
  }

  repair(need: PanelNeed, title: string): void {
    this.#stage.send({ type: 'repair', need: nameOf(need), title });
  }

  /** What was asked for; whoever asked with the keys goes on there. */
  offer({ need, fixes }: PanelRepairs): void {
    const chosen = this.#chosen?.need;
    if (!chosen || keyOf(chosen) !== keyOf(need)) return;
    this.#chosen = { need: chosen, fixes };
    this.#show();
    this.#lists.querySelector('.ways-out')?.scrollIntoView({ block: 'nearest' });
    this.#lists.querySelector<HTMLElement>('.ways-out .fix')?.focus();
  }

  #goAlong(way: Way): void {
    this.go(this.#plan.go(this.#stop, way));
  }

  #move(stop: Stop): void {
    if (stop === this.#stop) return;
    this.#stop = stop;
    this.#show();
    this.#say(stop);
    this.#pace.want(instantOf(stop));
  }

  #togglePlaying(): void {
    if (this.#player.isPlaying) {
      this.#player.stop();
      return;
    }
    if (this.#reason !== '') return;
    // At the end it begins anew.
    if (this.#stop === this.#plan.last) this.#move(stopOf(0));
    this.#player.play(this.#plan.last);
  }

  /** The next step, as soon as the picture of the last one is there. */
  #tick(): 'on' | 'wait' | 'end' {
    if (this.#pace.isBusy) return 'wait';
    const known = this.#stop === 0 ? [] : this.#plan.needsAt(this.#stop);
    this.#move(this.#plan.go(this.#stop, 'step'));
    const isBroken = this.#plan.needsAt(this.#stop).some((need) => !known.includes(need));
    return this.#stop === this.#plan.last || (this.#options.stopsAtBroken && isBroken) ? 'end' : 'on';
  }

  #choose(need: PanelNeed | undefined): void {
    this.#chosen = need && { need };
    this.#remember({ need: need && nameOf(need) });
    this.#bar.track.witness(need);
    this.#drawWitness();
    this.#show();
  }

  #drawWitness(): void {
    drawWitness(this.#stage.canvas, this.#plan, this.#chosen?.need, this.#stage.words.time);
  }

  #leaveBy(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#chosen) return;
    event.preventDefault();
    this.leave();
  }

  #remember(change: Partial<Remembered>): void {
    this.#options = { ...this.#options, ...change };
    this.#bar.showOptions(this.#options);
    this.#lists.hidden = !this.#options.isOpen;
    this.#stage.remember('time', this.#options);
  }

  /** Why nobody can go along the plan here; nothing where they can. */
  get #reason(): string {
    const { words, picture } = this.#stage;
    if (this.#plan.isEmpty) return words.time.noPlan;
    const view = picture?.views.find(({ name }) => name === picture.state.view);
    return view?.hasInstants === false ? words.time.noInstants : '';
  }

  #show(): void {
    const reason = this.#reason;
    if (reason !== '') this.#player.stop();
    this.#bar.show(this.#plan, this.#stop, reason);
    this.#lists.hidden = !this.#options.isOpen || this.#plan.isEmpty;
    this.#fillLists();
  }

  /** As high as the highest step so far: a picture that jumps with every step cannot be watched. */
  #keepHeight(): void {
    const { style, offsetHeight } = this.#lists;
    style.setProperty('--least', this.#stop === 0 ? '0px' : `${offsetHeight}px`);
  }

  /** Whoever stands on a row with the keyboard stands on it afterwards, too. */
  #fillLists(): void {
    const lists = this.#lists;
    const focused = lists.contains(document.activeElement) ? document.activeElement : null;
    const key = focused?.getAttribute('data-key');
    const { words } = this.#stage;
    const before = [...lists.children].map(({ scrollTop }) => scrollTop);
    lists.replaceChildren(
      changeList(this.#plan, this.#stop, words, this),
      needList(this.#plan, this.#stop, this.#chosen, words, this),
    );
    this.#keepHeight();
    for (const [index, list] of [...lists.children].entries()) list.scrollTop = before[index] ?? 0;
    if (!focused) return;
    const again = key ? lists.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) : null;
    (again ?? this.#bar.track.slider).focus();
  }
}

function nameOf({ code, dependent, instance, provider }: NeedName): NeedName {
  return { code, dependent, provider, ...(instance === undefined ? {} : { instance }) };
}
