import type { ThreadItem } from "../../protocol/index.ts";
import type { OutputOf, StandardSchema } from "../../standard-schema.ts";
import { readValue } from "./read-value.ts";
import { InvalidEventError } from "./errors.ts";

/** A tool that runs in the browser. */
export interface ClientTool<
  Arguments extends StandardSchema = StandardSchema,
  Output extends StandardSchema = StandardSchema,
> {
  name: string;
  description?: string;
  /** What the client is called with: a JSON object. */
  arguments: Arguments;
  /** What the client must answer; anything else is refused with JSON paths, and the call goes on waiting. */
  output: Output;
}

/** A client tool with schemas for its arguments and its output, for the `clientTools` of a server. */
export const defineClientTool = <Arguments extends StandardSchema, Output extends StandardSchema>(
  tool: ClientTool<Arguments, Output>,
): ClientTool<Arguments, Output> => tool;

/**
 * What the client has answered in `item`, as the tool's schema gives it; undefined where the item is no completed call of
 * this tool. Throws InvalidEventError where an output was stored that the schema no longer takes.
 */
export async function toolOutput<Output extends StandardSchema>(
  tool: ClientTool<StandardSchema, Output>,
  item: ThreadItem | undefined,
): Promise<OutputOf<Output> | undefined> {
  if (item?.type !== "client_tool_call" || item.name !== tool.name || item.status !== "completed") {
    return undefined;
  }
  const read = await readValue(tool.output, item.output ?? null, ["output"]);
  if ("value" in read) return read.value;
  throw new InvalidEventError(`The stored output of ${tool.name} does not fit`, read.issues);
}

/** Throws InvalidEventError where `args` do not fit the tool. */
export async function checkArguments(tool: ClientTool, args: unknown): Promise<void> {
  const read = await readValue(tool.arguments, args, ["arguments"]);
  if ("issues" in read)
    throw new InvalidEventError(`${tool.name} was called with wrong arguments`, read.issues);
}
