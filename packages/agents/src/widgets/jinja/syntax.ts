import type { Place } from "./errors.ts";

interface Node extends Place {}

/** A name with its arguments: the application of a filter or of a test. */
export interface Application extends Node {
  name: string;
  args: Argument[];
}

export interface Argument {
  /** Absent for a positional argument. */
  name?: string;
  value: Expression;
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "//" | "%" | "**";
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not in";

export type Expression = Node &
  (
    | { kind: "literal"; value: string | number | boolean | null; isFloat?: boolean }
    | { kind: "name"; name: string }
    | { kind: "list" | "tuple"; items: Expression[] }
    | { kind: "dict"; entries: [key: Expression, value: Expression][] }
    | { kind: "attribute"; object: Expression; name: string }
    | { kind: "item"; object: Expression; key: Expression }
    | { kind: "slice"; object: Expression; bounds: (Expression | undefined)[] }
    | { kind: "call"; callee: Expression; args: Argument[] }
    | { kind: "filter"; operand: Expression; filter: Application }
    | { kind: "test"; operand: Expression; test: Application; negated: boolean }
    | { kind: "not"; operand: Expression }
    | { kind: "sign"; sign: "+" | "-"; operand: Expression }
    | { kind: "and" | "or"; left: Expression; right: Expression }
    | { kind: "binary"; operator: BinaryOperator; left: Expression; right: Expression }
    | { kind: "compare"; first: Expression; rest: [operator: Comparison, operand: Expression][] }
    | { kind: "concat"; parts: Expression[] }
    | { kind: "conditional"; test: Expression; value: Expression; otherwise: Expression | undefined }
  );

/** What `for` and `set` assign to. */
export type Target = Node &
  (
    | { kind: "name"; name: string }
    | { kind: "tuple"; items: Target[] }
    | { kind: "member"; namespace: string; name: string }
  );

export interface Parameter {
  name: string;
  default?: Expression;
}

export type Statement = Node &
  (
    | { kind: "text"; text: string }
    | { kind: "output"; value: Expression }
    | { kind: "if"; branches: { test: Expression; body: Statement[] }[]; otherwise: Statement[] }
    | {
        kind: "for";
        target: Target;
        iterable: Expression;
        filter: Expression | undefined;
        isRecursive: boolean;
        body: Statement[];
        otherwise: Statement[];
      }
    | { kind: "set"; target: Target; value: Expression }
    | { kind: "capture"; target: Target; filters: Application[]; body: Statement[] }
    | { kind: "with"; entries: [target: Target, value: Expression][]; body: Statement[] }
    | { kind: "filtered"; filters: Application[]; body: Statement[] }
    | { kind: "macro"; name: string; parameters: Parameter[]; body: Statement[] }
    | { kind: "callBlock"; call: Expression & { kind: "call" }; parameters: Parameter[]; body: Statement[] }
  );
