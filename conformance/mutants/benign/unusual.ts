import { gzipSync } from "node:zlib";
import { bare, frames, type StreamEvent } from "../support/mutant.ts";
import { type BenignVariant, objects } from "../support/benign-variant.ts";
import { isJsonObject, type JsonObject } from "../support/json-object.ts";
import { renamed } from "../support/renamed.ts";
import { intercepting, read, rejection } from "../support/requests.ts";
import { bytes, head, isJson, isStream, textOf, withHeader } from "../../src/wire-mutants/change.ts";

const isPage = (object: JsonObject): boolean => "has_more" in object && Array.isArray(object["data"]);

/** A cursor that says where it is valid. */
const cursorOf = (type: string, params: JsonObject, after: string): string =>
  Buffer.from(JSON.stringify([type, params["order"] ?? "desc", params["thread_id"] ?? "", after])).toString(
    "base64",
  );

/** The id in a cursor of this list and this order; undefined for any other cursor. */
function idIn(type: string, params: JsonObject): string | undefined {
  const parts = read(Buffer.from(String(params["after"]), "base64").toString());
  if (!Array.isArray(parts)) return undefined;
  const [list, order, thread, after] = parts as unknown[];
  // The page of an opened thread continues in ascending order.
  const isOpened = list === "threads.get_by_id" && type === "items.list" && params["order"] === "asc";
  const isSame = list === type && order === (params["order"] ?? "desc");
  return (isOpened || isSame) && thread === (params["thread_id"] ?? "") ? String(after) : undefined;
}

const statusInstead = (status: number): BenignVariant["between"] =>
  head(
    (reply) => reply.status === 400,
    () => ({ status }),
  );

const isDelta = ({ update }: StreamEvent): boolean =>
  isJsonObject(update) && update["type"] === "assistant_message.content_part.text_delta";

/** A stream that shows, behind its first frame, the newest completed call of a page of items. */
async function* withCall(body: AsyncIterable<string>, page: unknown): AsyncGenerator<string> {
  const items = isJsonObject(page) ? (page["data"] as JsonObject[]) : [];
  let call = items.find(({ type, status }) => type === "client_tool_call" && status === "completed");
  for await (const frame of body) {
    yield frame;
    if (call) yield `data: ${JSON.stringify({ type: "thread.item.done", item: call })}\n\n`;
    call = undefined;
  }
}

/** What is rare, and allowed all the same. */
export const unusual: readonly BenignVariant[] = [
  {
    id: "benign/cursors-that-are-no-ids",
    because: "a cursor is the one that its page returned, and is valid only with its list and order",
    answer: intercepting(async ({ type, params }, next, request) => {
      const isList = type === "threads.list" || type === "items.list";
      const isContinued = isList && typeof params["after"] === "string";
      const after = isContinued ? idIn(type, params) : undefined;
      if (isContinued && after === undefined) return rejection(400);
      const withCursors = objects((object) =>
        isPage(object) && typeof object["after"] === "string"
          ? { ...object, after: cursorOf(type, params, object["after"]) }
          : object,
      );
      const instead = isContinued ? { type, params: { ...params, after } } : undefined;
      return withCursors({ handle: () => next(instead) })(request);
    }),
  },
  {
    id: "benign/refuses-with-422",
    because: "a mistake of the client is a 4xx of any kind",
    between: statusInstead(422),
  },
  {
    id: "benign/long-ids",
    because: "ids are opaque: resource names with slashes, symbols and letters of any script",
    between: renamed((id) => `projects/ü-${id.slice(-20)}/${"x".repeat(180)}?a=1&b=<2>#%2F é✓`),
  },
  {
    id: "benign/speaks-between-words",
    because: "between two deltas a server may send other events",
    answer: frames((event) =>
      isDelta(event)
        ? [
            { type: "progress_update", text: "Writing…" },
            event,
            { type: "client_effect", name: "typed", data: {} },
          ]
        : event,
    ),
  },
  {
    id: "benign/nothing-optional-with-404",
    because: "an operation that a server does not implement may be unknown to it",
    hides: ["AC-*", "AT-*", "TU-09", "TU-11", "TU-12", "CN-08", "WG-13", "SER-11"],
    ...bare,
    between: async (asked, ask) => {
      const reply = await ask(asked);
      if (reply.status !== 400) return reply;
      const text = await textOf(reply.body);
      const body = (async function* () {
        yield bytes(text);
      })();
      return { ...reply, body, status: text.includes('"unsupported_operation"') ? 404 : 400 };
    },
  },
  {
    id: "benign/json-in-gzip",
    because: "a document may be compressed for clients that accept it",
    between: async (asked, ask) => {
      const reply = await ask(asked);
      const accepted = asked.headers.find(([name]) => name === "accept-encoding")?.[1] ?? "";
      if (!isJson(reply) || !accepted.includes("gzip")) return reply;
      const packed = gzipSync(await textOf(reply.body));
      return {
        ...reply,
        headers: [
          ...withHeader(reply, "content-length").filter(([name]) => name !== "content-encoding"),
          ["content-encoding", "gzip"],
        ],
        body: (async function* () {
          yield packed;
        })(),
      };
    },
  },
  {
    id: "benign/names-of-headers-in-capitals",
    because: "names of headers and media types are written in any case",
    between: head(isStream, ({ headers }) => ({
      headers: headers.map(([name, value]) => [
        name.toUpperCase(),
        name === "content-type" ? "Text/Event-Stream; Charset=utf-8" : value,
      ]),
    })),
  },
  {
    id: "benign/bodies-of-1-MiB",
    because: "the limit of a body is the server's",
    between: async (asked, ask) =>
      asked.body.byteLength <= 1024 * 1024
        ? ask(asked)
        : {
            status: 413,
            headers: [["content-type", "application/json"]],
            body: (async function* () {
              yield bytes('{"error":{"code":"payload_too_large","message":"A body has 1 MiB at most."}}');
            })(),
          },
  },
  {
    id: "benign/options-twice",
    because: "stream_options may come again when the options change",
    answer: frames((event) => {
      const { stream_options } = event as { stream_options?: JsonObject };
      return event.type === "thread.item.added" && stream_options === undefined
        ? [{ type: "stream_options", stream_options: { allow_cancel: true } }, event]
        : event;
    }),
  },
  {
    id: "benign/ends-items-twice",
    because: "an item that is finished again is updated in its place",
    answer: frames((event) => {
      const { type } = (event["item"] ?? {}) as JsonObject;
      return event.type === "thread.item.done" && type !== "user_message" ? [event, event] : event;
    }),
  },
  {
    id: "benign/shows-calls-with-their-outputs",
    because: "a call that the client has answered is another one than before",
    answer: intercepting(async (asked, next) => {
      const answer = await next();
      if (asked.type !== "threads.add_client_tool_output" || typeof answer.body === "string") return answer;
      const { thread_id } = asked.params;
      const listed = await next({ type: "items.list", params: { thread_id, order: "desc", limit: 10 } });
      return { ...answer, body: withCall(answer.body, read(String(listed.body))) };
    }),
  },
];
