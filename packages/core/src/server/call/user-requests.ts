import { type LiveMember, LiveSet } from "../../live-set.ts";
import { RequestError } from "../application/errors.ts";

/** A request that is being answered. */
export interface RequestPlace {
  /** Throws RequestError `conflict` if the request must store nothing any more. */
  check(): void;
  /** The request is over. */
  exit(): void;
}

/** The requests that a server is answering in this process, by user. */
export interface UserRequests {
  /** `leave` ends the request as if its client had left. Throws RequestError `conflict` while the user is held off. */
  enter(userId: string, leave: (reason: unknown) => void): RequestPlace;
  /**
   * Ends the user's requests and lets no other begin until the result is called. Resolves once they are over, or after `most`
   * milliseconds. Requests that are not over by then store nothing more either.
   */
  holdOff(userId: string, most: number): Promise<() => void>;
}

const heldOff = (): RequestError =>
  new RequestError("conflict", "The data of this user is being erased.", { headers: { "retry-after": "1" } });

class Running implements RequestPlace, LiveMember {
  memberIndex: number | undefined;
  readonly userId: string;
  readonly leave: (reason: unknown) => void;
  isEnded = false;
  over: (() => void) | undefined;
  readonly #all: LiveSet<Running>;

  constructor(userId: string, leave: (reason: unknown) => void, all: LiveSet<Running>) {
    this.userId = userId;
    this.leave = leave;
    this.#all = all;
    all.add(this);
  }

  check(): void {
    if (this.isEnded) throw heldOff();
  }

  exit(): void {
    this.#all.delete(this);
    this.over?.();
  }
}

export function userRequests(): UserRequests {
  /** Those of all users: a set for each user would be made and thrown away with most requests. */
  const running = new LiveSet<Running>();
  /** The number of callers that hold a user off. */
  const holds = new Map<string, number>();

  const hold = (userId: string, difference: number): void => {
    const count = (holds.get(userId) ?? 0) + difference;
    if (count === 0) holds.delete(userId);
    else holds.set(userId, count);
  };

  return {
    enter(userId, leave) {
      if (holds.has(userId)) throw heldOff();
      return new Running(userId, leave, running);
    },
    async holdOff(userId, most) {
      hold(userId, 1);
      const requests = running.all().filter((request) => request.userId === userId);
      const over = requests.map((request) => {
        request.isEnded = true;
        const exited = new Promise<void>((resolve) => {
          const before = request.over;
          request.over = () => {
            before?.();
            resolve();
          };
        });
        request.leave(heldOff());
        return exited;
      });
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, most)));
      await Promise.race([Promise.all(over), late]);
      clearTimeout(timer);
      return () => hold(userId, -1);
    },
  };
}
