import type { HelloCapability } from "./capabilities.ts";
import type { ModelCall } from "./model-call.ts";

/** Everything that a run sent and received, in the order of sending; judges know nothing else. */
export interface Transcript {
  schema: 1;
  kit: string;
  url: string;
  /** RFC 3339; every `at` below is milliseconds after it. */
  started: string;
  seed: number;
  tier: Tier;
  /** Names of the identities, the default user first. */
  users: readonly string[];
  capabilities: readonly Capability[];
  exchanges: readonly Exchange[];
  /** What the server under test has asked the kit's model (T1). */
  calls?: readonly ModelCall[];
  /** How the drive of each case ended. */
  drives: Readonly<Record<string, DriveEnd>>;
}

/** How much the server's author cooperates: nothing, the kit plays the model, the script interpreter. */
export type Tier = "T0" | "T1" | "T2";

/** What a server can do: what it says in its hello, and (T1) that the kit plays its model. */
export type Capability = HelloCapability | "model";

/** The `case` of exchanges that no case has sent: real traffic, of whose users only the credentials are known. */
export const traffic = "traffic";

/** One HTTP exchange. */
export interface Exchange {
  /** Counts from 1. */
  n: number;
  /** Id of the case that caused it. */
  case: string;
  /** What the case calls it; unique within the case. */
  label: string;
  /** Its place in a series of the case; its label is made of it. */
  series?: SeriesPlace;
  /** Whose credentials it carried; null for none. */
  user: string | null;
  request: {
    method: string;
    url: string;
    /** Secrets are already replaced by `$CHATKIT_TOKEN…`. */
    headers: Readonly<Record<string, string>>;
    /** The headers whose value ends in such a variable, by name; the same text anywhere else may be the server's. */
    variables?: Readonly<Record<string, string>>;
    /** Undefined where there was no body; bytes only where the case sent bytes, of many the first 64 KiB. */
    body?: string | Uint8Array;
    /** How many bytes the body had, where not all of them are kept. */
    size?: number;
    /** It did not go to the endpoint: an upload. What holds for every exchange is not judged of it. */
    elsewhere?: true;
    /** Bytes of white space that were sent behind the body. */
    padding?: number;
    /** The `type` of a JSON request, whatever it is. */
    operation?: string;
    at: number;
  };
  /** Absent where no status line arrived. */
  response?: {
    status: number;
    /** As received, duplicates kept; names in lower case. */
    headers: readonly (readonly [name: string, value: string])[];
    at: number;
    /** Decoded where `coding` is present; a chunk that has made nothing readable is empty. */
    chunks: readonly Chunk[];
    /** The Content-Encoding that was undone, and how many bytes the body had in it. */
    coding?: { readonly name: string; readonly size: number };
  };
  end: {
    /**
     * `cut`: the peer closed before the body was complete. `timeout`: the peer fell silent. `closed`: the kit closed it
     * on purpose. `stopped`: the kit waited no longer, for a reason of its own. `unsent`: the run ended before the
     * exchange did.
     */
    how: (typeof ends)[number];
    at: number;
    /** The socket's or parser's own words. */
    detail?: string;
  };
}

/** How an exchange can end. */
export const ends = [
  "complete",
  "closed",
  "cut",
  "timeout",
  "stopped",
  "too-large",
  "failed",
  "unsent",
] as const;

/** Whether the kit has ended an exchange, so that its end says nothing about the server. */
export const isEndOfKit = ({ how }: Exchange["end"]): boolean =>
  how === "closed" || how === "stopped" || how === "unsent";

/** A place in a series of exchanges under one name: the pages of a list, the tries of a request. */
export interface SeriesPlace {
  name: string;
  n: number;
}

/** The label of a place in a series. */
export const seriesLabel = ({ name, n }: SeriesPlace): string => `${name}#${n}`;

/** Bytes as they arrived. */
export interface Chunk {
  at: number;
  bytes: Uint8Array;
}

/** How the drive of a case ended; without `done` nothing of the case may pass. */
export type DriveEnd =
  | { how: "done" }
  /** A prerequisite did not hold: the server's fault, judged elsewhere. */
  | { how: "blocked"; by: string; because: string }
  /** The server refused with a documented 4xx. */
  | { how: "unsupported"; exchange: number }
  /** The interpreter lacks a verb, or a second identity is missing, …: how to unlock it. */
  | { how: "not-reached"; unlock: string; inapplicable?: true; refusal?: ScriptRefusal }
  | { how: "kit-error"; because: string };

/** A script that the interpreter of the server refused as a whole. */
export interface ScriptRefusal {
  /** The number of the exchange. */
  exchange: number;
  /** What the interpreter does not know, in its own words. */
  word: string;
  /** The script as it was sent: with its prefix where a text carried it. */
  script: string;
  /** The interpreter's answer. */
  answer: string;
}
