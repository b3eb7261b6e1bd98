/** One way of speaking to a model: how an answer is put on the wire. Every string is a part of the body. */
export interface Dialect {
  /** The path behind the base URL. */
  path: string;
  /** Speaks one answer; the functions give what is to be sent, in order. */
  begin(request: Readonly<Record<string, unknown>>, id: string): Speech;
}

export interface Speech {
  open(): string;
  say(text: string): string;
  call(name: string, args: string): string;
  close(): string;
  /** The same answer as one JSON document, for a request that does not stream. */
  whole(): string;
}

/** The names of the tools in a request of either dialect. */
export function toolNames(request: Readonly<Record<string, unknown>>): string[] {
  const tools: unknown[] = Array.isArray(request["tools"]) ? request["tools"] : [];
  return tools.flatMap((tool) => {
    const outer = tool as { name?: unknown; function?: { name?: unknown } } | null;
    const name = outer?.name ?? outer?.function?.name;
    return typeof name === "string" ? [name] : [];
  });
}
