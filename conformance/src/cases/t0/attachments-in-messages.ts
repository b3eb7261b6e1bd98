import type { Case } from "../../case/case.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import {
  clientError,
  finishedItems,
  isAcknowledged,
  listedItems,
  member,
  answerSummary,
} from "../support/reading.ts";
import { createThread, listItems, messageInput } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";
import {
  uploadOptions,
  deleteAttachment,
  attachmentId,
  uploadedAttachment,
  sendWithAttachment,
  shownAttachment,
  attachmentIn,
} from "../support/attachment.ts";
import { described } from "./attachments.ts";

const used = "attachments/are-shown-in-their-message" as const;

/** Attachments of messages: whose they are, their order, and what a deletion does. */
export const attachmentsInMessages: readonly Case[] = [
  {
    id: used,
    rules: ["AT-03", "SER-11"],
    tier: "T0",
    turns: 1,
    after: [described],
    async drive(d) {
      const id = await uploadedAttachment(d, "create");
      if (d.users.length > 1) {
        const user = d.users[1] ?? null;
        await sendWithAttachment(d, "foreign use", id, { user });
        await d.send("foreign delete", deleteAttachment(id), { user });
      }
      let stream = await sendWithAttachment(d, "use", id);
      // Where it cannot be used any more, one that nobody else has touched shows whether the other user is the reason.
      if (d.users.length > 1 && !shownAttachment(stream, id))
        stream = await sendWithAttachment(
          d,
          "untouched use",
          await uploadedAttachment(d, "create untouched"),
        );
      if (stream.threadId !== "") await readOrBlock(d, "list", listItems(stream.threadId));
    },
    judge(seen, rule) {
      const untouched = seen.has("untouched use") ? "untouched " : "";
      const stream = seen.get(`${untouched}use`);
      const id = attachmentId(seen.get(untouched === "" ? "create" : "create untouched"));
      const inStream = shownAttachment(stream, id);
      rule("AT-03").holds(inStream !== undefined, "attachment-not-shown", {
        in: stream,
        received: finishedItems(stream, "user_message")[0]?.["attachments"] ?? answerSummary(stream),
      });
      if (!inStream || !seen.has("list")) return;
      const list = seen.get("list");
      const stored = attachmentIn(
        listedItems(list).find(({ type }) => type === "user_message"),
        id,
      );
      for (const [view, attachment] of [
        [stream, inStream],
        [list, stored],
      ] as const) {
        rule("AT-03").holds(attachment?.["thread_id"] === stream.threadId, "thread-id-wrong", {
          in: view,
          expected: stream.threadId,
          received: attachment,
        });
        const made = seen.get(untouched === "" ? "create" : "create untouched");
        for (const name of ["type", "name", "mime_type"]) {
          // AT-01 covers an attachment that was created without it.
          if (member(made, name) === undefined) continue;
          rule("AT-03").equals(attachment?.[name], member(made, name), "attachment-changed", {
            in: view,
            with: { member: name },
          });
        }
      }
    },
  },
  {
    id: "attachments/are-shown-in-later-messages",
    rules: ["AT-03"],
    tier: "T2",
    capability: "attachments",
    after: [used],
    async drive(d) {
      const { threadId } = await d.createThread("create", "Hello");
      const id = await uploadedAttachment(d, "attachment");
      const input = { ...messageInput("What is this?"), attachments: [id] };
      await d.addUserMessage("add", threadId, input, uploadOptions);
    },
    judge(seen, rule) {
      const add = seen.get("add");
      // An application may take attachments with the first message only, if it says so.
      if (clientError(add)) return;
      const shown = shownAttachment(add, attachmentId(seen.get("attachment")));
      rule("AT-03").holds(shown !== undefined, "attachment-not-shown", {
        in: add,
        received: finishedItems(add, "user_message")[0]?.["attachments"] ?? answerSummary(add),
      });
    },
  },
  {
    id: "attachments/belong-to-their-user",
    rules: ["AT-06", "TC-08"],
    tier: "T0",
    twoUsers: true,
    after: [used],
    judge(seen, rule) {
      const shownCase = seen.of(used);
      const id = attachmentId(shownCase.get("create"));
      const [foreign, use] = [shownCase.get("foreign use"), shownCase.get("use")];
      rule("AT-06").holds(shownAttachment(foreign, id) === undefined, "foreign-attachment-usable", {
        in: foreign,
        received: answerSummary(foreign),
      });
      const judgedAbove = shownAttachment(foreign, id) !== undefined;
      rule("TC-08").holds(foreign.refused || judgedAbove, "foreign-attachment-accepted", {
        in: foreign,
        expected: "a 4xx, or one error event and a clean end",
        received: answerSummary(foreign),
      });
      const untouched = shownCase.has("untouched use") ? shownCase.get("untouched use") : undefined;
      // AT-03 covers a server where no attachment can be used.
      if (untouched && !shownAttachment(untouched, attachmentId(shownCase.get("create untouched")))) return;
      rule("AT-06").holds(shownAttachment(use, id) !== undefined, "foreign-request-takes-attachment", {
        in: use,
        received: answerSummary(use),
      });
    },
  },
  {
    id: "attachments/keep-their-order-in-a-message",
    rules: ["AT-03"],
    tier: "T2",
    capability: "attachments",
    after: [described],
    async drive(d) {
      const attached = [
        await uploadedAttachment(d, "one"),
        await uploadedAttachment(d, "two"),
        await uploadedAttachment(d, "three"),
      ];
      const input = { ...messageInput("What are these?"), attachments: attached };
      const view = await d.send("use", createThread(input), uploadOptions);
      if (view.threadId !== "") await readOrBlock(d, "list", listItems(view.threadId));
    },
    judge(seen, rule) {
      const use = seen.get("use");
      // How many one message may have is the application's decision.
      if (clientError(use)) return;
      const attached = ["one", "two", "three"].map((label) => attachmentId(seen.get(label)));
      for (const [view, messages] of [
        [use, finishedItems(use, "user_message")],
        ...(seen.has("list") ? [[seen.get("list"), listedItems(seen.get("list"))] as const] : []),
      ] as const) {
        const message = messages.find(({ type }) => type === "user_message") ?? {};
        const shownOnes = Array.isArray(message["attachments"])
          ? message["attachments"].filter(isObject)
          : [];
        rule("AT-03").equals(
          shownOnes.map(({ id }) => id),
          attached,
          "attachments-not-in-order",
          { in: view },
        );
      }
    },
  },
  {
    id: "attachments.delete/makes-it-unusable",
    rules: ["AT-04"],
    tier: "T0",
    after: [described],
    async drive(d) {
      const id = await uploadedAttachment(d, "create");
      await d.send("delete", deleteAttachment(id));
      await sendWithAttachment(d, "use", id);
    },
    judge(seen, rule) {
      const [deletion, use] = [seen.get("delete"), seen.get("use")];
      rule("AT-04").holds(isAcknowledged(deletion), "deletion-not-acknowledged", {
        in: deletion,
        expected: {},
        received: deletion.json ?? answerSummary(deletion),
      });
      rule("AT-04").holds(
        shownAttachment(use, attachmentId(seen.get("create"))) === undefined,
        "deleted-attachment-usable",
        {
          in: use,
          received: answerSummary(use),
        },
      );
    },
  },
];
