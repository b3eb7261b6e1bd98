import type { Judge } from "../case/case.ts";
import type { View } from "../transcript/view.ts";

/** How the traces of a program look that has failed; what a person writes does not look so. */
const traces: readonly RegExp[] = [
  /Traceback \(most recent call last\)/, // Python
  /\bFile "[^"\n]+\.py", line \d+/,
  /\n\s+at [^\n]*\(?[^\s()]+\.[cm]?[jt]sx?:\d+:\d+\)?/, // JavaScript
  /\bat [\w$.]+\([\w$]+\.(?:java|kt|scala):\d+\)/, // the Java virtual machine
  /\bat [\w.`<>]+\([^)\n]*\) in [^\n]+\.(?:cs|fs|vb):line \d+/, // .NET
  /\bgoroutine \d+ \[\w/, // Go
  /thread '[^'\n]*' panicked at/, // Rust
  /(?:^|\n)#\d+ \S+\.php\(\d+\): /, // PHP
  /\S+\.rb:\d+:in ['`]/, // Ruby
  /\bSQLSTATE\[\w+\]/, // databases
];

/** What runtimes and databases say when a program fails; nobody writes so to people. */
const messages: readonly RegExp[] = [
  /'NoneType' object /,
  /\b(?:Key|Attribute|Index|Name|UnboundLocal)Error: /,
  /Cannot (?:read|set) propert(?:y|ies) (?:'\w+' )?of (?:undefined|null)/,
  /\b[\w.]+ is not a function\b/,
  /\bnil pointer dereference\b/,
  /\bindex out of range \[/,
  /\bNullPointerException\b/,
  /Object reference not set to an instance/,
  /undefined method [`'"]\w+[`'"] for nil/,
  /(?:UNIQUE|FOREIGN KEY|NOT NULL) constraint failed/,
  /violates (?:unique|foreign key|not-null|check) constraint/,
  /no such (?:table|column): /,
  /relation "[\w.]+" does not exist/,
  /invalid input syntax for type \w+/,
  /invalid byte sequence for encoding/,
];

/** No error shows the inside of the program: bodies of errors, and error events. */
export const exceptions: Judge = {
  id: "exceptions",
  rules: ["TR-19"],
  exchange(view, rule) {
    for (const said of errorsIn(view)) {
      const [trace, message] = [traces, messages].map((looks) => firstIn(said, looks));
      rule("TR-19").holds(
        trace === undefined && message === undefined,
        trace === undefined ? "exception-text-sent" : "stack-trace-sent",
        { in: view, expected: "a code and a message for people", received: trace ?? message },
      );
    }
  },
};

/** The first thing that looks like one of these. */
const firstIn = (said: string, looks: readonly RegExp[]): string | undefined =>
  looks
    .map((look) => look.exec(said)?.[0])
    .find((found) => found !== undefined)
    ?.trim();

/** The texts of what has gone wrong, with real line breaks. */
function errorsIn(view: View): string[] {
  if (view.status >= 400) return [textIn(view.json) ?? view.text];
  return view.eventsOf("error").map((event) => textIn(event) ?? "");
}

/** Every string in a value, a line each. */
function textIn(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const found: string[] = [];
  JSON.stringify(value, (_name, part: unknown) => {
    if (typeof part === "string") found.push(part);
    return part;
  });
  return found.join("\n");
}
