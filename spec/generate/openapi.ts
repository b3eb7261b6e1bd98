import { answers, protocolVersion, refusals, requests } from "@chatkit-protocol/core/protocol";
import type { z } from "zod";
import type { Family } from "./families.ts";
import { byName, closure, type Definitions, type JsonSchema, mapSchema, withRefs } from "./json-schema.ts";
import type { Shapes } from "./to-json-schema.ts";

type Table = Record<string, unknown>;

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonSchema, examples: Table): Table => ({ "application/json": { schema, examples } });

/** OpenAPI 3.2: one POST whose answer is JSON or a stream of events, depending on the request alone. */
export function openApi(families: Record<Family, Definitions>, shapes: Shapes): Table {
  const nameOf = (shape: z.core.$ZodType): string => {
    const name = [...shapes].find(([, each]) => each === shape)?.[0];
    if (!name) throw new Error("A shape of the tables of requests and answers is not exported by name");
    return name;
  };
  const answered = Object.values(answers).map(nameOf);
  const operations = Object.entries(requests).map(([operation, request]) => {
    const answer = Object.entries(answers).find(([name]) => name === operation)?.[1];
    return [
      operation,
      { request: ref(nameOf(request)), ...(answer ? { answer: ref(nameOf(answer)) } : { stream: true }) },
    ];
  });
  return {
    openapi: "3.2.0",
    info: {
      title: "ChatKit server protocol",
      version: protocolVersion,
      summary: "One endpoint between a chat front end and its server.",
      description:
        "Every operation is a POST of JSON to one URL; its `type` names the operation. Requests are described as a " +
        "server must accept them, answers and events as it may send them. Everything beyond shapes is defined by the " +
        "rules in the chapters of this specification, which are cited here by id.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [
      { url: "/", description: "The application chooses the URL; the path `/chatkit` is customary." },
    ],
    security: [{ bearer: [] }],
    paths: {
      "/chatkit": {
        post: {
          operationId: "chatkit",
          summary: "Any operation",
          description:
            "The `type` of the request alone decides whether the answer is JSON or a stream (TR-13).",
          "x-operations": Object.fromEntries(operations),
          requestBody: {
            required: true,
            content: json(ref("ChatKitRequest"), { create: { value: firstMessage } }),
          },
          responses: {
            "200": {
              description: "The answer of the operation, or its events.",
              content: {
                ...json({ anyOf: [...new Set(answered)].map(ref) }, { done: { value: {} } }),
                "text/event-stream": { itemSchema: serverSentEvent },
              },
            },
            ...errorResponses(),
          },
        },
      },
    },
    components: {
      schemas: componentSchemas(families, ["ThreadStreamEvent", "ErrorAnswer", ...answered]),
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          description:
            "An example: the server chooses how to authenticate users, but never by the body (IS-07).",
        },
      },
    },
  };
}

/** The same as OpenAPI 3.1, which cannot describe the items of a stream: there `x-itemSchema` holds their schema. */
export function openApi31(families: Record<Family, Definitions>, shapes: Shapes): Table {
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
      if (key === "itemSchema") {
        return [
          [
            "schema",
            { type: "string", description: "Server-sent events, as `x-itemSchema` describes each." },
          ],
          ["x-itemSchema", part],
        ];
      }
      return [[key, change(part)]];
    });
    return Object.fromEntries(entries);
  };
  return { ...(change(openApi(families, shapes)) as Table), openapi: "3.1.1" };
}

const firstMessage = {
  type: "threads.create",
  params: {
    input: {
      content: [{ type: "input_text", text: "Hi there" }],
      quoted_text: "",
      attachments: [],
      inference_options: {},
    },
  },
};

const serverSentEvent = {
  type: "object",
  required: ["data"],
  properties: {
    data: {
      type: "string",
      contentMediaType: "application/json",
      contentSchema: ref("ThreadStreamEvent"),
    },
  },
};

/** Statuses that may be temporary: their answers say when to retry. */
const temporaryStatuses: ReadonlySet<number> = new Set([409, 429, 503]);

/** One response for each status, with an example for each of its codes. */
function errorResponses(): Table {
  const codes = Map.groupBy(Object.entries(refusals), ([, status]) => status);
  return Object.fromEntries(
    [...codes].map(([status, entries]) => [
      String(status),
      {
        description: entries.map(([code]) => `\`${code}\``).join(", "),
        ...(temporaryStatuses.has(status) ? { headers: { "Retry-After": retryAfter } } : {}),
        content: json(
          ref("ErrorAnswer"),
          Object.fromEntries(entries.map(([code]) => [code, { value: { error: { code, message: "…" } } }])),
        ),
      },
    ]),
  );
}

const retryAfter = {
  description: "Seconds after which a retry may succeed.",
  schema: { type: "integer", minimum: 0 },
};

/** Requests as they are accepted, all else as it is produced; what differs and is in both is `Accepted…` in requests. */
function componentSchemas(
  { accept, produce }: Record<Family, Definitions>,
  answered: readonly string[],
): Definitions {
  const produced = closure(produce, answered);
  const accepted = closure(accept, ["ChatKitRequest"]);
  const serialised = (schema: JsonSchema | undefined): string =>
    JSON.stringify({ ...schema, title: undefined });
  const nameInRequest = (name: string): string =>
    produced.has(name) && serialised(accept[name]) !== serialised(produce[name]) ? `Accepted${name}` : name;

  const schemas: Definitions = {};
  for (const name of produced) schemas[name] = produce[name] ?? {};
  for (const name of accepted) {
    const title = nameInRequest(name);
    schemas[title] = { ...withRefs(accept[name] ?? {}, nameInRequest), title };
  }
  const printed = Object.entries(schemas).map(([name, schema]): [string, JsonSchema] => [
    name,
    withRefs(
      mapSchema(schema, (part) => withMapping(part, schemas)),
      (other) => `#/components/schemas/${other}`,
    ),
  ]);
  return Object.fromEntries(printed.toSorted(byName));
}

/** The `discriminator` with the variant of each `type`, which generators would otherwise take for a schema's name. */
function withMapping(schema: JsonSchema, schemas: Definitions): JsonSchema {
  if (!schema.discriminator) return schema;
  const variants = (schema.oneOf ?? []).map(({ $ref = "" }) => [
    String(schemas[$ref]?.properties?.["type"]?.["const"]),
    `#/components/schemas/${$ref}`,
  ]);
  return { ...schema, discriminator: { ...schema.discriminator, mapping: Object.fromEntries(variants) } };
}
