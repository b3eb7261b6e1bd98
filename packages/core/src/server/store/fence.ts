import { RequestError } from "../application/errors.ts";
import type { Report } from "../application/reporter.ts";
import type { Lease } from "./leases.ts";

/** Keeps a request whose turn has lost its lease from the store. */
export interface Fence {
  /** The lease of the turn, once it has one. */
  lease: Lease | undefined;
  isLost(): boolean;
  /** Throws RequestError `unavailable` once the lease is lost. */
  check(): void;
  /** The lease is lost. Reports the cause, the first time; returns the error that ends the request. */
  lose(cause: unknown): RequestError;
  /** Leaves the turn to another process: it writes nothing more here, and nothing is reported. */
  handOver(): void;
}

export function newFence(report: Report): Fence {
  let lost: RequestError | undefined;
  const loss = (cause?: unknown): RequestError =>
    (lost ??= new RequestError("unavailable", "This turn has lost its thread; try again.", {
      cause,
      headers: { "retry-after": "1" },
    }));
  return {
    lease: undefined,
    isLost: () => lost !== undefined,
    check() {
      if (lost) throw lost;
    },
    lose(cause) {
      if (!lost) report(cause);
      return loss(cause);
    },
    handOver: () => void loss(),
  };
}
