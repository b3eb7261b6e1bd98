import * as z from "zod/mini";
import { object } from "../../protocol/parts/object.ts";
import { JsonObject } from "../../protocol/parts/schema-parts.ts";
import { issuesOf, ThreadMetadata } from "../../protocol/index.ts";
import { InvalidEventError } from "../application/errors.ts";
import type { ThreadChanges } from "../store/store.ts";

const Changes = object(() => {
  const { title, status, allowed_image_domains } = ThreadMetadata.shape;
  return { title, status: z.optional(status), allowed_image_domains, metadata: z.optional(JsonObject) };
});

/**
 * What a handler has assigned to its thread. Throws InvalidEventError for what no thread may have: it would be stored,
 * and no client could read its list of threads any more.
 */
export function checkChanges(changes: ThreadChanges): ThreadChanges {
  const result = Changes.safeParse(changes);
  if (!result.success) throw new InvalidEventError("A handler changed its thread", issuesOf(result.error));
  return changes;
}
