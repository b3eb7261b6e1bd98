import { type LiveMember, LiveSet } from "../../live-set.ts";

/** A turn as seen by who ends it early. */
export interface EndableTurn {
  /** Has it end with an error event, as soon as its reader asks for more. */
  stop(): void;
  /** Ends it as if its client had left. */
  leave(): void;
}

/** A turn that runs, or waits for its thread. */
export interface TurnPlace {
  /** Tells how to end the turn, once it runs. */
  hold(turn: EndableTurn): void;
  /** The turn is over. */
  exit(): void;
}

/** The turns of a server in this process, counted for each user. */
export interface UserTurns {
  /** Undefined if the user has `most` already. */
  enter(userId: string, most: number): TurnPlace | undefined;
  /** Whether no turn may begin any more. */
  readonly isDraining: boolean;
  readonly count: number;
  /** The stream of a turn is stored until this resolves, which may be after the turn. It must not reject. */
  record(recording: Promise<unknown>): void;
  /**
   * Lets no turn begin any more, and resolves when the last one is over and its stream is stored: those that still run after `grace`
   * milliseconds are stopped, and left if nobody reads their end. What is not stored by then, or two seconds after the last turn, is not
   * waited for.
   */
  drain(grace: number): Promise<void>;
}

class Place implements TurnPlace, LiveMember {
  memberIndex: number | undefined;
  readonly userId: string;
  turn: EndableTurn | undefined;
  readonly #exit: (place: Place) => void;

  constructor(userId: string, exit: (place: Place) => void) {
    this.userId = userId;
    this.#exit = exit;
  }

  hold(turn: EndableTurn): void {
    this.turn = turn;
  }

  exit(): void {
    this.#exit(this);
  }
}

/** Milliseconds that a stopped turn has for its end, and a stream for being stored. */
const forItsEnd = 2000;

export function userTurns(): UserTurns {
  const running = new Map<string, number>();
  const places = new LiveSet<Place>();
  const recordings = new Set<Promise<unknown>>();
  let drained: Promise<void> | undefined;
  let emptied = (): void => {};

  const add = (userId: string, difference: number): void => {
    const count = (running.get(userId) ?? 0) + difference;
    if (count === 0) running.delete(userId);
    else running.set(userId, count);
  };
  const exit = (place: Place): void => {
    if (!places.delete(place)) return;
    add(place.userId, -1);
    if (places.size === 0) emptied();
  };
  /** Resolves when no turn runs any more, at the latest after `milliseconds`. */
  const empty = async (milliseconds: number): Promise<void> => {
    if (places.size === 0) return;
    await atMost(milliseconds, new Promise<void>((resolve) => (emptied = resolve)));
  };
  const drain = async (grace: number): Promise<void> => {
    const graceEnd = performance.now() + grace;
    await empty(grace);
    for (const { turn } of places.all()) turn?.stop();
    await empty(forItsEnd);
    for (const { turn } of places.all()) turn?.leave();
    await empty(forItsEnd);
    // A turn is over before its last frames are stored.
    const rest = Math.max(graceEnd - performance.now(), forItsEnd);
    if (recordings.size > 0) await atMost(rest, Promise.all(recordings));
  };

  return {
    enter(userId, most) {
      if ((running.get(userId) ?? 0) >= most) return undefined;
      add(userId, 1);
      const place = new Place(userId, exit);
      places.add(place);
      return place;
    },
    record(recording) {
      recordings.add(recording);
      void recording.then(() => recordings.delete(recording));
    },
    get isDraining() {
      return drained !== undefined;
    },
    get count() {
      return places.size;
    },
    drain: (grace) => (drained ??= drain(grace)),
  };
}

/** Resolves when the work does, at the latest after `milliseconds`. */
async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
