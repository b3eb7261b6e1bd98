import { isHiddenType } from "@chatkit-protocol/core/protocol";
import type { Case } from "../../case/case.ts";
import type { Step } from "../../case/drive.ts";
import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import {
  answerSummary,
  finishedItems,
  ids,
  listedAnswers,
  listedById,
  listedItems,
  textOf,
} from "../support/reading.ts";
import { added, done, draft, message, removed, replaced, updated } from "../support/script.ts";
import { getThread, listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const cited = (index: number) => ({
  type: "annotation",
  source: { type: "url", title: "A page", url: "https://example.com/" },
  index,
});
/** Two parts, the second with a citation at its very beginning. */
const parts = [
  { type: "output_text", text: "First, ", annotations: [] },
  { type: "output_text", text: "second.", annotations: [cited(0)] },
];
type Item = Readonly<Record<string, unknown>>;
const partsOf = ({ content }: Item): Item[] => (Array.isArray(content) ? content.filter(isObject) : []);
/** Where the first annotation of the second part is. */
function citedAt(item: Item): unknown {
  const annotations = partsOf(item)[1]?.["annotations"];
  return Array.isArray(annotations) ? memberAt(annotations[0], "index") : undefined;
}
const wordsOf = (item: Item) => partsOf(item).map(({ type, text }) => ({ type, text }));
const part = (content_index: number, type: string, members: object): Step =>
  updated(twoParts, { type: `assistant_message.content_part.${type}`, content_index, ...members });
const twoParts = draft("two", "assistant_message", { content: [] });
/** Each twice in a row: two equal pieces are not one that came twice. */
const words = Array.from({ length: 130 }, (_, index) => `w${Math.floor(index / 2)} `);
const workflow = {
  type: "custom",
  expanded: true,
  tasks: [{ type: "thought", title: "A thought", content: "Hm.", status_indicator: "complete" }],
  summary: { duration: 2 },
};
/** What few applications do: several parts, many small pieces, a workflow that is opened. */
const rare: readonly Step[] = [
  added(twoParts),
  ...parts.flatMap(({ text, annotations }, index) => [
    part(index, "added", { content: { type: "output_text", text: "", annotations: [] } }),
    part(index, "text_delta", { delta: text }),
    ...annotations.map((annotation) => part(index, "annotation_added", { annotation_index: 0, annotation })),
    part(index, "done", { content: parts[index] }),
  ]),
  done({ ...twoParts, content: parts }),
  { say: words },
  done(draft("opened", "workflow", { workflow })),
];

/** Items of every kind, shown and stored. */
export const itemCases: readonly Case[] = [
  {
    id: "items/hidden-stay-hidden",
    rules: ["IT-11", "RD-11"],
    tier: "T2",
    async drive(d) {
      const hidden = draft("h", "hidden_context_item", { content: { secret: [null] } });
      // The SDK's own, which it stores itself; an application that finds it in a history may send it.
      const ofSdk = draft("s", "sdk_hidden_context", { content: "kit-hidden" });
      const steps = [
        done(ofSdk),
        added(hidden),
        done(hidden),
        replaced(hidden),
        removed(hidden),
        done({ ...hidden, id: "${id:kept}" }),
        { say: "seen" },
        { report: "history" },
      ];
      const { threadId } = await d.createThread("create", { script: steps });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const types = create.events.map(({ type }) => type);
      rule("IT-11").holds(!types.includes("thread.item.removed"), "hidden-id-shown", {
        in: create,
        received: types,
      });
      rule("RD-11").holds(
        listedItems(items).every(({ type }) => !isHiddenType(type)),
        "hidden-item-shown",
        { in: items },
      );
    },
  },
  {
    id: "items/turned-hidden",
    rules: ["IT-15"],
    tier: "T2",
    async drive(d) {
      const hides = (id: string) => draft(id, "hidden_context_item", { content: "for the model" });
      await d.createThread("create", {
        script: [
          done(message("a", "ended again")),
          done(message("b", "replaced")),
          done(hides("a")),
          replaced(hides("b")),
          { say: "seen" },
        ],
      });
    },
    judge(seen, rule) {
      const create = seen.get("create");
      const answers = finishedItems(create, "assistant_message");
      const shown = answers.slice(0, 2).map(({ id }) => id);
      // Without the last words the turn has ended before the items could turn.
      if (shown.length < 2 || !answers.some((item) => textOf(item) === "seen")) return;
      const gone = create.eventsOf("thread.item.removed").map(({ item_id }) => item_id);
      rule("IT-15").equals(
        shown.filter((id) => gone.includes(id)),
        shown,
        "shown-item-not-removed",
        { in: create },
      );
    },
  },
  {
    id: "items/ephemeral-is-not-history",
    rules: ["IT-01", "IT-02", "IT-03", "IT-04", "SER-08"],
    tier: "T2",
    async drive(d) {
      const data = { a: null, b: [null, { c: 1 }] };
      const { threadId } = await d.createThread("create", {
        script: [
          { emit: { type: "progress_update", text: "Working", icon: "bolt" } },
          { emit: { type: "client_effect", name: "flash", data } },
          { emit: { type: "notice", level: "warning", message: "Careful", title: "Note" } },
          { say: "done" },
        ],
      });
      await readOrBlock(d, "list", listItems(threadId));
      await d.createThread("icon", {
        script: [
          { emit: { type: "progress_update", text: "Working", icon: "no-such-icon" } },
          { say: "done" },
        ],
      });
    },
    judge(seen, rule) {
      const create = seen.get("create");
      // A server may have progress, effects and notices of its own.
      for (const [id, type, name, value] of [
        ["IT-01", "progress_update", "text", "Working"],
        ["IT-02", "client_effect", "name", "flash"],
        ["IT-03", "notice", "message", "Careful"],
      ] as const) {
        rule(id).holds(
          create.eventsOf(type).filter((event) => event[name] === value).length === 1,
          "not-sent",
          {
            in: create,
            received: create.events.map((event) => event.type),
          },
        );
      }
      rule("SER-08").equals(
        create.eventsOf("client_effect").find((event) => event["name"] === "flash")?.["data"],
        { a: null, b: [null, { c: 1 }] },
        "effect-data-changed",
        { in: create },
      );
      // The user's own message carries the script, and with it these words.
      const history = JSON.stringify(
        listedItems(seen.get("list")).filter(({ type }) => type !== "user_message"),
      );
      for (const [id, word] of [
        ["IT-01", "Working"],
        ["IT-02", "flash"],
      ] as const) {
        rule(id).holds(!history.includes(word), "ephemeral-stored", {
          in: seen.get("list"),
          received: history,
        });
      }
      const icon = seen.get("icon");
      rule("IT-04").holds(
        icon.eventsOf("error").length === 0 &&
          icon.eventsOf("progress_update").some((event) => event["icon"] === "no-such-icon"),
        "unknown-icon-not-sent",
        { in: icon },
      );
    },
  },
  {
    id: "items/removed-are-gone",
    rules: ["IT-05", "RD-09"],
    tier: "T2",
    async drive(d) {
      const { view, threadId } = await d.createThread("create", {
        script: [done(message("a", "first")), done(message("b", "second")), removed(message("a", ""))],
      });
      await readOrBlock(d, "list", listItems(threadId));
      // A judge looks for removed items in every read.
      await d.send("get", getThread(threadId));
      const after = String(ids(finishedItems(view, "assistant_message"))[0]);
      await d.send("after it", {
        type: "items.list",
        params: { thread_id: threadId, after, order: "asc" },
      });
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const [a, b] = ids(finishedItems(create, "assistant_message"));
      const [question] = ids(finishedItems(create, "user_message"));
      const restarted = seen.get("after it");
      rule("RD-09").holds(
        !ids(listedItems(restarted)).includes(String(question)),
        "deleted-cursor-restarts",
        {
          in: restarted,
          expected: "a 4xx, or the items after it",
          received: answerSummary(restarted),
        },
      );
      rule("IT-05").equals(
        create
          .eventsOf("thread.item.removed")
          .map(({ item_id }) => item_id)
          .filter((id) => id === a || id === b),
        [a],
        "removal-not-sent",
        { in: create },
      );
      rule("IT-05").equals(ids(listedAnswers(items)), [b], "history-wrong-after-removal", {
        in: items,
      });
    },
  },
  {
    id: "items/keep-what-is-rarely-there",
    rules: ["AM-02", "AM-03", "AM-04", "AM-07"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("create", { script: rare });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const [create, list] = [seen.get("create"), seen.get("list")];
      const [both = {}, many] = finishedItems(create, "assistant_message");
      const stored = listedById(list, both["id"]);
      rule("AM-03").equals(wordsOf(both), wordsOf({ content: parts }), "parts-missing", { in: create });
      rule("AM-04").equals(wordsOf(stored), wordsOf({ content: parts }), "parts-not-stored", { in: list });
      for (const [view, item] of [
        [create, both],
        [list, stored],
      ] as const) {
        rule("AM-07").holds(citedAt(item) === 0, "annotation-at-start-misplaced", {
          in: view,
          received: partsOf(item)[1]?.["annotations"],
        });
      }
      rule("AM-02").holds(textOf(many ?? {}) === words.join(""), "pieces-missing", {
        in: create,
        expected: `${words.join("").length} characters`,
        received: `${textOf(many ?? {}).length} characters`,
      });
    },
  },
];
