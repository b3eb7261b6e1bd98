import type { Case } from "../../src/case.ts";
import { ended, ids, listed } from "../look.ts";

const base = { thread_id: "${thread}", created_at: "${now}" };
const text = (words: string) => [{ type: "output_text", text: words, annotations: [] }];
const message = (name: string, words: string) => ({
  type: "assistant_message",
  id: `\${id:${name}}`,
  ...base,
  content: text(words),
});
const done = (item: object) => ({ emit: { type: "thread.item.done", item } });
const list = (thread_id: string) =>
  ({ type: "items.list", params: { thread_id, order: "asc", limit: 100 } }) as const;

export const itemCases: readonly Case[] = [
  {
    id: "items/hidden-stay-hidden",
    rules: ["IT-11", "RD-11"],
    tier: "T2",
    async drive(d) {
      const hidden = { type: "hidden_context_item", id: "${id:h}", ...base, content: { secret: [null] } };
      const steps = [
        { emit: { type: "thread.item.added", item: hidden } },
        done(hidden),
        { emit: { type: "thread.item.replaced", item: hidden } },
        { emit: { type: "thread.item.removed", item_id: "${id:h}" } },
        done({ ...hidden, id: "${id:kept}" }),
        { say: "seen" },
        { report: "history" },
      ];
      const { threadId } = await d.create("create", { script: steps });
      await d.send("list", list(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const types = create.events.map(({ type }) => type);
      rule("IT-11").holds(!types.includes("thread.item.removed"), {
        message: "The id of a hidden item is shown",
        in: create,
        received: types,
      });
      rule("RD-11").holds(
        listed(items).every(({ type }) => type !== "hidden_context_item"),
        { message: "A hidden item is listed", in: items },
      );
    },
  },
  {
    id: "items/ephemeral-is-not-history",
    rules: ["IT-01", "IT-02", "IT-03", "IT-04", "SER-08"],
    tier: "T2",
    async drive(d) {
      const data = { a: null, b: [null, { c: 1 }] };
      const { threadId } = await d.create("create", {
        script: [
          { emit: { type: "progress_update", text: "Working", icon: "bolt" } },
          { emit: { type: "client_effect", name: "flash", data } },
          { emit: { type: "notice", level: "warning", message: "Careful", title: "Note" } },
          { say: "done" },
        ],
      });
      await d.send("list", list(threadId));
      await d.create("icon", {
        script: [
          { emit: { type: "progress_update", text: "Working", icon: "no-such-icon" } },
          { say: "done" },
        ],
      });
    },
    judge(seen, rule) {
      const create = seen.get("create");
      const working = create.eventsOf("progress_update").filter(({ text }) => text === "Working");
      rule("IT-01").holds(working.length === 1, {
        message: "Progress is not sent",
        in: create,
      });
      const careful = create.eventsOf("notice").filter((event) => event["message"] === "Careful");
      rule("IT-03").holds(careful.length === 1, {
        message: "A notice is not sent",
        in: create,
      });
      rule("SER-08").equals(
        create.eventsOf("client_effect").find((event) => event["name"] === "flash")?.["data"],
        { a: null, b: [null, { c: 1 }] },
        { message: "The data of an effect does not travel unchanged", in: create },
      );
      for (const id of ["IT-01", "IT-02"] as const) {
        rule(id).holds(listed(seen.get("list")).length === 2, {
          message: "Something ephemeral is in the history",
          in: seen.get("list"),
          received: listed(seen.get("list")).map(({ type }) => type),
        });
      }
      const icon = seen.get("icon");
      rule("IT-04").holds(
        icon.eventsOf("error").length === 0 &&
          icon.eventsOf("progress_update").some(({ text }) => text === "Working"),
        { message: "An unknown icon name fails the turn", in: icon },
      );
    },
  },
  {
    id: "items/replaced-removed-and-done-again",
    rules: ["IT-05", "IT-06", "IT-08"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.create("create", {
        script: [
          done(message("a", "first")),
          done(message("b", "second")),
          done(message("c", "third")),
          { emit: { type: "thread.item.replaced", item: message("a", "first, better") } },
          { emit: { type: "thread.item.removed", item_id: "${id:b}" } },
          done(message("c", "third, again")),
        ],
      });
      await d.send("list", list(threadId));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const [a, b, c] = ids(ended(create, "assistant_message"));
      const stored = listed(items).slice(1);
      rule("IT-05").holds(b !== undefined && !ids(stored).includes(b), {
        message: "A removed item is still listed",
        in: items,
      });
      rule("IT-06").holds(ids(stored)[0] === a && JSON.stringify(stored[0]).includes("first, better"), {
        message: "A replaced item is not in its place with its new content",
        in: items,
        received: stored[0],
      });
      rule("IT-08").holds(
        ids(stored).filter((id) => id === c).length === 1 && JSON.stringify(stored).includes("third, again"),
        {
          message: "An item that ended twice is not stored once with its last content",
          in: items,
          received: ids(stored),
        },
      );
    },
  },
  {
    id: "items/workflow-folds",
    rules: ["WF-04"],
    tier: "T2",
    async drive(d) {
      const task = (title: string, status_indicator: string) => ({ type: "custom", title, status_indicator });
      const update = (change: object) => ({
        emit: { type: "thread.item.updated", item_id: "${id:w}", update: change },
      });
      const workflow = (tasks: object[], rest: object = {}) => ({
        type: "workflow",
        id: "${id:w}",
        ...base,
        workflow: { type: "custom", tasks, expanded: false, ...rest },
      });
      await d.create("create", {
        script: [
          { emit: { type: "thread.item.added", item: workflow([]) } },
          update({ type: "workflow.task.added", task_index: 0, task: task("Look", "loading") }),
          update({ type: "workflow.task.updated", task_index: 0, task: task("Look", "complete") }),
          update({ type: "workflow.task.added", task_index: 1, task: task("Look", "complete") }),
          done(
            workflow([task("Look", "complete"), task("Look", "complete")], { summary: { title: "Looked" } }),
          ),
        ],
      });
    },
    judge(seen, rule) {
      rule("WF-04").holds(ended(seen.get("create"), "workflow").length === 1, {
        message: "A workflow is not finished",
        in: seen.get("create"),
      });
    },
  },
];
