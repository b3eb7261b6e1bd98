import { isObject } from "../src/transcript/exchange-view.ts";
import { afterScriptPrefix } from "../src/transcript/script-contract.ts";

type Json = Readonly<Record<string, unknown>>;

/** Compares what a server sent with the patterns of the interpreter's golden vectors; throws with the path of a misfit. */
export interface Matcher {
  /** The ids that the vector has bound, by name. */
  readonly ids: Map<string, string>;
  match(expected: unknown, received: unknown, path: string): void;
  /** Like a list, but `$says` takes as many events as one whole assistant message has. */
  matchEvents(expected: Json | readonly Json[], received: readonly Json[]): void;
  /** Lets the next turn have a moment of its own. */
  nextTurn(): void;
}

/** One for each vector. */
export function matcher(): Matcher {
  const ids = new Map<string, string>();
  const values = new Map<string, unknown>();
  let start: number | undefined;

  const fail = (path: string, wanted: string, received: unknown): never => {
    throw new Error(`${path}: expected ${wanted}, received ${JSON.stringify(received)}`);
  };

  const patterns: Readonly<Record<string, (wanted: never, received: unknown, path: string) => void>> = {
    $id(name: string, received, path) {
      if (typeof received !== "string" || received === "") fail(path, "an id", received);
      const id = String(received);
      if ((ids.get(name) ?? id) !== id) fail(path, `${name} = ${ids.get(name)}`, received);
      ids.set(name, id);
      for (const [other, known] of ids)
        if (known === id && other !== name) fail(path, `an id other than that of ${other}`, received);
    },
    $any(name: unknown, received, path) {
      if (typeof name !== "string") return;
      if (values.has(name)) match(values.get(name), received, path);
      else values.set(name, received);
    },
    $time(offset: number, received, path) {
      if (typeof received !== "string" || !/(?:Z|[+-]\d\d:\d\d)$/.test(received))
        fail(path, "a timestamp with offset", received);
      const moment = Date.parse(String(received)) - offset;
      start ??= moment;
      if (Number.isNaN(moment) || moment !== start) fail(path, `${offset} ms after the start`, received);
    },
    $now(offset: number, received, path) {
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(received)))
        fail(path, "milliseconds and Z", received);
      match({ $time: offset }, received, path);
    },
    $ck(wanted: unknown, received, path) {
      const json = typeof received === "string" ? afterScriptPrefix(received) : undefined;
      if (json === undefined) return fail(path, "a text with the prefix of scripts", received);
      match(wanted, JSON.parse(json), `${path}(ck)`);
    },
    $has(wanted: readonly unknown[], received, path) {
      for (const member of wanted)
        if (!Array.isArray(received) || !received.includes(member)) fail(path, String(member), received);
    },
    $length(wanted: number, received, path) {
      if (!Array.isArray(received) || received.length !== wanted) fail(path, `${wanted} members`, received);
    },
  };

  function match(expected: unknown, received: unknown, path: string): void {
    if (isObject(expected)) {
      const pattern = Object.keys(expected).find((name) => Object.hasOwn(patterns, name));
      if (pattern !== undefined) return patterns[pattern]?.(expected[pattern] as never, received, path);
      if (!isObject(received)) return fail(path, "an object", received);
      for (const name of new Set([...Object.keys(expected), ...Object.keys(received)]))
        match(expected[name] ?? null, received[name] ?? null, `${path}.${name}`);
    } else if (Array.isArray(expected)) {
      if (!Array.isArray(received) || received.length !== expected.length)
        return fail(path, `${expected.length} members`, received);
      for (const [index, member] of expected.entries()) match(member, received[index], `${path}[${index}]`);
    } else if (expected !== received) fail(path, JSON.stringify(expected), received);
  }

  function matchMessage(pattern: Json, rest: Json[], path: string): void {
    const end = rest.findIndex(({ type }) => type === "thread.item.done");
    const taken = rest.splice(0, end === -1 ? rest.length : end + 1);
    const item = taken.at(-1)?.["item"];
    const content = isObject(item) && item["type"] === "assistant_message" ? item["content"] : undefined;
    const part: unknown = Array.isArray(content) && content.length === 1 ? content[0] : undefined;
    if (!isObject(part)) return fail(path, "one assistant message of one part", taken);
    const deltas = taken.flatMap(({ update }) =>
      isObject(update) && String(update["type"]).endsWith(".text_delta") ? [String(update["delta"])] : [],
    );
    if (taken.length > 1 && deltas.join("") !== part["text"]) fail(path, "deltas that are the text", deltas);
    const [least, most] = (pattern["deltas"] ?? [0, Infinity]) as [number, number];
    if (deltas.length < least || deltas.length > most || ("deltas" in pattern && deltas.includes("")))
      fail(path, `${least} to ${most} deltas that are not empty`, deltas);
    match(pattern["$says"], part["text"], `${path}.text`);
  }

  return {
    ids,
    match,
    matchEvents(expected, received) {
      if (!Array.isArray(expected)) return match(expected, received, "events");
      const rest = [...received];
      for (const [index, pattern] of expected.entries()) {
        const path = `events[${index}]`;
        if (rest.length === 0) fail(path, JSON.stringify(pattern), "the end of the turn");
        if ("$says" in pattern) matchMessage(pattern, rest, path);
        else match(pattern, rest.shift(), path);
      }
      if (rest.length > 0) fail("events", "no more", rest);
    },
    nextTurn() {
      start = undefined;
    },
  };
}
