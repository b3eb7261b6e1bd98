import { JsonSchemaError } from "../../json-schema/error.ts";
import type { JsonSchema, JsonSchemaSource, PrintSchema } from "../../json-schema/index.ts";
import {
  isJsonOperation,
  isOperation,
  type OperationName,
  operations,
  type OptionalOperation,
  protocolVersion,
} from "../../protocol/index.ts";
import type { StandardSchema } from "../../standard-schema.ts";
import type { Application } from "./application.ts";

/** What a server can do, as plain JSON: for front ends and type generators in any language. */
export interface ServerDescription {
  /** The protocol level, such as `1.6.5`. */
  protocol: string;
  operations: { [Name in OperationName]: { supported: boolean; streaming: boolean } };
  /** The typed actions, with the JSON Schema of what a client may post as `payload`. */
  actions: { type: string; streaming: boolean; payload: JsonSchema }[];
  /** The typed client tools: the arguments that the client gets, and the output that it must return. */
  client_tools: { name: string; description?: string; arguments: JsonSchema; output: JsonSchema }[];
}

/** Whether the application provides what an optional operation needs; the server supports all others by itself. */
const needs: { readonly [Name in OptionalOperation]: (application: Application) => boolean } = {
  "threads.custom_action": ({ action, actions }) =>
    action !== undefined || (actions?.some(({ streaming }) => streaming) ?? false),
  "threads.sync_custom_action": ({ syncAction, actions }) =>
    syncAction !== undefined || (actions?.some(({ streaming }) => !streaming) ?? false),
  "items.feedback": ({ feedback }) => feedback !== undefined,
  "attachments.create": ({ attachments }) => attachments !== undefined,
  "attachments.delete": ({ attachments }) => attachments !== undefined,
  "input.transcribe": ({ transcribe }) => transcribe !== undefined,
};

const names = Object.keys(operations).filter(isOperation);
const isOptional = (name: OperationName): name is OptionalOperation => Object.hasOwn(needs, name);

/** Throws if two typed actions or client tools have the same name: the second would never run. */
export function checkNames({
  actions = [],
  clientTools = [],
}: Pick<Application, "actions" | "clientTools">): void {
  const taken = new Set<string>();
  for (const name of [
    ...actions.map(
      ({ type, streaming }) => `${streaming ? "streamed" : "synchronous"} action ${JSON.stringify(type)}`,
    ),
    ...clientTools.map(({ name }) => `client tool ${JSON.stringify(name)}`),
  ]) {
    if (taken.has(name)) throw new Error(`The ${name} is defined twice; give each its own name.`);
    taken.add(name);
  }
}

/** What a server with this application can do. */
export async function describe(application: Application): Promise<ServerDescription> {
  const operations = Object.fromEntries(
    names.map((name) => [
      name,
      { supported: !isOptional(name) || needs[name](application), streaming: !isJsonOperation(name) },
    ]),
  ) as ServerDescription["operations"];
  const actions = (application.actions ?? []).map(async ({ type, streaming, payload, print }) => ({
    type,
    streaming,
    payload: await printed(print, payload, `The payload of the action ${JSON.stringify(type)}`),
  }));
  const tools = (application.clientTools ?? []).map(async ({ name, description, print, ...tool }) => ({
    name,
    ...(description === undefined ? {} : { description }),
    arguments: await printed(
      print,
      tool.arguments,
      `The arguments of the client tool ${JSON.stringify(name)}`,
    ),
    output: await printed(print, tool.output, `The output of the client tool ${JSON.stringify(name)}`),
  }));
  return {
    protocol: protocolVersion,
    operations,
    actions: await Promise.all(actions),
    client_tools: await Promise.all(tools),
  };
}

/** The schema as JSON Schema; an error names its owner. */
async function printed(print: PrintSchema, schema: StandardSchema, whose: string): Promise<JsonSchema> {
  try {
    // Any schema may come; print() rejects one that it cannot print.
    return await print(schema as StandardSchema & JsonSchemaSource);
  } catch (cause) {
    if (!(cause instanceof JsonSchemaError)) throw cause;
    throw new JsonSchemaError(`${whose}: ${cause.message}`, { cause });
  }
}
