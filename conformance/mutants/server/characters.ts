import { isItem, objects } from "../support/benign-variant.ts";
import { type Mutant, textOf } from "../support/mutant.ts";
import { intercepting, onlyFor, rejecting, rejection, repairing } from "../support/requests.ts";
import type { JsonObject } from "../support/json-object.ts";
import type { RequestHandler } from "@chatkit-protocol/core";
import { parseJson } from "@chatkit-protocol/core/json";

/** A server that reads another body than the one that was sent. */
const reading =
  (change: (body: string) => string) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
  async (request) =>
    handler.handle({ ...request, body: change(await textOf(request)) });

const lone = /[\ud800-\udbff](?![\udc00-\udfff])/g;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Ids of messages that came with something unknown. */
const strange = new Set<string>();
/** Returns the unknown member with the messages that it came with. */
const returningUnknown = objects((object) => {
  if (!isItem(object) || object["type"] !== "user_message") return object;
  return strange.has(String(object["id"])) ? { ...object, zzz: {} } : object;
});
/** Notes which messages come with something unknown. */
const notingUnknown = (handler: RequestHandler): RequestHandler => ({
  async handle(request) {
    const body = await textOf(request);
    const answer = await handler.handle({ ...request, body });
    if (!body.includes('"zzz":{}') || typeof answer.body === "string") return answer;
    const frames = answer.body;
    return {
      ...answer,
      body: (async function* () {
        for await (const frame of frames) {
          const [, id] = /"item":\{"type":"user_message","id":"([^"]+)"/.exec(frame) ?? [];
          if (id !== undefined) strange.add(id);
          yield frame;
        }
      })(),
    };
  },
});

/** Servers that repair bytes and characters, or mistake names for others. */
export const characters: readonly Mutant[] = [
  {
    id: "repairs-utf-8",
    breaks: "RQ-26/invalid-utf-8-accepted",
    answer: (handler) => async (request) => {
      const chunks: Uint8Array[] = [];
      if (typeof request.body !== "object" || !(Symbol.asyncIterator in request.body))
        return handler.handle(request);
      for await (const chunk of request.body) chunks.push(chunk);
      return handler.handle({ ...request, body: new TextDecoder().decode(Buffer.concat(chunks)) });
    },
  },
  {
    id: "fails-on-lone-surrogates",
    breaks: "RQ-27/lone-surrogate-fails",
    answer: rejecting((asked) => /\\ud[89ab]/.test(JSON.stringify(asked.params)), 500),
  },
  {
    id: "repairs-lone-surrogates",
    breaks: "RQ-27/lone-surrogate-replaced",
    answer: reading((body) => body.replaceAll(/\\ud83c(?!\\u)/g, "\ufffd")),
  },
  {
    id: "stores-no-lone-surrogates",
    breaks: "RQ-27/stored-lone-surrogate-replaced",
    alsoBreaks: ["AM-04"],
    store: (view) => ({
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        for (const item of page.data) {
          if (item.type !== "user_message") continue;
          for (const part of item.content) part.text = part.text.replaceAll(lone, "\ufffd");
        }
        return page;
      },
    }),
  },
  {
    id: "reads-names-in-any-case",
    breaks: "RQ-28/other-case-accepted",
    answer: reading((body) => body.replace('{"Type":', '{"type":').replace(',"Params":', ',"params":')),
  },
  {
    id: "lets-other-cases-win",
    breaks: "RQ-28/other-case-overrides",
    answer: intercepting((asked, next) =>
      "Thread_Id" in asked.params
        ? next({ ...asked, params: { ...asked.params, thread_id: asked.params["Thread_Id"] } })
        : next(),
    ),
  },
  {
    id: "keeps-what-it-does-not-know",
    breaks: "RQ-29/unknown-member-echoed",
    answer: (handler) => returningUnknown(notingUnknown(handler)),
  },
  {
    id: "stores-what-it-does-not-know",
    breaks: "RQ-29/unknown-member-stored",
    answer: (handler) => onlyFor("items.list", returningUnknown)(notingUnknown(handler)),
  },
  {
    id: "skips-line-breaks-in-base64",
    breaks: "AT-11/line-breaks-accepted",
    answer: repairing("input.transcribe", (params) => ({
      ...params,
      audio_base64: String(params["audio_base64"]).replaceAll(/[\r\n]/g, ""),
    })),
  },
  {
    id: "has-no-place-for-more-than-ascii",
    breaks: "RQ-24/characters-replaced",
    answer: reading((body) => body.replaceAll(/\P{ASCII}/gu, "?")),
  },
  {
    id: "escapes-as-for-a-page",
    breaks: "RQ-24/characters-escaped",
    answer: repairing("threads.create", (params) => parseJson(escaped(JSON.stringify(params))) as JsonObject),
  },
  {
    id: "refuses-empty-titles",
    breaks: "TU-13/empty-title-rejected",
    answer: rejecting(({ type, params }) => type === "threads.update" && params["title"] === ""),
  },
  {
    id: "names-what-has-no-name",
    breaks: "TU-01/empty-title-changed",
    answer: repairing("threads.update", (params) =>
      params["title"] === "" ? { ...params, title: "Untitled" } : params,
    ),
  },
  {
    id: "loses-threads-with-empty-messages",
    breaks: "RQ-23/thread-unreadable",
    answer: intercepting(async (_asked, next) => {
      const answer = await next();
      const isHit = typeof answer.body === "string" && answer.body.includes('"type":"input_text","text":""');
      return isHit ? rejection(500) : answer;
    }),
  },
];
