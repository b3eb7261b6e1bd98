import { streamLogDefaults, type StreamLogOptions } from "@chatkit-protocol/core/server";

/** What a stream log in a database keeps, and how often it writes and looks. */
export interface SharedStreamLogOptions extends StreamLogOptions {
  /** Milliseconds for which frames are collected before they are written, as one row for each stream. Default 25. */
  batch?: number;
  /** Milliseconds after which a process that does not answer has died, and its streams are lost. Default 4000. */
  lease?: number;
  /** Milliseconds between two looks for what other processes have written. Default 100. */
  poll?: number;
}

/** The options with their defaults. Throws RangeError for what is not a positive number. */
export function optionsWith(given: SharedStreamLogOptions): Required<SharedStreamLogOptions> {
  const options = { ...streamLogDefaults, batch: 25, lease: 4000, poll: 100, ...given };
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === "function" || (typeof value === "number" && value > 0)) continue;
    throw new RangeError(`streamLog(): "${name}" is ${String(value)}; it must be a number greater than 0`);
  }
  return options;
}
