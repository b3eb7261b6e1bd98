import type { JsonObject } from "../support/json-object.ts";
import { isItem, objects } from "../support/benign-variant.ts";
import { frames, type Mutant } from "../support/mutant.ts";
import { intercepting, listings, onlyFor, rejection } from "../support/requests.ts";

/** Changes the texts of the user's messages wherever they are shown. */
const texts = (change: (text: string) => string) =>
  objects((object) =>
    object["type"] === "input_text" && typeof object["text"] === "string"
      ? { ...object, text: change(object["text"]) }
      : object,
  );

/** Changes the values of an application wherever they are shown: those that the kit sends have that member. */
const values = (change: (value: JsonObject) => JsonObject) =>
  objects((object) => ("snake_case" in object ? change(object) : object));

const mapped = (object: JsonObject, change: (name: string, value: unknown) => [string, unknown][]) =>
  Object.fromEntries(Object.entries(object).flatMap(([name, value]) => change(name, value)));

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** Props with the value that a language takes for none. */
const withoutZeros = objects((object) =>
  typeof object["type"] === "string" && !isItem(object) && ("gap" in object || "submit" in object)
    ? mapped(object, (name, value) => (value === 0 || value === false ? [] : [[name, value]]))
    : object,
);

/** Servers that return something other than they were given. */
export const keptValues: readonly Mutant[] = [
  {
    id: "trims-the-beginning-of-texts",
    breaks: "RQ-24/long-text-not-echoed",
    answer: texts((text) => text.trimStart()),
    alsoBreaks: ["TC-02"],
  },
  {
    id: "strips-invisible-characters",
    breaks: "RQ-24/long-text-not-echoed",
    answer: texts((text) => text.replaceAll(/\u200b|\u200d|\u202e|\ufeff/g, "")),
  },
  {
    id: "shows-the-beginning-of-a-long-text",
    breaks: "RQ-24/long-text-not-stored",
    answer: onlyFor(
      "threads.get_by_id",
      texts((text) => text.slice(0, 65_535)),
    ),
    alsoBreaks: ["AM-04", "RD-01"],
  },
  {
    id: "hands-on-the-beginning-of-a-long-text",
    breaks: "RQ-24/long-text-not-passed",
    handlers: ({ respond }) => ({
      respond: (thread, input, context) =>
        respond(
          thread,
          input && {
            ...input,
            content: input.content.map((part) =>
              part.type === "input_text" ? { ...part, text: part.text.slice(0, 65_535) } : part,
            ),
          },
          context,
        ),
    }),
  },
  {
    id: "joins-the-parts-of-a-message",
    breaks: "TC-02/message-changed",
    answer: frames((event) => {
      const item = event["item"] as JsonObject | undefined;
      const parts = (item?.["content"] ?? []) as JsonObject[];
      if (item?.["type"] !== "user_message" || !parts.every(({ type }) => type === "input_text"))
        return event;
      const text = parts.map((part) => part["text"]).join("\n");
      return { ...event, item: { ...item, content: [{ type: "input_text", text }] } };
    }),
    alsoBreaks: ["AM-04", "RQ-24"],
  },
  {
    id: "returns-empty-objects-as-lists",
    breaks: "SER-08/tag-data-changed",
    answer: values((value) => mapped(value, (name, part) => [[name, isEmpty(part) ? [] : part]])),
  },
  {
    id: "returns-times-in-its-own-notation",
    breaks: "SER-08/tag-data-changed",
    answer: values((value) =>
      mapped(value, (name, part) => [
        [name, typeof part === "string" ? part.replace(/\.500Z$/, ".5+00:00") : part],
      ]),
    ),
  },
  {
    id: "returns-names-in-camel-case",
    breaks: "SER-08/tag-data-changed",
    answer: values((value) =>
      mapped(value, (name, part) => [
        [name.replaceAll(/_(\w)/g, (_all, letter: string) => letter.toUpperCase()), part],
      ]),
    ),
  },
  {
    id: "leaves-out-zeros-of-values",
    breaks: "SER-08/tag-data-changed",
    answer: values((value) =>
      mapped(value, (name, part) => (part === 0 || part === "" ? [] : [[name, part]])),
    ),
  },
  {
    id: "leaves-out-zeros-of-props",
    breaks: "WG-03/widget-changed",
    answer: withoutZeros,
  },
  {
    id: "transcribes-wav-only",
    breaks: "AT-10/audio-rejected",
    answer: intercepting(async ({ type, params }, next) =>
      type === "input.transcribe" && params["mime_type"] !== "audio/wav" ? rejection(415) : next(),
    ),
  },
  {
    id: "transcribes-short-audio-only",
    breaks: "AT-10/audio-rejected",
    answer: intercepting(async ({ type, params }, next) =>
      type === "input.transcribe" && String(params["audio_base64"]).length > 65_536 ? rejection(413) : next(),
    ),
  },
  {
    id: "has-a-hundred-items-at-most",
    breaks: "RD-06/items-missing",
    answer: onlyFor(
      "items.list",
      listings((items) =>
        items.length > 100 ? { data: items.slice(0, 100), has_more: false, after: undefined } : {},
      ),
    ),
  },
  {
    id: "loses-an-item-between-large-pages",
    breaks: "RD-06/items-lost-or-repeated",
    answer: intercepting(async ({ type, params }, next) => {
      const answer = await next();
      if (type !== "items.list" || params["after"] === undefined || Number(params["limit"]) < 50)
        return answer;
      const page = JSON.parse(String(answer.body)) as { data?: unknown[] };
      return page.data ? { ...answer, body: JSON.stringify({ ...page, data: page.data.slice(1) }) } : answer;
    }),
  },
];
