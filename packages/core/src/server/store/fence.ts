import { RequestError } from "../application/errors.ts";
import type { Report } from "../application/reporter.ts";
import type { Lease } from "./leases.ts";

/** Keeps a request whose turn has lost its lease from the store. */
export class Fence {
  /** The lease of the turn, once it has one. */
  lease: Lease | undefined;
  readonly #report: Report;
  #lost: RequestError | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  isLost(): boolean {
    return this.#lost !== undefined;
  }

  /** Throws RequestError `unavailable` once the lease is lost. */
  check(): void {
    if (this.#lost) throw this.#lost;
  }

  /** The lease is lost. Reports the cause, the first time; returns the error that ends the request. */
  lose(cause: unknown): RequestError {
    if (!this.#lost) this.#report(cause);
    return this.#loss(cause);
  }

  /** Leaves the turn to another process: it writes nothing more here, and nothing is reported. */
  handOver(): void {
    this.#loss();
  }

  #loss(cause?: unknown): RequestError {
    return (this.#lost ??= new RequestError("unavailable", "This turn has lost its thread; try again.", {
      cause,
      headers: { "retry-after": "1" },
    }));
  }
}
