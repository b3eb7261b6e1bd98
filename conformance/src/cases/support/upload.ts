import type { WireRequest } from "../../case/drive.ts";
import type { View } from "../../transcript/view.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import { member } from "./reading.ts";

export interface Upload {
  url: string;
  request: WireRequest;
  /** The same URL for an attachment that does not exist; undefined where it cannot be told from the URL. */
  strange?: string;
}

/**
 * How the bytes of a new attachment are sent by its `upload_descriptor`: raw with PUT, as the part `file` of a form
 * with POST, as clients do. Undefined where the answer has no descriptor that can be followed.
 */
export function uploadOf(answer: View, bytes: Uint8Array, mimeType: string): Upload | undefined {
  const descriptor = member(answer, "upload_descriptor");
  if (!isObject(descriptor)) return undefined;
  const { url, method } = descriptor;
  if (typeof url !== "string" || !/^https?:/.test(url) || !URL.canParse(url)) return undefined;
  if (method !== "PUT" && method !== "POST") return undefined;
  const given = Object.entries(isObject(descriptor["headers"]) ? descriptor["headers"] : {}).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string" && !isForbidden(pair[0]),
  );
  const own =
    method === "PUT"
      ? { "content-type": mimeType }
      : { "content-type": `multipart/form-data; boundary=${boundary}` };
  const headers = {
    ...own,
    ...Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), value])),
  };
  // The browser writes the content type of a form: a descriptor cannot know the boundary.
  if (method === "POST") headers["content-type"] = own["content-type"];
  const raw = method === "PUT" ? bytes : form(bytes, mimeType);
  const strange = strangeUrl(url, String(member(answer, "id")));
  return { url, request: { raw, method, headers }, ...(strange === undefined ? {} : { strange }) };
}

/** What no page can set, so that a client leaves it out of what a descriptor asks for (Fetch standard). */
const isForbidden = (header: string): boolean =>
  forbidden.has(header.toLowerCase()) || /^(proxy|sec)-/i.test(header);

const forbidden: ReadonlySet<string> = new Set([
  "accept-charset",
  "accept-encoding",
  "access-control-request-headers",
  "access-control-request-method",
  "access-control-request-private-network",
  "connection",
  "content-length",
  "cookie",
  "cookie2",
  "date",
  "dnt",
  "expect",
  "host",
  "keep-alive",
  "origin",
  "referer",
  "set-cookie",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
]);

const boundary = "kit-form-boundary";

function form(bytes: Uint8Array, mimeType: string): Uint8Array {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="kit"\r\nContent-Type: ${mimeType}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

/** The URL with zeros for the attachment's id, or for the last part of its path. */
function strangeUrl(url: string, id: string): string | undefined {
  const { origin, pathname, search } = new URL(url);
  const name = pathname.includes(id) ? id : (pathname.split("/").at(-1) ?? "");
  return name === "" ? undefined : `${origin}${pathname.replace(name, "0".repeat(name.length))}${search}`;
}
