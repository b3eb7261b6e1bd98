/** Milliseconds that the server asks to wait before the next attempt (RFC 9110, 10.2.3); undefined if it does not say. */
export function retryAfterOf({ headers }: Pick<Response, "headers">): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(text)) return 1000 * Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}
