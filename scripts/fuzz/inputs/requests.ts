import * as fc from "fast-check";
import { operations } from "@chatkit-protocol/core/protocol";
import { byteFaults, faultyBytes } from "./byte-faults.ts";
import { jsonFaults, printFaulty } from "./json-faults.ts";
import { shape } from "./shapes.ts";

/** A request of some user, whose ids are still to be chosen from the known ones. */
export interface FuzzedRequest {
  user: "alice" | "bob";
  document: unknown;
  /** One for each id in the document: which of the ids that are known, or none of them. */
  picks: readonly (number | null)[];
  faults: Parameters<typeof printFaulty>[1];
  bytes: Parameters<typeof faultyBytes>[1];
}

/** `ThreadsAddUserMessageRequest` for `threads.add_user_message`. */
const shapeOf = (name: string): string =>
  `${name
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}Request`;

const documents = fc.oneof(...Object.keys(operations).map((name) => shape("accept", shapeOf(name))));

/** Requests of every operation, most of them valid: otherwise few would get past the schemas. */
export const fuzzedRequests: fc.Arbitrary<FuzzedRequest> = fc.record({
  user: fc.constantFrom("alice" as const, "alice" as const, "bob" as const),
  document: documents,
  picks: fc.array(fc.option(fc.nat(), { freq: 6 }), { minLength: 4, maxLength: 8 }),
  faults: fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, { arbitrary: jsonFaults, weight: 1 }),
  bytes: fc.oneof({ arbitrary: fc.constant([]), weight: 9 }, { arbitrary: byteFaults, weight: 1 }),
});

const idMembers: ReadonlySet<string> = new Set([
  "thread_id",
  "item_id",
  "attachment_id",
  "after",
  "item_ids",
  "attachments",
]);

/** The body of a request, with ids that the server knows instead of generated ones. */
export function bodyOf(
  { document, picks, faults, bytes }: FuzzedRequest,
  known: readonly string[],
): Uint8Array<ArrayBuffer> {
  let asked = 0;
  const idFor = (made: unknown): unknown => {
    const pick = picks[asked++ % picks.length];
    return typeof pick !== "number" || known.length === 0 ? made : known[pick % known.length];
  };
  const fill = (value: unknown, name = ""): unknown => {
    if (Array.isArray(value)) return value.map((part) => fill(part, name));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part, key)]));
    }
    return idMembers.has(name) && typeof value === "string" ? idFor(value) : value;
  };
  return faultyBytes(new TextEncoder().encode(printFaulty(fill(document), faults)), bytes);
}
