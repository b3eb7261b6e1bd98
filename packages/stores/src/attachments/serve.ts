import { refusals } from "@chatkit-protocol/core/protocol";
import { RequestError } from "@chatkit-protocol/core/server";
import { isKey } from "../blobs/blob-store.ts";
import { download } from "./download.ts";
import type { FileService } from "./file-service.ts";
import { directUpload, upload } from "./upload.ts";

/** Answers one request for the bytes of attachments. Never rejects. */
export async function serve(files: FileService, request: Request): Promise<Response> {
  let answer: Response;
  try {
    answer = await route(files, request);
  } catch (error) {
    if (!(error instanceof RequestError) && !request.signal.aborted) files.report(error);
    answer = refusalOf(error);
  }
  const origin = request.headers.get("origin");
  answer.headers.append("vary", "origin");
  if (origin !== null && files.origins.includes(origin)) {
    answer.headers.set("access-control-allow-origin", origin);
    answer.headers.set("access-control-allow-credentials", "true");
  }
  return answer;
}

const methods = "GET, HEAD, POST, PUT, OPTIONS";

async function route(files: FileService, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const { method } = request;
  if (method === "OPTIONS") return preflight(request);
  // By its path and not by the whole URL: a proxy may have changed the rest.
  const path = pathname.replace(/\/+$/, "");
  if (path === new URL(files.baseUrl).pathname.replace(/\/+$/, "")) {
    if (method !== "POST") throw notAllowed("POST");
    return directUpload(files, request);
  }
  const id = path.slice(path.lastIndexOf("/") + 1);
  if (!isKey(`${id}.ticket`)) throw unknown();
  if (method === "GET" || method === "HEAD") {
    permit(files, "download", id, request);
    return download(files, id, request);
  }
  if (method === "PUT" || method === "POST") {
    permit(files, "upload", id, request);
    return upload(files, id, request);
  }
  throw notAllowed(methods);
}

/** Throws unless the URL permits this. A signature that does not fit is one of a URL that was never given. */
function permit({ urls }: FileService, purpose: "upload" | "download", id: string, request: Request): void {
  const permission = urls.check(purpose, id, new URL(request.url).searchParams, Date.now());
  if (permission === "none") throw unknown();
  if (permission === "expired") throw new RequestError("forbidden", "This URL has expired.");
}

const unknown = (): RequestError => new RequestError("not_found", "There is no such file.");

const notAllowed = (allow: string): RequestError =>
  new RequestError("method_not_allowed", `The methods here are ${allow}.`, { headers: { allow } });

const preflight = ({ headers }: Request): Response =>
  new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": methods,
      "access-control-allow-headers":
        headers.get("access-control-request-headers") ?? "content-type, content-digest",
      "access-control-max-age": "600",
    },
  });

function refusalOf(error: unknown): Response {
  const { code, message, headers } =
    error instanceof RequestError
      ? error
      : new RequestError("internal_error", "The file could not be stored or read.");
  return Response.json({ error: { code, message } }, { status: refusals[code], headers });
}
