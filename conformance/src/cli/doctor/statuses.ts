import { visible } from "../../report/visible.ts";
import type { View } from "../../transcript/view.ts";
import { type Diagnosis, fail } from "./check.ts";

/** What keeps a silent stream open. */
export const heartbeats =
  "send the head and the first event at once, and `: keep-alive` with a blank line every 8 to 15 s while the model is silent";

const log = "look at the server's log";

/** What a proxy means by a status that the server behind it has not sent. */
const gateways: Readonly<Record<number, readonly [says: string, advice: string]>> = {
  502: [
    "a proxy answers 502: the server behind it does not answer, or closes the connection",
    "start the server behind the proxy; if it runs, look at its log for a crash",
  ],
  503: ["a proxy answers 503: it has no server to ask", "start the server behind the proxy"],
  504: ["a proxy answers 504: the server behind it sent nothing for too long", heartbeats],
  520: ["Cloudflare answers 520: the server closed the connection or sent no HTTP", log],
  521: [
    "Cloudflare answers 521: the server refuses the connection",
    "start the server, and let Cloudflare in",
  ],
  522: [
    "Cloudflare answers 522: the connection to the server times out",
    "open the port for Cloudflare in the firewall",
  ],
  523: ["Cloudflare answers 523: the server cannot be reached", "correct the server's address at Cloudflare"],
  524: ["Cloudflare answers 524: the server sent nothing for 120 s", heartbeats],
  525: ["Cloudflare answers 525: the TLS handshake with the server fails", "give the server a certificate"],
  526: [
    "Cloudflare answers 526: it does not trust the server's certificate",
    "give the server a certificate that is valid for its name",
  ],
};

/** A browser makes a GET of a POST behind these (Fetch, 4.4). */
const becomesGet: ReadonlySet<number> = new Set([301, 302, 303]);

/** What is wrong if an operation is not answered with 200; undefined where that is a matter of the operation. */
export function statusProblem(view: View, what: string): Diagnosis | undefined {
  const { status } = view;
  if (status >= 300 && status < 400)
    return fail(
      `the server redirects ${what} to ${visible(view.header("location") ?? "somewhere else")} (${status})`,
      becomesGet.has(status)
        ? "pass that URL: browsers repeat the request there as a GET, without its body"
        : "pass that URL: browsers repeat the POST there, but they do not follow a redirect of the CORS preflight, so a front end on another origin fails",
    );
  const [says, advice] = gateways[status] ?? [];
  // A server that answers in JSON has answered itself.
  if (says !== undefined && advice !== undefined && view.mediaType !== "application/json")
    return fail(`${says} (${what})`, advice);
  if (status >= 500) return fail(`${what} gets ${status}: ${visible(view.text.slice(0, 120))}`, log);
  return undefined;
}
