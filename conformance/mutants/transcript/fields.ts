import { copyJson } from "@chatkit-protocol/core/json";
import type { View } from "../../src/transcript/view.ts";
import { isObject } from "../../src/transcript/exchange-view.ts";
import { nameOf } from "./events.ts";
import { type Changed, type FieldKind, type Mutation, withChunks } from "./mutation.ts";

/** Members that may hold anything. */
const free: ReadonlySet<string> = new Set(["arguments", "output", "data", "payload", "metadata"]);

const isPage = (key: string, part: unknown): boolean => key === "data" && Array.isArray(part);

type Key = string | number;
type Path = readonly Key[];

/** Every field of every event and JSON answer: deleted, null, of a wrong type, with a wrong value. */
export function* fieldMutations(view: View): Generator<Mutation> {
  const { exchange } = view;
  if (view.mediaType === "text/event-stream") {
    const chunks = view.frames.map(({ at, data }) => ({ at, text: `data: ${data}\n\n` }));
    for (const { json, index, at } of view.frames) {
      for (const { kind, path, change } of changes(json)) {
        const make = (): Changed => {
          const after = change();
          const changed = { at, text: `data: ${JSON.stringify(after)}\n\n` };
          return { before: json, after, exchange: withChunks(exchange, chunks.with(index, changed)) };
        };
        yield { kind, place: `${nameOf(json)} ${general(path)}`, make };
      }
    }
  } else if (isObject(view.json)) {
    const { json } = view;
    const { at } = exchange.end;
    const request = exchange.request.operation ?? exchange.request.method;
    const { status } = view;
    for (const { kind, path, change } of changes(json)) {
      const make = (): Changed => {
        const after = change();
        return { before: json, after, exchange: withChunks(exchange, [{ at, text: JSON.stringify(after) }]) };
      };
      const answer = { request, status, path: general(path) };
      yield { kind, place: `${request} ${status} ${answer.path}${itemTypeAt(json, path)}`, answer, make };
    }
  }
}

interface Change {
  kind: FieldKind;
  path: Path;
  change(): unknown;
}

function* changes(document: unknown): Generator<Change> {
  for (const [path, value] of fields(document, [])) {
    const to = (kind: FieldKind, value: unknown): Change => ({
      kind,
      path,
      change: () => changed(document, path, { value }),
    });
    yield { kind: "deleted", path, change: () => changed(document, path, undefined) };
    if (value !== null) yield to("null", null);
    yield to("wrong type", ofWrongType(value));
    yield to("wrong value", wrong(value));
  }
}

/** Every member and element below a document, the document itself left out. */
function* fields(value: unknown, path: Path): Generator<[Path, unknown]> {
  if (path.length > 0) yield [path, value];
  if (Array.isArray(value)) {
    // Long lists repeat themselves.
    for (const [index, part] of value.slice(0, 3).entries()) yield* fields(part, [...path, index]);
  } else if (isObject(value) && Object.getPrototypeOf(value) !== null) {
    for (const [key, part] of Object.entries(value)) {
      // What is the application's own is one value to the protocol.
      if (free.has(key) && !isPage(key, part)) yield [[...path, key], part];
      else yield* fields(part, [...path, key]);
    }
  }
}

function changed(document: unknown, path: Path, to: { value: unknown } | undefined): unknown {
  const copy = copyJson(document);
  const last = path.at(-1)!;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((part, key) => (part as Record<Key, unknown>)[key], copy) as Record<Key, unknown>;
  if (to) parent[last] = to.value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

function ofWrongType(value: unknown): unknown {
  if (typeof value === "string") return 7;
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? {} : [];
  return String(value);
}

function wrong(value: unknown): unknown {
  if (typeof value === "string") return `${value}x`;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.length > 1 ? value.toReversed() : [...value, "x"];
  return isObject(value) && Object.keys(value).length > 0 ? {} : { x: 1 };
}

/** The type of the item that a field of a list is in. */
function itemTypeAt(document: unknown, path: Path): string {
  let part: unknown = document;
  let type = "";
  for (const key of path.slice(0, -1)) {
    part = (part as Record<Key, unknown>)[key];
    if (isObject(part) && "thread_id" in part) type = ` (${String(part["type"])})`;
  }
  return type;
}

const general = (path: Path): string =>
  `$${path.map((key) => (typeof key === "number" ? "[]" : `.${key}`)).join("")}`;
