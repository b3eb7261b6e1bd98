import type { LoggedExchange } from "./exchange-log.ts";

/** The request as a shell command. Credentials are left to the reader. */
export function asCurl({ body }: LoggedExchange, endpoint: string): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return [
    `curl -N ${quoted(endpoint)}`,
    `-H 'content-type: application/json'`,
    `-H 'authorization: Bearer TOKEN'`,
    `-d ${quoted(body)}`,
  ].join(" \\\n  ");
}
