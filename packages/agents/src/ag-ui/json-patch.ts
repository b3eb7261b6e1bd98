import { isObject, listOf, textOf } from "./read-event.ts";

type Json = unknown;

/** A document with a JSON Patch (RFC 6902) applied; the document itself stays as it is. Throws for a patch that does not fit. */
export function applyPatch(document: Json, patch: unknown): Json {
  let patched: Json = structuredClone(document);
  for (const operation of listOf(patch)) {
    if (!isObject(operation)) throw new Error("An operation of a JSON Patch must be an object");
    patched = applyOperation(patched, operation);
  }
  return patched;
}

function applyOperation(document: Json, operation: Record<string, unknown>): Json {
  const path = pointerOf(operation, "path");
  switch (operation["op"]) {
    case "add":
      return add(document, path, valueOf(operation));
    case "replace":
      get(document, path);
      return path.length === 0 ? valueOf(operation) : add(remove(document, path), path, valueOf(operation));
    case "remove":
      return remove(document, path);
    case "move": {
      const from = pointerOf(operation, "from");
      const moved = get(document, from);
      return add(remove(document, from), path, moved);
    }
    case "copy":
      return add(document, path, structuredClone(get(document, pointerOf(operation, "from"))));
    case "test":
      if (JSON.stringify(get(document, path)) !== JSON.stringify(operation["value"])) {
        throw new Error(`The value at ${printPath(path)} is not the one that the JSON Patch expects`);
      }
      return document;
    default:
      throw new Error(`${JSON.stringify(operation["op"])} is not an operation of a JSON Patch`);
  }
}

const valueOf = (operation: Record<string, unknown>): Json => structuredClone(operation["value"] ?? null);

/** The keys of a JSON Pointer (RFC 6901). */
function pointerOf(operation: Record<string, unknown>, member: string): string[] {
  const pointer = textOf(operation, member);
  if (pointer === "") return [];
  if (!pointer?.startsWith("/")) throw new Error(`${JSON.stringify(pointer)} is not a JSON Pointer`);
  return pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

const printPath = (path: readonly string[]): string => `/${path.join("/")}`;

const missing = (path: readonly string[]): Error => new Error(`There is nothing at ${printPath(path)}`);

function get(document: Json, path: readonly string[]): Json {
  let found = document;
  for (const [depth, key] of path.entries()) {
    const holder = found;
    if (Array.isArray(holder) && isIndex(key, holder.length - 1)) found = holder[Number(key)];
    else if (isObject(holder) && Object.hasOwn(holder, key)) found = holder[key];
    else throw missing(path.slice(0, depth + 1));
  }
  return found;
}

const isIndex = (key: string, most: number): boolean => /^(0|[1-9]\d*)$/.test(key) && Number(key) <= most;

function add(document: Json, path: readonly string[], value: Json): Json {
  const key = path.at(-1);
  if (key === undefined) return value;
  const holder = get(document, path.slice(0, -1));
  if (Array.isArray(holder)) {
    if (key !== "-" && !isIndex(key, holder.length)) throw missing(path);
    holder.splice(key === "-" ? holder.length : Number(key), 0, value);
  } else if (isObject(holder)) {
    // Not an assignment: a member may be called __proto__.
    Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
  } else throw missing(path);
  return document;
}

function remove(document: Json, path: readonly string[]): Json {
  const key = path.at(-1);
  if (key === undefined) return null;
  get(document, path);
  const holder = get(document, path.slice(0, -1));
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (isObject(holder)) Reflect.deleteProperty(holder, key);
  return document;
}
