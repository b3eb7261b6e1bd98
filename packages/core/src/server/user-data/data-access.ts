import type { AttachmentHandlers } from "../application/application.ts";
import type { RequestContext } from "../application/context.ts";
import type { Report } from "../application/reporter.ts";
import type { UserStore } from "../store/store.ts";

/** How the data of one user is reached: what it is stored in, and who has the bytes. */
export interface DataAccess {
  userId: string;
  view: UserStore;
  attachments: AttachmentHandlers<unknown> | undefined;
  /** What handlers get where there is no request: neither a session nor facts about a client. */
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

/** The store's way to list the attachments of the user. Throws TypeError for a store that has none. */
export function attachmentsOf({ view }: DataAccess): NonNullable<UserStore["listAttachments"]> {
  if (view.listAttachments) return view.listAttachments.bind(view);
  throw new TypeError(
    "This store has no listAttachments(), so not all that it keeps of a user can be found.",
  );
}
