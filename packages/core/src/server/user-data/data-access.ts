import type { RequestContext } from "../application/context.ts";
import type { Report } from "../application/reporter.ts";
import type { UserStore } from "../store/store.ts";
import type { TimedAttachments } from "./timed-attachments.ts";

/** Access to the data of one user: the store, and the handlers of bytes. */
export interface DataAccess {
  userId: string;
  view: UserStore;
  attachments: TimedAttachments | undefined;
  /** What handlers get without a request: no session, and no facts about a client. */
  context: RequestContext;
  report: Report;
  /** Characters of a page, as JSON. */
  page: number;
}

/** How much was deleted. */
export interface Deletion {
  threads: number;
  attachments: number;
}

/** Elements of a page. */
export const perPage = 100;

/** The store's method that lists the user's attachments. Throws TypeError for a store without it. */
export function attachmentsOf({ view }: DataAccess): NonNullable<UserStore["listAttachments"]> {
  if (view.listAttachments) return view.listAttachments.bind(view);
  throw new TypeError(
    "This store has no listAttachments(), so not everything that it keeps about a user can be found.",
  );
}
