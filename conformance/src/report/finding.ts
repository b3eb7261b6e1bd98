import type { Finding } from "../case.ts";

/** A finding in one line: what is wrong and what would be right. */
export function describeFinding({ message, expected, received, path }: Finding): string {
  const parts = [message];
  if (path !== undefined) parts.push(`at ${path}`);
  if (expected !== undefined) parts.push(`expected ${short(expected)}`);
  if (received !== undefined) parts.push(`received ${short(received)}`);
  return parts.join(" · ");
}

/** JSON, cut where it gets long. */
export const short = (value: unknown, most = 200): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;
};

/** The request as a command that anybody can run; secrets are variables. */
export function curl({ in: { exchange } }: Finding): string {
  const { method, url, headers, body } = exchange.request;
  const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const lines = Object.entries(headers).map(([name, value]) =>
    value.includes("$CHATKIT_TOKEN") ? `-H "${name}: ${value}"` : `-H ${quoted(`${name}: ${value}`)}`,
  );
  const data = typeof body === "string" ? [`--data-raw ${quoted(short(body, 2000))}`] : [];
  return ["curl -sS -N", `-X ${method}`, ...lines, ...data, quoted(url)].join(" ");
}
