import type { JsonObject } from "../support/json-object.ts";
import type { ThreadItem } from "@chatkit-protocol/core";
import { objects } from "../support/benign-variant.ts";
import { itemIn, perStream, updates, yields } from "../support/events.ts";
import { eventIn, type Mutant, streamed, type StreamEvent } from "../support/mutant.ts";

const added = "workflow.task.added";
const updated = "workflow.task.updated";

/** Shows a step again as running that the server has ended, whatever it has added to the title. */
const runningAgain = (title: string) => (object: JsonObject) =>
  String(object["title"]).startsWith(title) && object["status_indicator"] === "none"
    ? { ...object, status_indicator: "loading" }
    : object;

const ends = new Map<string, number>();

/** Faults of workflows and their tasks. */
export const workflows: readonly Mutant[] = [
  {
    id: "tasks-of-another-type",
    breaks: "WF-01/unknown-task-type",
    answer: objects((object) =>
      object["type"] === "thought" ? { ...object, type: "reasoning_step" } : object,
    ),
  },
  {
    id: "tasks-that-are-running",
    breaks: "WF-01/malformed",
    answer: objects((object) =>
      object["status_indicator"] === "loading" ? { ...object, status_indicator: "running" } : object,
    ),
  },
  {
    id: "leaves-workflows-open-before-tool-calls",
    breaks: "WF-09/left-open-before-tool-call",
    answer: streamed(async function* (body) {
      let held = "";
      for await (const frame of body) {
        const event = eventIn(frame);
        const type = event?.type === "thread.item.done" ? (event["item"] as JsonObject)["type"] : undefined;
        if (held !== "" && type !== "client_tool_call") yield held;
        held = type === "workflow" ? frame : "";
        if (held === "") yield frame;
      }
      if (held !== "") yield held;
    }),
  },
  {
    id: "stores-steps-as-running",
    breaks: "WF-10/step-stored-as-running",
    answer: objects(runningAgain("Look")),
  },
  {
    id: "stores-steps-as-running-at-the-end",
    breaks: "WF-10/step-stored-as-running",
    answer: objects(runningAgain("Find")),
  },
  {
    id: "workflows-of-another-type",
    breaks: "WF-01/malformed",
    answer: objects((object) => (object["type"] === "reasoning" ? { ...object, type: "thinking" } : object)),
  },
  {
    id: "counts-tasks-from-one",
    breaks: "WF-02/task-index-not-next",
    answer: updates(added, (update) => ({ ...update, task_index: Number(update["task_index"]) + 1 })),
  },
  {
    id: "adds-tasks-in-front",
    breaks: "WF-02/task-index-not-next",
    alsoBreaks: ["WF-07"],
    answer: updates(added, (update) => ({ ...update, task_index: 0 })),
  },
  {
    id: "updates-tasks-that-are-not-there",
    breaks: "WF-03/unknown-task-updated",
    answer: updates(updated, (update) => ({ ...update, task_index: Number(update["task_index"]) + 10 })),
  },
  {
    id: "keeps-task-updates-to-itself",
    breaks: "WF-04/updates-differ-from-final-item",
    answer: updates(updated, () => undefined),
  },
  {
    id: "adds-again-what-it-updates",
    breaks: "WF-02/task-index-not-next",
    answer: updates(updated, (update) => ({ ...update, type: added })),
  },
  {
    id: "ends-workflows-with-their-last-task",
    breaks: "WF-04/updates-differ-from-final-item",
    handlers: yields(() => (said) => {
      const item = said.type === "thread.item.done" ? itemIn(said, "workflow") : undefined;
      if (!item) return said;
      const workflow = item["workflow"] as JsonObject & { tasks: unknown[] };
      return { ...said, item: { ...item, workflow: { ...workflow, tasks: workflow.tasks.slice(-1) } } };
    }),
  },
  {
    id: "says-expanded-in-words",
    breaks: "SER-07/member-of-wrong-type",
    answer: objects((object) =>
      typeof object["expanded"] === "boolean" ? { ...object, expanded: String(object["expanded"]) } : object,
    ),
  },
  {
    id: "ends-workflows-without-a-summary",
    breaks: "WF-05/summary-missing",
    handlers: yields(() => (said) => {
      const item = said.type === "thread.item.done" ? itemIn(said, "workflow") : undefined;
      if (!item) return said;
      const { summary: _none, ...workflow } = item["workflow"] as JsonObject;
      return { ...said, item: { ...item, workflow } };
    }),
  },
  {
    id: "stores-continued-workflows-twice",
    breaks: "WF-06/item-listed-twice",
    // Where another fault has left the workflow open, it ends only once.
    alsoBreaks: ["RD-06"],
    store: (view) => ({
      async save(threadId, changes) {
        for (const { id, type } of changes.items ?? [])
          if (type === "workflow") ends.set(id, (ends.get(id) ?? 0) + 1);
        return view.save(threadId, changes);
      },
      async listItems(threadId, query) {
        const page = await view.listItems(threadId, query);
        const copies = (item: ThreadItem) =>
          Array<ThreadItem>(Math.max(ends.get(item.id) ?? 1, 1)).fill(item);
        return { ...page, data: page.data.flatMap(copies) };
      },
    }),
  },
  {
    id: "fails-when-a-workflow-goes-on",
    breaks: "WF-06/continuation-fails-turn",
    store: (view) => ({
      async save(threadId, changes) {
        for (const { id, type } of changes.items ?? []) {
          if (type === "workflow" && (await view.loadItem(threadId, id)))
            throw new Error("UNIQUE constraint failed");
        }
        return view.save(threadId, changes);
      },
    }),
  },
  {
    id: "finds-the-first-equal-task",
    breaks: "WF-07/task-index-not-next",
    answer: perStream(() => {
      const places = new Map<string, unknown>();
      return (event: StreamEvent) => {
        const update = event["update"] as JsonObject | undefined;
        if (update?.["type"] !== added) return event;
        const twin = `${String(event["item_id"])} ${JSON.stringify(update["task"])}`;
        const task_index = places.get(twin) ?? update["task_index"];
        places.set(twin, task_index);
        return { ...event, update: { ...update, task_index } };
      };
    }),
  },
  {
    id: "fails-on-a-task-out-of-range",
    breaks: "WF-08/out-of-range-fails-turn",
    handlers: yields(() => {
      let tasks = 0;
      return (said) => {
        const update = said["update"] as JsonObject | undefined;
        if (update?.["type"] === added) tasks++;
        if (update?.["type"] === updated && tasks > 0 && Number(update["task_index"]) >= tasks)
          throw new Error("IndexError");
        return said;
      };
    }),
  },
];
