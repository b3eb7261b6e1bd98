import { isJsonObject, type JsonObject } from "../support/json-object.ts";
import { type BenignVariant, documents, isThread, objects } from "../support/benign-variant.ts";
import { frames } from "../support/mutant.ts";
import { without } from "./resuming.ts";
import { onlyFor } from "../support/requests.ts";

const isTask = (object: JsonObject): boolean => "status_indicator" in object || object["type"] === "custom";

/** Data that belongs to the application and is returned unchanged. */
const freeForm = new Set([
  "data",
  "payload",
  "arguments",
  "output",
  "metadata",
  "widget",
  "inference_options",
  "headers",
  "component",
]);

/** Adds a member whose value is never the same to every object that is not the application's. */
function withRevisions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRevisions);
  if (!isJsonObject(value)) return value;
  const inside = (name: string, part: unknown): unknown => {
    // Answers are in an object, by the ids of their questions.
    if (name === "answers" && isJsonObject(part))
      return Object.fromEntries(Object.entries(part).map(([id, answer]) => [id, withRevisions(answer)]));
    return freeForm.has(name) && !("has_more" in value) ? part : withRevisions(part);
  };
  const members = Object.entries(value).map(([name, part]) => [name, inside(name, part)]);
  return { ...Object.fromEntries(members), x_revision: ++revision };
}

let revision = 0;

/** The same without resumable streams. */
const unresumable =
  (change: NonNullable<BenignVariant["answer"]>): NonNullable<BenignVariant["answer"]> =>
  (handler) =>
    change({ handle: without("chatkit-resume")(handler) });

/** Members that a server adds for itself, in some places and not in others: readers ignore them. */
export const unknownMembers: readonly BenignVariant[] = [
  {
    id: "benign/threads-say-when-they-changed",
    because: "a server may show when a thread was used last",
    // The frames of a stream that can be resumed are the same for all of its readers.
    hides: ["RS-*"],
    answer: unresumable(
      objects((object) =>
        isThread(object) ? { ...object, updated_at: new Date().toISOString(), x_reads: ++revision } : object,
      ),
    ),
  },
  {
    id: "benign/revisions-of-everything",
    because: "readers ignore members that they do not know, in every object",
    hides: ["RS-*"],
    answer: unresumable(documents((value) => withRevisions(value))),
  },
  {
    id: "benign/members-of-announced-parts",
    because: "an event may say more about a text than later reads do",
    answer: frames((event) => {
      const { item } = event as { item?: JsonObject };
      if (event.type !== "thread.item.done" || !item || !Array.isArray(item["content"])) return event;
      const content = item["content"].map((part: JsonObject) => ({ ...part, x_logprobs: [] }));
      return { ...event, item: { ...item, content } };
    }),
  },
  {
    id: "benign/members-of-listed-tasks",
    because: "a list may say more about a task than its stream did",
    answer: onlyFor(
      "items.list",
      objects((object) => (isTask(object) ? { ...object, x_seconds: 3 } : object)),
    ),
  },
];
