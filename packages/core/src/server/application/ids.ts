/** What an id names; its prefix on the wire. Ids are opaque to clients. */
const prefixes = {
  thread: "thr",
  message: "msg",
  tool_call: "tc",
  widget: "wgt",
  workflow: "wf",
  task: "tsk",
  image: "img",
  structured_input: "si",
  hidden_context: "hcx",
  sdk_hidden_context: "shcx",
  attachment: "atc",
  end_of_turn: "eot",
} as const;

/** What a new id is for; it decides the prefix, such as `msg_`. */
export type IdKind = keyof typeof prefixes;

/** A new id with 122 random bits, those of a version 4 UUID (SER-13, Q-61). */
export const newId = (kind: IdKind): string => `${prefixes[kind]}_${crypto.randomUUID().replaceAll("-", "")}`;

/** The id number `n` of a seed of 28 hexadecimal digits. */
export const idWithSeed = (kind: IdKind, seed: string, n: number): string =>
  `${prefixes[kind]}_${seed}${n.toString(16).padStart(4, "0")}`;
