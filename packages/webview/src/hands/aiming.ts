import type { PanelTried, PlanChange } from '@migmap/protocol';
import { filled, type Stage } from '../stage.ts';
import type { Aim, Target } from './aims.ts';
import { Overlay, type Point } from './overlay.ts';
import type { Trials } from './trials.ts';
import { type Verdict, type VerdictLabel, verdictOn } from './verdict.ts';

/** So many lines of a verdict are read out: somebody who listens has no time for all of them. */
const SPOKEN = 2;

/** The tools that one aiming after the other uses. */
export interface Workbench {
  readonly stage: Stage;
  readonly trials: Trials;
  readonly label: VerdictLabel;
}

/** Somebody holds a thing and looks for its place; what would happen is said before they let go. */
export class Aiming {
  readonly aim: Aim;
  readonly overlay: Overlay;
  readonly #bench: Workbench;
  #target: Target | undefined;
  #tried: PanelTried | undefined;

  constructor(aim: Aim, svg: SVGSVGElement, bench: Workbench) {
    this.aim = aim;
    this.overlay = new Overlay(svg);
    this.#bench = bench;
    svg.classList.add('aiming');
  }

  get target(): Target | undefined {
    return this.#target;
  }

  /** The target below a point: a column in all its height, or a card. */
  targetAt({ x, y }: Point): Target | undefined {
    return this.aim.targets.find(({ thing }) => {
      const isInHeight = this.aim.kind === 'move' || (y >= thing.y && y <= thing.y + thing.height);
      return isInHeight && x >= thing.x && x <= thing.x + thing.width;
    });
  }

  at(target: Target | undefined): void {
    if (target === this.#target) return;
    const { trials, label, stage } = this.#bench;
    this.#target = target;
    this.#tried = undefined;
    trials.stop();
    if (!target || target.thing.id === this.aim.thing.within) {
      this.overlay.mark(target && this.#box(target), 'none');
      label.hide();
      return;
    }
    this.#show(target, { is: 'open', lines: [stage.words.hands.trying] });
    trials.ask(target.change, (tried) => {
      this.#tried = tried;
      const verdict = verdictOn(tried, stage.words.hands);
      this.#show(target, verdict);
      stage.say([this.#titleOf(target), ...verdict.lines.slice(0, SPOKEN)].join(' '));
    });
  }

  /** What is to be done now; nothing where nothing is aimed at, or it is refused. */
  get decided(): { readonly change: PlanChange; readonly version?: number } | undefined {
    const target = this.#target;
    if (!target || target.thing.id === this.aim.thing.within || this.refused !== undefined) return undefined;
    const version = this.#tried?.version;
    return { change: target.change, ...(version === undefined ? {} : { version }) };
  }

  get refused(): string | undefined {
    return this.#tried?.refused;
  }

  end(): void {
    const { trials, label, stage } = this.#bench;
    trials.stop();
    label.hide();
    this.overlay.end();
    stage.canvas.svg?.classList.remove('aiming');
  }

  #show(target: Target, verdict: Verdict): void {
    const { label, stage } = this.#bench;
    const beside = this.overlay.mark(this.#box(target), verdict.is);
    label.show(this.#titleOf(target), verdict, beside, stage.canvas.frame.getBoundingClientRect());
  }

  #titleOf({ thing }: Target): string {
    const { moveTo, dependOn } = this.#bench.stage.words.hands;
    return filled(this.aim.kind === 'move' ? moveTo : dependOn, this.aim.thing.title, thing.title);
  }

  /** A column goes down to where its lowest chip ends. */
  #box({ thing }: Target): Pick<Target['thing'], 'x' | 'y' | 'width' | 'height'> {
    if (this.aim.kind !== 'move') return thing;
    const things = this.#bench.stage.picture?.ways.things ?? [];
    const bottoms = things.flatMap(({ within, y, height }) =>
      within?.startsWith('wave/') || within?.startsWith('column/') ? [y + height] : [],
    );
    return {
      x: thing.x,
      y: thing.y,
      width: thing.width,
      height: Math.max(thing.y + thing.height, ...bottoms) - thing.y,
    };
  }
}
