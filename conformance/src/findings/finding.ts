import type { RuleId } from "../generated/rules.ts";

/** One way in which a server can break a rule, as its author reads it. */
export interface FindingText {
  /** What is wrong: one sentence without a full stop; `{name}` stands for a value that the judge gives. */
  message: string;
  /** What such a server has usually done. */
  cause: string;
  /** What its author does about it. */
  remedy: string;
  /** Findings of one group, whatever their rule, are reported as one fault: `not-refused`. */
  group?: string;
}

/** What rules can report: by rule, then by the finding's key (kebab-case, without numbers, ids or places). */
export type FindingTable = { readonly [Rule in RuleId]?: Readonly<Record<string, FindingText>> };

/** Declares findings; keeps their keys for the compiler. */
export const declareFindings = <const Table extends FindingTable>(table: Table): Table => table;

/** The names between braces in a message. */
export type Placeholders<Message> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, ""> | Placeholders<Rest>
  : never;
