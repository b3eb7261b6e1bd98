import type { ClientTool, JsonObject, StandardSchema } from "@chatkit-protocol/core";
import { type FunctionTool, tool } from "@openai/agents";

/** A copy of a tool keeps it, whatever makes the copy. */
const mark = Symbol.for("@chatkit-protocol/agents client tool");

/**
 * A tool of the client for an agent. When the model calls it, the run ends, the turn pauses, and the client runs the tool; the
 * output is in the history of the next turn. Arguments that do not match are given back to the model as an error.
 */
export function clientTool<Arguments extends StandardSchema>(
  definition: ClientTool<Arguments>,
): FunctionTool {
  const { name, description, arguments: schema } = definition;
  const problemsOf = async (args: unknown): Promise<string[]> => {
    const result = await schema["~standard"].validate(args);
    return (result.issues ?? []).map(({ message }) => message);
  };
  const made = tool({
    name,
    description: description ?? `Runs ${name} in the user's browser.`,
    // The SDK takes Zod objects and any schema that can print itself as JSON Schema; it throws for the others.
    parameters: schema as never,
    // A run that needs an approval ends once all other tools have run: that is how a turn pauses.
    needsApproval: async (_context: unknown, args: unknown) => (await problemsOf(args)).length === 0,
    async execute(args: unknown): Promise<string> {
      const problems = await problemsOf(args);
      throw new Error(`The arguments of ${name} are wrong: ${problems.join("; ") || "unknown reason"}`);
    },
  });
  return Object.assign(made, { [mark]: true }) as FunctionTool;
}

/** Whether the tool runs in the client. */
export const isClientTool = (candidate: unknown): boolean =>
  typeof candidate === "object" && candidate !== null && mark in candidate;

/** The arguments of a call, which the model has written; undefined if they are no JSON object. */
export function argumentsIn(text: unknown): JsonObject | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const args: unknown = JSON.parse(text);
    return typeof args === "object" && args !== null && !Array.isArray(args)
      ? (args as JsonObject)
      : undefined;
  } catch {
    // The caller says what happens to a call without arguments.
    return undefined;
  }
}
