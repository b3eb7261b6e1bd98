import type { JsonObject } from "../support/json-object.ts";
import {
  type BenignVariant,
  documents as changed,
  isItem,
  isThread,
  objects,
  printed,
} from "../support/benign-variant.ts";
import { texts } from "../support/mutant.ts";
import { onlyFor } from "../support/requests.ts";
import { renamed } from "../support/renamed.ts";

/** How many errors there have been. */
let count = 0;

const time = /"created_at":"(\d{4}-[^"]+?)\.(\d{3})Z"/g;

/** Other documents that say the same: what the schemas leave open. */
export const documents: readonly BenignVariant[] = [
  {
    id: "benign/member-order",
    because: "the order of members means nothing",
    answer: objects((object) => Object.fromEntries(Object.entries(object).reverse())),
  },
  {
    id: "benign/spaces",
    because: "some serialisers put spaces after colons and commas",
    answer: printed((value) =>
      JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, (space) => (space === "\n" ? "" : " ")),
    ),
  },
  {
    id: "benign/pretty-json",
    because: "whitespace in a JSON document is insignificant",
    answer: printed((value, whole) => JSON.stringify(value, null, whole ? 2 : 0)),
  },
  {
    id: "benign/ascii-only",
    because: "characters may be escaped",
    answer: printed((value) =>
      JSON.stringify(value).replaceAll(
        /[\u0080-\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
    ),
  },
  {
    id: "benign/empty-titles-are-absent",
    because: "an empty title takes the title away",
    answer: objects((object) => {
      const { title, ...rest } = object;
      return isThread(object) && title === "" ? rest : object;
    }),
  },
  {
    id: "benign/rounds-long-numbers",
    because: "a server in JavaScript reads numbers as doubles unless it takes care, which is a SHOULD",
    warns: ["SER-15"],
    answer: printed((value) => JSON.stringify(JSON.parse(JSON.stringify(value)))),
  },
  {
    id: "benign/unknown-members",
    because: "readers ignore members that they do not know",
    answer: objects((object) =>
      isItem(object) || isThread(object) || "has_more" in object || "error" in object
        ? { x_trace: { id: 1 }, ...object }
        : object,
    ),
  },
  {
    id: "benign/unknown-members-of-events",
    because: "readers ignore members that they do not know",
    answer: changed((value) => ({ x_sequence: 1, ...(value as JsonObject) })),
  },
  {
    id: "benign/unknown-members-of-reads",
    because: "a list may say more of an item than its stream did, and readers ignore what they do not know",
    answer: onlyFor(
      "items.list",
      objects((object) => (isItem(object) ? { ...object, updated_at: "2026-01-31T12:00:00Z" } : object)),
    ),
  },
  {
    id: "benign/absent-as-null",
    because: "readers take null for absent",
    warns: ["SER-05"],
    answer: objects((object) => {
      if (isThread(object)) return { title: null, allowed_image_domains: null, ...object };
      return object["type"] === "user_message" ? { quoted_text: null, ...object } : object;
    }),
  },
  {
    id: "benign/no-empty-annotations",
    because: "a default may be left out",
    answer: objects(({ annotations, ...object }) =>
      Array.isArray(annotations) && annotations.length === 0
        ? object
        : { ...object, ...(annotations === undefined ? {} : { annotations }) },
    ),
  },
  {
    id: "benign/echoes-without-nulls",
    because: "in what an interpreter reports, absent and null are the same",
    // The report is JSON in a text, in pieces or whole.
    answer: texts((text) => text.replaceAll(/,\\"(payload|sender)\\":null/g, "")),
  },
  {
    id: "benign/no-metadata",
    because: "metadata is private, a server need not show that there is none",
    answer: objects((object) => {
      const { metadata: _empty, ...rest } = object;
      return isThread(object) ? rest : object;
    }),
  },
  {
    id: "benign/times-with-an-offset",
    because: "any offset is allowed",
    answer: texts((text) => text.replaceAll(time, '"created_at":"$1.$2+00:00"')),
  },
  {
    id: "benign/times-of-another-zone",
    because: "any offset is allowed",
    answer: objects((object) => {
      const { created_at } = object;
      if (typeof created_at !== "string") return object;
      const local = new Date(Date.parse(created_at) + 2 * 3600_000).toISOString();
      return { ...object, created_at: local.replace("Z", "+02:00") };
    }),
  },
  {
    id: "benign/times-with-microseconds",
    because: "any precision is allowed",
    answer: texts((text) => text.replaceAll(time, '"created_at":"$1.$2417Z"')),
  },
  {
    id: "benign/times-in-seconds",
    because: "any precision is allowed",
    answer: texts((text) => text.replaceAll(time, '"created_at":"$1Z"')),
  },
  {
    id: "benign/uuids",
    because: "ids are opaque",
    between: renamed((id) => {
      const hex = id.slice(id.indexOf("_") + 1);
      return [8, 12, 16, 20].toReversed().reduce((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex);
    }),
  },
  {
    id: "benign/numbers-as-ids",
    because: "ids are opaque, rows of a database may be counted",
    warns: ["SER-13"],
    between: renamed((_id, count) => String(1000 + count)),
  },
  {
    id: "benign/ids-with-punctuation",
    because: "ids are opaque",
    between: renamed((id) => `${id.replace("_", ":/")}=`),
  },
  {
    id: "benign/more-said-of-errors",
    because: "refusals may have further members",
    answer: objects((object) =>
      typeof object["code"] === "string" && typeof object["message"] === "string"
        ? { ...object, request_id: "r1", detail: { hint: null } }
        : object,
    ),
  },
  {
    id: "benign/errors-of-a-framework",
    because: "an error may tell when and in which request it happened",
    warns: ["TR-20"],
    answer: objects((object) =>
      isRefusal(object["error"])
        ? {
            timestamp: new Date().toISOString(),
            trace: crypto.randomUUID(),
            count: count++,
            error: "Refused",
          }
        : object,
    ),
  },
  {
    id: "benign/other-words-for-errors",
    because: "codes and messages are for people",
    answer: objects((object) =>
      isRefusal(object["error"]) ? { error: { code: "E42", message: "No." } } : object,
    ),
  },
];

const isRefusal = (value: unknown): boolean => typeof value === "object" && value !== null && "code" in value;
