import { memberAt } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";

/** Whether a read brings this thread. */
export const finds = ({ json }: View, threadId: string): boolean => memberAt(json, "id") === threadId;

/** Whether a read says that there is no such thread; a server that fails, or is asked too often, says nothing of it. */
export const misses = (view: View, threadId: string): boolean =>
  !finds(view, threadId) && view.status > 0 && view.status < 500 && view.status !== 429;
