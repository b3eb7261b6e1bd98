import { type PrintSchema, toJsonSchema } from "../../json-schema/index.ts";
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
  /** What the client is called with; must be a JSON object. */
  arguments: Arguments;
  /** What the client must return; anything else is refused with JSON paths, and the call goes on waiting. */
  output: Output;
  /** Prints both for `server.describe()`. The tool brings it along, so that a bundle without tools does not contain it. */
  print: PrintSchema;
}

/** A client tool with schemas for its arguments and its output, for the `clientTools` of a server. */
export const defineClientTool = <Arguments extends StandardSchema, Output extends StandardSchema>(
  tool: Omit<ClientTool<Arguments, Output>, "print">,
): ClientTool<Arguments, Output> => ({ ...tool, print: toJsonSchema });

/**
 * The client's output in `item`, as the tool's schema returns it; undefined if the item is not a completed call of this
 * tool. Throws InvalidEventError if the schema no longer accepts the stored output.
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
  throw new InvalidEventError(`The stored output of ${tool.name} does not match its schema`, read.issues);
}

/** Throws InvalidEventError if `args` do not match the tool. */
export async function checkArguments(tool: ClientTool, args: unknown): Promise<void> {
  const read = await readValue(tool.arguments, args, ["arguments"]);
  if ("issues" in read)
    throw new InvalidEventError(`${tool.name} was called with wrong arguments`, read.issues);
}
