import type { Victim } from '@gatehouse/testing/victim';

import type { World } from './world.ts';

/** `kill -9` of web apps and workers, each of which is started again at once. */
export class Kills {
  readonly counts = { web: 0, worker: 0 };
  readonly #world: World;
  readonly #draw: () => number;
  #last: Promise<void> = Promise.resolve();

  constructor(world: World, draw: () => number) {
    this.#world = world;
    this.#draw = draw;
  }

  /** One of them, at random. The other one is at work, or there would be no load. */
  web(): Promise<void> {
    const { webs } = this.#world;
    const at = this.#draw() < 0.5 ? 0 : 1;
    return this.#inTurn(async () => {
      await webs[1 - at]?.untilReady();
      await this.#kill(webs[at], 'web');
    });
  }

  worker(): Promise<void> {
    const { workers } = this.#world;
    const victim = workers[Math.floor(this.#draw() * workers.length)];
    return this.#inTurn(() => this.#kill(victim, 'worker'));
  }

  /** All of them: whichever is the mover of a tenant. */
  allWorkers(): Promise<void> {
    return this.#inTurn(async () => {
      await Promise.all(this.#world.workers.map((one) => this.#kill(one, 'worker')));
    });
  }

  #inTurn(kill: () => Promise<void>): Promise<void> {
    return (this.#last = this.#last.then(kill));
  }

  async #kill(victim: Victim | undefined, kind: 'web' | 'worker'): Promise<void> {
    if (!victim?.running) throw new Error(`${victim?.name ?? kind} has ended by itself`);
    this.counts[kind] += 1;
    await victim.kill();
    victim.spawn();
  }
}
