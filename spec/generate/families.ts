import * as protocol from "@chatkit-protocol/core/protocol";
import * as z from "zod/mini";
import { describe } from "./describe.ts";
import { byName, closure, type Definitions, refsOf, withRefs } from "./json-schema.ts";
import { print, type Shapes } from "./to-json-schema.ts";
import type { ShapeDocs } from "./shape-docs.ts";

/** The writer schemas, what a peer may send, or the reader schemas, what its reader must accept; as published. */
export type Family = "produce" | "accept";

/**
 * Every published shape by name: what core/protocol exports under a capital, and the parameters of each request.
 * Throws for a request or an event that its table lacks: nothing that is derived from the table would know it.
 */
export function namedShapes(docs: ShapeDocs): Shapes {
  const shapes = new Map<string, z.ZodMiniType>();
  // Sorted, since runtimes differ in the order of a module's exports.
  for (const [name, value] of Object.entries(protocol).toSorted(byName)) {
    if (value instanceof z.ZodMiniType && !docs[name]?.internal) shapes.set(name, value);
  }
  const requests = new Set<unknown>(Object.values(protocol.requests));
  const events = new Set<unknown>(Object.values(protocol.events).map(({ event }) => event));
  for (const [name, shape] of shapes) {
    if (name.endsWith("Event") && name !== "ThreadStreamEvent" && !events.has(shape))
      throw new Error(`${name} is not in the table of events (protocol/events.ts)`);
    if (!name.endsWith("Request") || name === "ChatKitRequest") continue;
    if (!requests.has(shape))
      throw new Error(`${name} is not in the table of operations (protocol/operations.ts)`);
  }
  for (const request of Object.values(protocol.requests)) {
    const name = [...shapes].find(([, shape]) => shape === request)?.[0];
    if (!name) throw new Error("A request of the table is not exported by name");
    shapes.set(name.replace(/Request$/, "Params"), request.shape.params);
  }
  return shapes;
}

/** Both families, with titles, descriptions and versions. */
export function printFamilies(shapes: Shapes, docs: ShapeDocs): Record<Family, Definitions> {
  const produce = print(shapes, (shape) => shape);
  const accept = mergeRequests(
    print(shapes, (shape) => protocol.readerSchema(shape)),
    print(shapes, (shape) => protocol.requestReaderSchema(shape)),
  );
  return { produce: describe(produce, docs, (name) => name), accept: describe(accept, docs, acceptedTitle) };
}

const acceptedTitle = (name: string): string => `Accepted${name}`;

/**
 * Requests are read by servers, which know all there is (a part of an unknown type is refused, RQ-15); everything else
 * by clients, which let pass what they do not know. A shape that occurs on both sides with a difference has two names.
 */
function mergeRequests(readers: Definitions, servers: Definitions): Definitions {
  const inRequests = closure(servers, ["ChatKitRequest"]);
  const elsewhere = closure(
    readers,
    Object.keys(readers).filter((name) => !inRequests.has(name)),
  );
  const renamed = new Set<string>();
  const differs = (name: string): boolean =>
    JSON.stringify(readers[name]) !== JSON.stringify(servers[name]) ||
    refsOf(servers[name] ?? {}).some((ref) => renamed.has(ref));
  for (let size = -1; size !== renamed.size;) {
    size = renamed.size;
    for (const name of inRequests) {
      if (elsewhere.has(name) && differs(name)) renamed.add(name);
    }
  }
  const merged: Definitions = { ...readers };
  const nameInRequest = (name: string): string => (renamed.has(name) ? `${name}InRequest` : name);
  for (const name of inRequests) {
    merged[nameInRequest(name)] = withRefs(servers[name] ?? {}, nameInRequest);
  }
  // What only the request side used under the reader's name is left behind.
  const used = closure(
    merged,
    Object.keys(merged).filter((name) => !name.startsWith("Unknown")),
  );
  return Object.fromEntries(Object.entries(merged).filter(([name]) => used.has(name)));
}
