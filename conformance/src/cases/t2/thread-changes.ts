import type { Case } from "../../case/case.ts";
import { firstDifference } from "../../transcript/first-difference.ts";
import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import { readThread } from "../../replay/thread-states.ts";
import type { View } from "../../transcript/view.ts";
import { member } from "../support/reading.ts";
import { getThread, listThreads } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

/** What a stream has announced of a member of its thread, the last time at the end. */
const announcements = (view: View, name: string): unknown[] =>
  view
    .eventsOf("thread.updated")
    .map(({ thread }) => (isObject(thread) ? readThread(thread)[name] : undefined));

/** What a stream has announced last. */
const announced = (view: View, name: string): unknown => announcements(view, name).at(-1);

/** Whether the value was announced at all, or else what was: a server that takes it back breaks TH-06 or TH-07. */
const announcedOnce = (view: View, name: string, value: unknown): unknown =>
  announcements(view, name).find((one) => firstDifference(one, value) === undefined) ?? announced(view, name);

const locked = { type: "locked", reason: "Waiting for a colleague" };
const closed = { type: "closed", reason: "Solved" };

/** What an application changes of its thread. */
export const threadChanges: readonly Case[] = [
  {
    id: "threads/titles-are-announced-and-stored",
    rules: ["TH-01", "TH-06", "SER-10"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("title", {
        script: [{ set_thread: { title: "A title", metadata: { canary: "kit-secret" } } }, { say: "done" }],
      });
      await readOrBlock(d, "get", getThread(threadId));
      // A judge compares every list with what was read before.
      await d.send("list", listThreads);
      await d.addUserMessage("metadata", threadId, {
        script: [{ set_thread: { metadata: { canary: "kit-secret-2" } } }, { say: "done" }],
      });
    },
    judge(seen, rule) {
      const [title, read, metadata] = [seen.get("title"), seen.get("get"), seen.get("metadata")];
      rule("TH-01").equals(announcedOnce(title, "title", "A title"), "A title", "title-not-announced", {
        in: title,
      });
      rule("TH-01").holds(member(read, "title") === "A title", "title-not-stored", { in: read });
      rule("TH-06").holds(metadata.eventsOf("thread.updated").length === 0, "updated-without-change", {
        in: metadata,
      });
      for (const view of [title, read, metadata]) {
        // The user's own message carries the script, and with it the word; an announced thread may show that message.
        const shown =
          view.events.length > 0
            ? JSON.stringify(
                view.events.flatMap(({ thread }) => (isObject(thread) ? { ...thread, items: [] } : [])),
              )
            : JSON.stringify(member(view, "metadata") ?? {});
        rule("SER-10").holds(!shown.includes("kit-secret"), "metadata-shown", { in: view });
      }
    },
  },
  {
    id: "thread.updated/carries-the-whole-thread",
    rules: ["TH-02"],
    tier: "T2",
    async drive(d) {
      // In one turn: a thread that is locked may refuse the next message.
      await d.createThread("title", {
        script: [
          { set_thread: { status: locked } },
          { say: "locked" },
          { set_thread: { title: "A title" } },
          { say: "titled" },
        ],
      });
    },
    judge(seen, rule) {
      const title = seen.get("title");
      const created = title.eventsOf("thread.created")[0]?.["thread"];
      const { id, created_at } = isObject(created) ? created : {};
      rule("TH-02").equals(
        {
          id: announced(title, "id"),
          created_at: announced(title, "created_at"),
          // TH-04 covers its reason.
          status: memberAt(announced(title, "status"), "type"),
        },
        { id, created_at, status: locked.type },
        "members-not-own",
        { in: title },
      );
    },
  },
  {
    id: "thread.updated/follows-the-last-event",
    rules: ["TH-03"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("create", {
        script: [{ say: "The answer" }, { set_thread: { title: "A late title" } }],
      });
      await d.send("get", getThread(threadId));
    },
    judge(seen, rule) {
      const create = seen.get("create");
      const title = announcedOnce(create, "title", "A late title") ?? "no title";
      rule("TH-03").equals(title, "A late title", "late-title-not-announced", { in: create });
    },
  },
  {
    id: "threads/status-is-announced-and-stored",
    rules: ["TH-04"],
    tier: "T2",
    capability: "action",
    async drive(d) {
      const { threadId } = await d.createThread("locked", {
        script: [{ set_thread: { status: locked } }, { say: "locked" }],
      });
      await d.send("get locked", getThread(threadId));
      // A judge compares every list with what was read before.
      await d.send("list", listThreads);
      const by = async (label: string, status: object) => {
        // A closed thread may reject messages, but not actions.
        await d.send(label, {
          type: "threads.custom_action",
          params: {
            thread_id: threadId,
            action: {
              type: "ck.script",
              payload: { ck: 1, do: [{ set_thread: { status } }, { say: label }] },
            },
          },
        });
        await d.send(`get ${label}`, getThread(threadId));
      };
      await by("closed", closed);
      await by("active", { type: "active" });
    },
    judge(seen, rule) {
      for (const [label, status] of [
        ["locked", locked],
        ["closed", closed],
        ["active", { type: "active" }],
      ] as const) {
        // Other rules judge an action that is rejected.
        if (!seen.get(label).accepted) continue;
        const said = announcedOnce(seen.get(label), "status", status);
        rule("TH-04").equals(said, status, "status-not-announced", { in: seen.get(label) });
        const { json } = seen.get(`get ${label}`);
        const stored = isObject(json) ? readThread(json)["status"] : undefined;
        rule("TH-04").equals(stored, status, "status-not-stored", { in: seen.get(`get ${label}`) });
      }
    },
  },
  {
    id: "threads/image-domains-are-announced-and-stored",
    rules: ["TH-05"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.createThread("none", "Hello");
      await d.send("get none", getThread(threadId));
      for (const [label, allowed_image_domains] of Object.entries(domains)) {
        await d.addUserMessage(label, threadId, {
          script: [{ set_thread: { allowed_image_domains } }, { say: label }],
        });
        await d.send(`get ${label}`, getThread(threadId));
        await d.send(`list ${label}`, listThreads);
      }
    },
    judge(seen, rule) {
      const none = member(seen.get("get none"), "allowed_image_domains") ?? undefined;
      rule("TH-05").holds(none === undefined, "unset-domains-sent", {
        in: seen.get("get none"),
        received: none,
      });
      for (const [label, value] of Object.entries(domains)) {
        const [stream, read] = [seen.get(label), seen.get(`get ${label}`)];
        rule("TH-05").equals(
          announcedOnce(stream, "allowed_image_domains", value ?? undefined) ?? null,
          value,
          "domains-not-announced",
          { in: stream },
        );
        rule("TH-05").equals(member(read, "allowed_image_domains") ?? null, value, "domains-not-stored", {
          in: read,
        });
      }
    },
  },
  {
    id: "threads/changes-before-an-error",
    rules: ["TH-07"],
    tier: "T2",
    async drive(d) {
      for (const [label, between] of [
        ["at once", []],
        ["after an item", [{ say: "An item" }]],
      ] as const) {
        const { threadId } = await d.createThread(label, {
          script: [{ set_thread: { title: "A title" } }, ...between, { fail: { kind: "crash" } }],
        });
        await d.send(`get ${label}`, getThread(threadId));
      }
    },
    judge(seen, rule) {
      for (const label of ["at once", "after an item"]) {
        const [stream, read] = [seen.get(label), seen.get(`get ${label}`)];
        // What was announced is not known where the stream broke off (TR-08).
        if (!stream.streamed) continue;
        rule("TH-07").holds(
          (announced(stream, "title") ?? null) === (member(read, "title") ?? null),
          "announced-and-stored-differ",
          {
            in: read,
            expected: announced(stream, "title") ?? "none, as announced",
            received: member(read, "title") ?? "none",
          },
        );
      }
    },
  },
];

/** `[]` allows no image at all, null takes the setting back. */
const domains: Readonly<Record<string, string[] | null>> = {
  some: ["example.com", "images.example.org"],
  empty: [],
  cleared: null,
};
