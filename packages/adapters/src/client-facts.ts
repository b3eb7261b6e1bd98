import type { ClientFacts } from "@chatkit-protocol/core/server";
import type { AdapterOptions } from "./options.ts";

export interface ClientFactSources {
  header: (name: string) => string | undefined;
  /** The peer's address, as the socket or the framework gives it. */
  address?: string | undefined;
}

/** The client, as the headers and the socket describe it. */
export function clientFacts(
  { header, address }: ClientFactSources,
  trustProxy: AdapterOptions<never>["trustProxy"],
): ClientFacts {
  return {
    ip: trustProxy ? (forwardedFor(header, Number(trustProxy)) ?? address) : address,
    userAgent: header("user-agent"),
    locale: firstLanguage(header("accept-language")),
  };
}

/** `de-CH` of `de-CH, de;q=0.9, *;q=0.5`. */
function firstLanguage(accepted = ""): string | undefined {
  const language = accepted.split(/[,;]/, 1)[0]?.trim();
  return language && language !== "*" ? language : undefined;
}

/** The address that the outermost trusted proxy saw: counted from the right, as the client may write on the left. */
function forwardedFor(header: ClientFactSources["header"], proxies: number): string | undefined {
  const list = header("x-forwarded-for")?.split(",") ?? forwardedNodes(header("forwarded"));
  const node = bareAddress(list[Math.max(list.length - proxies, 0)]?.trim() ?? "");
  // RFC 7239 §6: `unknown` and `_name` hide the address.
  return node === "" || node === "unknown" || node.startsWith("_") ? undefined : node;
}

/** The `for` parameters of a `Forwarded` header (RFC 7239), still with their quotes. */
const forwardedNodes = (header = ""): string[] =>
  [...header.matchAll(/(?:^|[;,\s])for=("[^"]*"|[^;,\s]*)/gi)].map((match) => match[1] ?? "");

/** Without quotes, brackets and port: `"[2001:db8::1]:4711"`, `192.0.2.7:443`. */
function bareAddress(node: string): string {
  const text = node.replaceAll('"', "");
  if (text.startsWith("[")) return text.slice(1).split("]", 1)[0] ?? "";
  const [host = "", port, more] = text.split(":");
  return port !== undefined && more === undefined ? host : text;
}
