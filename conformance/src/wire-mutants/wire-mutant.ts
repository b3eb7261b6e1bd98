import type { FindingName } from "../findings/index.ts";
import type { RuleId } from "../generated/rules.ts";
import type { Interceptor } from "../relay/relay.ts";

/** One wrong thing, and the rule that must notice it, with what it must say. */
export interface Wrong {
  id: string;
  /** The finding that it must cause: `TU-01/title-not-stored`. */
  breaks: FindingName;
  /** Further rules that the same fault breaks, by id or as a glob; that any other fails is a fault of the kit. */
  alsoBreaks?: readonly (RuleId | `${string}*`)[];
}

/** A fault on the way, which any server may be given: what a relay between the kit and the server does. */
export interface WireFault {
  between: Interceptor;
  /** Milliseconds that the kit waits for an answer, where the fault makes it wait. */
  patience?: number;
}

export interface WireMutant extends Wrong, WireFault {}
