import { readableCodings } from "./content-coding.ts";

/**
 * What a browser sends with a request from a page of the endpoint's own origin, which no server has a reason to
 * reject. Its codings are those that this version of Node can decode.
 */
export const browserHeaders = (url: string): Readonly<Record<string, string>> => ({
  accept: "text/event-stream",
  "accept-encoding": readableCodings.join(", "),
  "accept-language": "en",
  origin: new URL(url).origin,
  referer: new URL("/", url).href,
  "sec-fetch-dest": "empty",
  "sec-fetch-mode": "cors",
  "sec-fetch-site": "same-origin",
  "user-agent":
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
});
