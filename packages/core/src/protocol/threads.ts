import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { owned } from "./parts/ownership.ts";
import { alwaysSent, nonEmpty, PrivateObject, Timestamp } from "./parts/schema-parts.ts";
import { ItemPage } from "./items.ts";
import { type Page, pageOf } from "./pages.ts";

const reason = owned(z.optional(z.string()), "TH-04");

/** The composer accepts messages. */
export const ActiveStatus = object(() => ({ type: z.literal("active") }));
export interface ActiveStatus extends z.output<typeof ActiveStatus> {}

/** The composer is disabled for now and shows the reason. */
export const LockedStatus = object(() => ({ type: z.literal("locked"), reason }));
export interface LockedStatus extends z.output<typeof LockedStatus> {}

/** A banner with the reason replaces the composer permanently. */
export const ClosedStatus = object(() => ({ type: z.literal("closed"), reason }));
export interface ClosedStatus extends z.output<typeof ClosedStatus> {}

/** The state of the composer; by default a server accepts requests in any state. */
export const ThreadStatus = z.discriminatedUnion("type", [ActiveStatus, LockedStatus, ClosedStatus]);
export type ThreadStatus = ActiveStatus | LockedStatus | ClosedStatus;

const metadata = {
  id: owned(nonEmpty(), "SER-01", "value"),
  created_at: Timestamp,
  title: owned(z.optional(z.string()), "TH-01", "posted"),
  status: owned(alwaysSent(ThreadStatus, { type: "active" }), "SER-01", "value"),
  /**
   * The hosts whose images the client may show; an empty list is not the same as an absent one.
   * @since 1.6.3
   */
  allowed_image_domains: owned(z.optional(z.array(owned(z.string(), "TH-05"))), "TH-05"),
  metadata: owned(z._default(PrivateObject, {}), "SER-10", "value"),
};

/**
 * A thread without its items, as `respond()` and the stores see it; `metadata` is private to the server.
 * @internal
 */
export const ThreadMetadata = object(() => metadata);
export interface ThreadMetadata extends z.output<typeof ThreadMetadata> {}

/**
 * A thread as clients see it: with a page of items, and with `metadata: {}`.
 * @rules SER-01 SER-10
 */
export const Thread = owned(
  object(() => ({
    ...metadata,
    items: owned(
      z.lazy(() => ItemPage),
      "SER-01",
      "value",
    ),
  })),
  "SER-01",
);
export interface Thread extends z.output<typeof Thread> {}

/**
 * A page of threads; the page of items of each is empty (RD-14).
 * @rules SER-06
 */
export const ThreadPage = pageOf(Thread);
export type ThreadPage = Page<Thread>;
