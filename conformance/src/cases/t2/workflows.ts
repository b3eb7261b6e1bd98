import type { Case } from "../../case/case.ts";
import type { Drive, Step } from "../../case/drive.ts";
import type { RuleObserver } from "../../case/observer.ts";
import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import { readUpdate } from "../../replay/streams.ts";
import type { View } from "../../transcript/view.ts";
import { asRead, finishedItems, ids, itemOf, listedItems, firstMissing, textOf } from "../support/reading.ts";
import { added, type Draft, done, draft, script, toolCall, updated } from "../support/script.ts";
import { idOfTheApplication } from "../support/ids-of-the-wire.ts";
import { listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const task = (title: string, status_indicator = "complete") => ({ type: "custom", title, status_indicator });
const workflow = (tasks: readonly object[], rest: object = {}): Draft =>
  draft("w", "workflow", { workflow: { type: "custom", tasks, expanded: false, ...rest } });
const addTask = (item: Draft, task_index: number, one: object): Step =>
  updated(item, { type: "workflow.task.added", task_index, task: one });
const updateTask = (item: Draft, task_index: number, one: object): Step =>
  updated(item, { type: "workflow.task.updated", task_index, task: one });

const url = { type: "url", title: "A page", url: "https://example.com/" };
const file = { type: "file", title: "A file", filename: "a.txt" };
/** A task of every type that there is. */
const everyTask = [
  { type: "custom", title: "Look", icon: "search", content: "everywhere", status_indicator: "complete" },
  {
    type: "web_search",
    title: "Search",
    title_query: "kit",
    queries: ["kit"],
    sources: [url],
    status_indicator: "loading",
  },
  { type: "thought", title: "Think", content: "hard", status_indicator: "none" },
  { type: "file", title: "Read", sources: [file], status_indicator: "complete" },
  { type: "image", title: "See", status_indicator: "complete" },
];

export const workflows: readonly Case[] = [
  {
    id: "items/workflow-folds",
    rules: ["WF-01", "WF-02", "WF-03", "WF-04", "WF-05"],
    tier: "T2",
    async drive(d) {
      const open = workflow([]);
      const reasoning = draft("r", "workflow", {
        workflow: { type: "reasoning", tasks: [], expanded: false },
      });
      const thought = (content: string) => ({ type: "thought", content, status_indicator: "none" });
      const { threadId } = await d.createThread("create", {
        script: [
          added(open),
          ...everyTask.map((one, index) => addTask(open, index, one)),
          updateTask(open, 1, { ...everyTask[1], status_indicator: "complete" }),
          done(
            workflow(everyTask.with(1, { ...everyTask[1]!, status_indicator: "complete" }), {
              summary: { title: "Looked" },
            }),
          ),
          added(reasoning),
          addTask(reasoning, 0, thought("Hm")),
          updateTask(reasoning, 0, thought("Hm, yes")),
          done({
            ...reasoning,
            workflow: {
              type: "reasoning",
              tasks: [thought("Hm, yes")],
              expanded: false,
              summary: { duration: 3 },
            },
          }),
        ],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      const create = seen.get("create");
      rule("WF-04").holds(finishedItems(create, "workflow").length === 2, "not-finished", {
        in: create,
        received: create.events.map(({ type }) => type),
      });
    },
  },
  {
    id: "items/workflow-with-equal-tasks",
    rules: ["WF-07"],
    tier: "T2",
    async drive(d) {
      const open = workflow([]);
      const [look, other] = [task("Look"), task("Look", "loading")];
      await d.createThread("create", {
        script: [
          added(open),
          addTask(open, 0, look),
          addTask(open, 1, look),
          updateTask(open, 1, other),
          addTask(open, 2, look),
          done(workflow([look, other, look], { summary: { title: "Looked" } })),
        ],
      });
    },
    judge(seen, rule) {
      const create = seen.get("create");
      const indices = create
        .eventsOf("thread.item.updated")
        .map(({ update }) =>
          isObject(update) && update["type"] === "workflow.task.added" ? update["task_index"] : undefined,
        )
        .filter((index) => index !== undefined);
      // WF-04 covers tasks that are never added.
      if (indices.length === 0) return;
      rule("WF-07").holds(new Set(indices).size === 3, "equal-tasks-share-index", {
        in: create,
        received: indices,
      });
    },
  },
  {
    id: "items/workflow-goes-on-after-a-client-tool",
    rules: ["WF-04", "WF-06"],
    tier: "T2",
    async drive(d) {
      await goOn(d, "open", []);
      await goOn(d, "ended", [done(workflow([task("Look", "loading")], { summary: { title: "Looking" } }))]);
    },
    judge(seen, rule) {
      for (const label of ["open", "ended"]) {
        const [turn, items] = [seen.get(label), seen.get(`${label} list`)];
        const id = idOfWorkflow(turn);
        const stored = listedItems(items).filter((item) => item["id"] === id);
        const next = seen.get(`${label} go on`);
        rule("WF-06").holds(next.eventsOf("error").length === 0, "continuation-fails-turn", { in: next });
        judgeContinuation(next, id, rule);
        const isFinishedIn = (view: View): boolean =>
          finishedItems(view, "workflow").some((item) => item["id"] === id);
        // CT-04 and CT-11 cover a continuation that does not bring it.
        if (!isFinishedIn(turn) && !isFinishedIn(next)) continue;
        rule("WF-06").holds(stored.length === 1, "continuation-not-stored-once", {
          in: items,
          expected: 1,
          received: stored.length,
        });
        if (!isFinishedIn(next)) continue;
        const tasks = stored
          .map(({ workflow }) => (isObject(workflow) ? workflow["tasks"] : undefined))
          .at(-1);
        rule("WF-06").holds(Array.isArray(tasks) && tasks.length === 2, "continuation-not-stored", {
          in: items,
          expected: 2,
          received: tasks,
        });
      }
    },
  },
  {
    id: "items/workflow-left-open-before-a-tool-call",
    rules: ["WF-09", "WF-10"],
    tier: "T2",
    async drive(d) {
      const open = workflow([]);
      const { threadId } = await d.createThread("create", {
        script: [added(open), addTask(open, 0, task("Look", "loading")), toolCall("look")],
      });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      judgeSteps(seen.get("create"), seen.get("list"), rule);
    },
  },
  {
    id: "items/workflow-left-open-at-the-end",
    rules: ["WF-10"],
    tier: "T2",
    async drive(d) {
      const open = workflow([]);
      const steps = [added(open), addTask(open, 0, task("Find", "loading"))];
      const { threadId } = await d.createThread("create", { script: [...steps, { say: "Found." }] });
      await readOrBlock(d, "list", listItems(threadId));
    },
    judge(seen, rule) {
      judgeSteps(seen.get("create"), seen.get("list"), rule);
    },
  },
  {
    id: "items/workflow-update-out-of-range",
    rules: ["WF-08"],
    tier: "T2",
    async drive(d) {
      const open = workflow([]);
      await d.createThread("create", {
        script: [
          added(open),
          addTask(open, 0, task("Look")),
          updateTask(open, 5, task("Nowhere")),
          done(workflow([task("Look")], { summary: { title: "Looked" } })),
          { say: "The answer" },
        ],
      });
    },
    judge(seen, rule) {
      const create = seen.get("create");
      rule("WF-08").holds(
        create.streamed &&
          create.eventsOf("error").length === 0 &&
          finishedItems(create, "assistant_message").length === 1,
        "out-of-range-fails-turn",
        { in: create, received: ids(finishedItems(create, "assistant_message")) },
      );
    },
  },
];

/** No workflow that the server has ended has a step that runs. */
function judgeSteps(create: View, list: View, rule: RuleObserver): void {
  for (const [view, items] of [
    [create, finishedItems(create, "workflow")],
    [list, listedItems(list).filter(({ type }) => type === "workflow")],
  ] as const) {
    for (const { workflow: ended } of items) {
      const tasks = isObject(ended) && Array.isArray(ended["tasks"]) ? ended["tasks"] : [];
      const running = tasks.filter((one) => memberAt(one, "status_indicator") === "loading");
      rule("WF-10").holds(running.length === 0, "step-stored-as-running", { in: view, received: running });
    }
  }
}

/** What a later stream changes of a workflow leads to the one with which it ends there. */
function judgeContinuation(view: View, id: unknown, rule: RuleObserver): void {
  const about = view.events.filter((event) => event["item_id"] === id || itemOf(event)["id"] === id);
  // CT-11 covers a continuation that does not run.
  if (about.length === 0) return;
  let folded: readonly unknown[] = [task("Look", "loading")];
  let last: unknown;
  for (const event of about) {
    if (last !== undefined) break;
    const update = readUpdate(event["update"]) ?? event["update"];
    const { type, task_index, task: one } = isObject(update) ? update : {};
    if (event.type === "thread.item.done") last = memberAt(asRead(itemOf(event)), "workflow", "tasks");
    else if (typeof task_index === "number")
      folded = folded.toSpliced(task_index, type === "workflow.task.updated" ? 1 : 0, one);
  }
  rule("WF-04").holds(last !== undefined, "continuation-not-finished", {
    in: view,
    received: about.map(({ type }) => type),
  });
  if (last === undefined) return;
  rule("WF-04").holds(firstMissing(last, folded) === undefined, "continuation-updates-differ", {
    in: view,
    expected: last,
    received: folded,
  });
}

const addedWorkflow = (view: View) =>
  view
    .eventsOf("thread.item.added")
    .map(itemOf)
    .find(({ type }) => type === "workflow");

const idOfWorkflow = (view: View): unknown => addedWorkflow(view)?.["id"];

/** A workflow, open or ended, a client tool call, and in the next turn more of the same workflow. */
async function goOn(d: Drive, label: string, before: readonly Step[]): Promise<void> {
  const summary = { summary: { title: "Looking" } };
  const { view, threadId: thread_id } = await d.createThread(label, {
    script: [
      { say: "${id:w}" },
      added(workflow([], summary)),
      addTask(workflow([]), 0, task("Look", "loading")),
      ...before,
      toolCall("look"),
    ],
  });
  const item = addedWorkflow(view);
  if (typeof item?.["id"] !== "string") return d.blocked("the workflow was not announced", view);
  const [own = ""] = finishedItems(view, "assistant_message").map(textOf);
  const { created_at } = item;
  const id = idOfTheApplication(item["id"], own);
  const tasks = [task("Look"), task("Find")];
  const end: Draft = { ...workflow(tasks, { summary: { title: "Found" } }), id, created_at };
  await d.send(`${label} go on`, {
    type: "threads.add_client_tool_output",
    params: {
      thread_id,
      result: script(updateTask(end, 0, tasks[0]!), addTask(end, 1, tasks[1]!), done(end)),
    },
  });
  await readOrBlock(d, `${label} list`, listItems(thread_id));
}
