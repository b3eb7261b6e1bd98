import { judgeInPage, type PageVerdict } from "../../../../../conformance/src/in-page.ts";
import type { PageSettings } from "../settings.ts";

export type Verdict = PageVerdict;

/** Judges the server of the page over the page's own `fetch`. Rejects if it cannot be reached or the signal is aborted. */
export const judge = (
  { endpoint, users }: PageSettings,
  signal: AbortSignal,
  progress: (done: number, of: number) => void,
): Promise<Verdict> =>
  judgeInPage({
    url: new URL(endpoint, location.href).href,
    fetch: (request) => fetch(request),
    users: users.filter(({ headers }) => Object.keys(headers).length > 0),
    signal,
    progress,
  });
