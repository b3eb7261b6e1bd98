import { z } from "zod";
import { Id, PrivateObject, Timestamp } from "./fields.ts";
import { VisibleItem } from "./items.ts";
import { pageOf } from "./pages.ts";

const reason = z.string().optional();

/** `locked` and `closed` change what the composer shows; a server accepts requests all the same unless it is told not to. */
export const ThreadStatus = z.discriminatedUnion("type", [
  z.object({ type: z.literal("active") }),
  z.object({ type: z.literal("locked"), reason }),
  z.object({ type: z.literal("closed"), reason }),
]);
export type ThreadStatus = z.output<typeof ThreadStatus>;

const metadata = {
  id: Id,
  created_at: Timestamp,
  title: z.string().optional(),
  status: ThreadStatus.default({ type: "active" }),
  /** Hosts whose images the client may show (since 1.6.3); `[]` is not the same as absent. */
  allowed_image_domains: z.array(z.string()).optional(),
  metadata: PrivateObject.default({}),
};

/** A thread without its items, as `respond()` and the stores know it; `metadata` is private to the server. */
export const ThreadMetadata = z.object(metadata);
export interface ThreadMetadata extends z.output<typeof ThreadMetadata> {}

/** A thread as clients see it: always with a page of items, always with `metadata: {}`. */
export const Thread = z.object({ ...metadata, items: pageOf(VisibleItem) });
export interface Thread extends z.output<typeof Thread> {}
