import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ChatKitServer } from "@chatkit-protocol/core";
import { build } from "esbuild";
import { chatkit } from "../../../adapters/src/node.ts";
import { listen } from "../../../adapters/test/mounts/listen.ts";

const types: Readonly<Record<string, string>> = { js: "text/javascript", map: "application/json" };

/** As strict as a page can be that loads images from anywhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob: http: https:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const html = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Chat</title>
  <link rel="stylesheet" href="/page.css">
  <main><h1>A page</h1><div id="chat"></div></main>
  <script type="module" src="/page.js"></script>
</html>`;

const style =
  "html, body { margin: 0; height: 100% } h1 { margin: 0; font: 10px/16px sans-serif } #chat { height: calc(100vh - 16px) }";

/** A page with the chat, and the server that it talks to, at one origin. */
export interface Site {
  readonly origin: string;
  /** Every path that the browser has asked for. */
  readonly requested: string[];
  readonly close: () => Promise<void>;
}

export interface SiteOptions {
  /** Answers everything that is not of the page or the endpoint. */
  readonly rest?: RequestListener;
  /** Answers the endpoint in place of a server. */
  readonly endpoint?: RequestListener;
}

/** Bundles the page; the chunks lie beside it. */
async function bundled(): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), "chatkit-view-"));
  await build({
    entryPoints: { page: fileURLToPath(new URL("page.tsx", import.meta.url)) },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2023",
    jsx: "automatic",
    conditions: ["@chatkit-protocol/source"],
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return outdir;
}

/** Serves the page and the endpoint on a free port of 127.0.0.1. */
export async function startSite(server: ChatKitServer, options: SiteOptions = {}): Promise<Site> {
  const folder = await bundled();
  const requested: string[] = [];
  const endpoint = options.endpoint ?? chatkit(server, { authenticate: () => ({ userId: "ada" }) });
  const own = (path: string, response: ServerResponse): boolean => {
    if (path === "/") {
      response.setHeader("content-security-policy", policy);
      response.setHeader("content-type", "text/html").end(html);
      return true;
    }
    if (path === "/page.css") {
      response.setHeader("content-type", "text/css").end(style);
      return true;
    }
    if (path === "/favicon.ico") {
      response.writeHead(204).end();
      return true;
    }
    const type = types[path.split(".").at(-1) ?? ""];
    if (!type) return false;
    response.setHeader("content-type", type).end(readFileSync(join(folder, basename(path))));
    return true;
  };
  const { url, close } = await listen((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    requested.push(`${request.method} ${request.url}`);
    if (pathname === "/chatkit") return endpoint(request, response);
    if (own(pathname, response)) return undefined;
    if (options.rest) return options.rest(request, response);
    response.statusCode = 404;
    return response.end();
  });
  return {
    origin: new URL(url).origin,
    requested,
    async close() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
