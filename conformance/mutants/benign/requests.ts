import type { BenignVariant } from "../support/benign-variant.ts";
import { isItem, objects } from "../support/benign-variant.ts";
import { isJsonObject, type JsonObject } from "../support/json-object.ts";
import { frames, textOf, type StreamEvent } from "../support/mutant.ts";
import { read, rejection } from "../support/requests.ts";
import type { RequestHandler } from "@chatkit-protocol/core";

/** A server that rejects some bodies in its own way. */
const refusing =
  (when: (body: string) => boolean, status: number) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
  async (request) => {
    const body = await textOf(request);
    return when(body) ? rejection(status) : handler.handle({ ...request, body });
  };

/** The names of members in a request's message that the protocol does not have. */
function strangeNames(params: JsonObject): string[] {
  const { input } = params;
  const known = ["content", "attachments", "quoted_text", "inference_options"];
  return isJsonObject(input) ? Object.keys(input).filter((name) => !known.includes(name)) : [];
}

const isMessage = ({ type, item }: StreamEvent): boolean =>
  type === "thread.item.done" && isJsonObject(item) && item["type"] === "user_message";

/** Other ways to read a request: what a server may say about bytes, names and members that it does not know. */
export const requests: readonly BenignVariant[] = [
  {
    id: "benign/refuses-other-charsets",
    because: "bytes that are not UTF-8 have another charset, which is a 415 like another media type",
    answer: refusing((body) => body === "not UTF-8", 415),
  },
  {
    id: "benign/stops-reading-at-invalid-utf-8",
    because: "a body is refused at its first wrong byte, before the rest has come",
    answer: (handler) => async (request) => {
      const { body } = request;
      if (typeof body !== "object" || !(Symbol.asyncIterator in body)) return handler.handle(request);
      const decoder = new TextDecoder("utf-8", { fatal: true });
      let whole = "";
      try {
        for await (const chunk of body) whole += decoder.decode(chunk, { stream: true });
      } catch {
        const answer = rejection(422);
        return { ...answer, headers: { ...answer.headers, connection: "close" } };
      }
      return handler.handle({ ...request, body: whole });
    },
  },
  {
    id: "benign/members-in-another-case",
    because: "a member whose name differs in case is another member, in answers too",
    answer: objects((object) =>
      isItem(object) || "has_more" in object
        ? { ID: "row_1", Type: "row", Status: null, Has_More: "?", After: 0, ...object }
        : object,
    ),
  },
  {
    id: "benign/asks-what-was-meant",
    because: "the refusal of a request without `type` may be a 422 that names the member that is there",
    answer: refusing((body) => {
      const asked = read(body);
      return isJsonObject(asked) && "Type" in asked && !("type" in asked);
    }, 422),
  },
  {
    id: "benign/says-what-it-ignored",
    because: "a server may name the members that it dropped; it does not return them",
    answer: (handler) => async (request) => {
      const body = await textOf(request);
      const asked = read(body);
      const params = isJsonObject(asked) && isJsonObject(asked["params"]) ? asked["params"] : {};
      const names = strangeNames(params);
      const naming = frames((event) =>
        isMessage(event) && names.length > 0
          ? { ...event, item: { ...(event["item"] as JsonObject), x_ignored: names } }
          : event,
      );
      return naming(handler)({ ...request, body });
    },
  },
];
