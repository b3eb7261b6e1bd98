import type { User } from "../driver/identity.ts";
import type { ForwardedResponse } from "./relay.ts";
import { pageAssets } from "./page-assets.ts";

/** What the page is told; it reads `inspector.json`. */
export interface PageFacts {
  /** The path of the endpoint on the page's own origin. */
  endpoint: string;
  /** The endpoint as the user knows it. */
  target: string;
  users: readonly User[];
}

/** Where the page is in front of a server that is not ours. */
export const pagePath = "/__chatkit/";

/** Answers a GET of the page's files; undefined for anything else. */
export type Page = (method: string, path: string) => ForwardedResponse | undefined;

/**
 * The page loads nothing from elsewhere, talks to its own origin alone and runs no text of a conversation. Images may come from
 * anywhere over https, because messages and widgets name them.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' https: data: blob:",
  "media-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
};

/** The page, below `base` (`/` or a path that ends with a slash). */
export async function inspectorPage(facts: PageFacts, base = "/"): Promise<Page> {
  const files = new Map(await pageAssets());
  files.set("inspector.json", new TextEncoder().encode(JSON.stringify(facts)));
  return (method, path) => {
    const [place = ""] = path.split("?", 1);
    if ((method !== "GET" && method !== "HEAD") || !place.startsWith(base)) return undefined;
    const name = place.slice(base.length) || "index.html";
    const bytes = files.get(name);
    if (!bytes) return undefined;
    return {
      status: 200,
      headers: [
        ["content-type", types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream"],
        ["content-length", String(bytes.byteLength)],
        ["cache-control", "no-cache"],
        ["content-security-policy", policy],
        ["x-content-type-options", "nosniff"],
        ["referrer-policy", "no-referrer"],
      ],
      body: (async function* () {
        if (method === "GET") yield bytes;
      })(),
    };
  };
}
