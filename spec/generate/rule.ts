/** One normative sentence of the protocol. */
export interface Rule {
  /** What must hold, in two to five words: `rename-is-stored`. */
  slug: string;
  /** The ids that it had while it was drafted. */
  from: readonly string[];
  level: "MUST" | "SHOULD" | "MAY";
  keyword: string;
  /** `compat`: the reference server satisfies it; `strict`: it goes beyond. */
  profile: "compat" | "strict";
  /** The protocol version that introduced it. */
  since: string;
  text: string;
  why: string;
  /** What the user of the official client would notice of a server that breaks it; every MUST of `compat` says so. */
  notice?: string;
  /** What the reference server does instead. */
  story?: string;
  /** Why no case can observe it. */
  untested?: string;
  /** The usual mistake of servers that break it. */
  cause?: string;
  /** The operation that `good` and `bad` answer. */
  on?: string;
  /** An answer that satisfies it: a body, or a status line with headers and a body. */
  good?: string;
  /** An answer that breaks it. */
  bad?: string;
  /** Its file in `spec/chapters`. */
  chapter: string;
}
