import type { Report } from "@chatkit-protocol/core/server";

/** A client that waits for its answer. */
export class Connection {
  readonly #controller = new AbortController();
  readonly #report: Report;
  #carried: AsyncIterator<string> | undefined;
  #completed = false;
  #left: Promise<void> | undefined;

  /** What the body's `return()` rejects with goes to `report`. */
  constructor(report: Report) {
    this.#report = report;
  }

  /** Aborted when the client leaves before its answer is complete. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Names the body that is stopped when the client leaves, or at once if it has left. */
  carry(body: AsyncIterator<string>): void {
    this.#carried = body;
    if (this.#left) this.#left = this.#stop();
  }

  /** The client has gone: aborts the signal, calls the body's `return()` and resolves when that has settled. */
  leave(): Promise<void> {
    if (this.#completed) return Promise.resolve();
    if (!this.#left) {
      this.#controller.abort();
      this.#left = this.#stop();
    }
    return this.#left;
  }

  /** The answer is whole: the end of its connection aborts nothing. */
  complete(): void {
    this.#completed = true;
  }

  async #stop(): Promise<void> {
    try {
      await this.#carried?.return?.();
    } catch (error) {
      this.#report(error);
    }
  }
}
