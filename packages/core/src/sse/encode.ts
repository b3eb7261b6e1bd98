import type { ThreadStreamEvent } from "../protocol/index.ts";

/** One SSE frame: a single `data:` line of compact JSON (TR-05, TR-06). */
export const encodeEvent = (event: ThreadStreamEvent): string => `data: ${JSON.stringify(event)}\n\n`;

/** A comment frame; carries no meaning and keeps idle connections open (TR-11). */
export const heartbeat = ": keep-alive\n\n";
