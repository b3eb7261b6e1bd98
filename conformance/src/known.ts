import { ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import type { z } from "zod";

/** The `type` values of a union of shapes. */
const typesOf = (union: z.ZodType): ReadonlySet<unknown> =>
  (union as unknown as z.core.$ZodUnion)._zod.propValues?.["type"] ?? new Set();

/** The types of events that the protocol knows; a client passes over all others. */
export const knownEvents = typesOf(ThreadStreamEvent);
