import type { Case, Drive, SendOptions } from "../../case/case.ts";
import type { View } from "../../transcript/view.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import {
  clientError,
  finishedItems,
  isAcknowledged,
  listedItems,
  member,
  answerSummary,
} from "../support/reading.ts";
import { uploadOf } from "../support/upload.ts";
import { strangeAttachment } from "./unknown.ts";
import { createThread, listItems, messageInput } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

/** One transparent pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const text = Buffer.from("A conformance check.");
const image = { name: "kit.png", size: png.byteLength, mime_type: "image/png" };
const file = { name: "kit.txt", size: text.byteLength, mime_type: "text/plain" };

/** More than most servers accept, and the most that the kit sends. */
const mostBytes = 6 * 1024 * 1024;

const patience = { timeout: 25_000 };
const used = "attachments/are-shown-in-their-message" as const;
const described = "attachments.create/describes-it" as const;

const create = (params: typeof file) => ({ type: "attachments.create", params }) as const;
const remove = (attachment_id: string) =>
  ({ type: "attachments.delete", params: { attachment_id } }) as const;
const idOf = (view: View): string => String(member(view, "id") ?? "");

/** A new attachment of the default user with its bytes, which a careful server wants first; its id. */
async function attach(d: Drive, label: string): Promise<string> {
  const view = await d.send(label, create(image));
  if (idOf(view) === "") d.blocked("attachments.create answers with no attachment", view);
  const upload = uploadOf(view, png, image.mime_type);
  if (upload) await d.send(`${label}: bytes`, upload.request, { url: upload.url, ...patience });
  return idOf(view);
}

/** A new thread whose message has the attachment. */
const use = (d: Drive, label: string, attachment: string, options: SendOptions = {}) =>
  d.send(
    label,
    {
      type: "threads.create",
      params: { input: { ...messageInput("What is this? One word, please."), attachments: [attachment] } },
    },
    { ...patience, ...options },
  );

/** The attachment in the message of a stream. */
const shown = (view: View, id: string) => attachmentIn(finishedItems(view, "user_message")[0], id);

function attachmentIn(message: Readonly<Record<string, unknown>> | undefined, id: string) {
  const attachments = message?.["attachments"];
  return Array.isArray(attachments)
    ? attachments.filter(isObject).find((one) => one["id"] === id)
    : undefined;
}

export const attachments: readonly Case[] = [
  {
    id: described,
    rules: ["AT-01", "AT-02"],
    tier: "T0",
    capability: "attachments",
    after: ["kit/liveness"],
    async drive(d) {
      const views = [await d.send("image", create(image)), await d.send("file", create(file))];
      if (views.some(({ accepted }) => accepted)) return;
      const refusal = views.find(clientError);
      if (refusal) d.unsupported(refusal);
      // Whether the server has attachments is not known. AT-07 covers an answer that is not a rejection.
      if (!d.has("attachments")) d.notReached("attachments.create fails: nothing can be seen of attachments");
    },
    judge(seen, rule) {
      for (const what of ["image", "file"]) {
        const view = seen.get(what);
        // A server may accept images only, or no images.
        if (clientError(view)) continue;
        const answered = rule("AT-01").holds(view.accepted, "attachment-not-returned", {
          in: view,
          expected: 200,
          received: answerSummary(view),
        });
        if (!answered) continue;
        const { id, name, mime_type, type, preview_url, upload_descriptor, upload_url } = isObject(view.json)
          ? view.json
          : {};
        rule("AT-01").holds(
          [id, name, mime_type].every((value) => typeof value === "string" && value !== "") &&
            (type === "file" || type === "image"),
          "member-missing",
          { in: view, received: view.json },
        );
        rule("AT-01").holds(type !== "image" || typeof preview_url === "string", "preview-url-missing", {
          in: view,
          received: view.json,
        });
        const announced = upload_descriptor ?? upload_url;
        if (announced === undefined || announced === null) continue;
        const { url, method, headers } = isObject(upload_descriptor) ? upload_descriptor : {};
        rule("AT-02").holds(
          typeof url === "string" &&
            URL.canParse(url) &&
            (method === "POST" || method === "PUT") &&
            isObject(headers) &&
            Object.values(headers).every((value) => typeof value === "string"),
          "descriptor-invalid",
          { in: view, path: "$.upload_descriptor", received: upload_descriptor },
        );
      }
    },
  },
  {
    id: "attachments.delete/of-an-unknown-one",
    rules: ["AT-05"],
    tier: "T0",
    after: [described],
    async drive(d) {
      await d.send("delete", remove(strangeAttachment));
    },
    judge(seen, rule) {
      const view = seen.get("delete");
      rule("AT-05").holds(view.status < 500, "unknown-deletion-fails", {
        in: view,
        expected: "{}, or a 4xx",
        received: answerSummary(view),
      });
    },
  },
  {
    id: "attachments.create/refuses-what-is-no-file",
    rules: ["AT-08"],
    tier: "T0",
    after: [described],
    async drive(d) {
      await d.send("A negative size", { json: create({ ...file, size: -1 }) });
      await d.send("An empty mime_type", { json: create({ ...file, mime_type: "" }) });
    },
    judge(seen, rule) {
      for (const [label, finding] of [
        ["A negative size", "negative-size-accepted"],
        ["An empty mime_type", "empty-mime-type-accepted"],
      ] as const) {
        const view = seen.get(label);
        rule("AT-08").holds(clientError(view), finding, {
          in: view,
          expected: "4xx",
          received: answerSummary(view),
        });
      }
    },
  },
  {
    id: "attachments/bytes-go-to-the-announced-url",
    rules: ["AT-09"],
    tier: "T0",
    capability: "upload",
    after: [described],
    async drive(d) {
      const view = await d.send("create", create(image));
      const upload = uploadOf(view, png, image.mime_type);
      if (!upload) return d.notReached("announce an upload by upload_descriptor");
      await d.send("bytes", upload.request, { url: upload.url, ...patience });
      // The server does not answer for the storage of another host.
      if (upload.strange && new URL(upload.url).origin === new URL(view.exchange.request.url).origin)
        await d.send("unknown", upload.request, { url: upload.strange });
      const large = await d.send("create large", create({ ...image, size: mostBytes }));
      const much = uploadOf(large, new Uint8Array(mostBytes), image.mime_type);
      if (much) await d.send("large", much.request, { url: much.url, ...patience });
    },
    judge(seen, rule) {
      const bytes = seen.get("bytes");
      rule("AT-09").holds(bytes.status >= 200 && bytes.status < 300, "bytes-rejected", {
        in: bytes,
        expected: "2xx",
        received: answerSummary(bytes),
      });
      if (seen.has("unknown")) {
        rule("AT-09").holds(seen.get("unknown").status === 404, "unknown-upload-accepted", {
          in: seen.get("unknown"),
          expected: 404,
          received: answerSummary(seen.get("unknown")),
        });
      }
      if (!seen.has("large")) return;
      const large = seen.get("large");
      // A limit beyond what the kit sends is not seen.
      if (large.status >= 200 && large.status < 300) return;
      rule("AT-09").holds(large.status === 413, "excess-bytes-accepted", {
        in: large,
        expected: 413,
        received: answerSummary(large),
      });
    },
  },
  {
    id: used,
    rules: ["AT-03", "SER-11"],
    tier: "T0",
    turns: 1,
    after: [described],
    async drive(d) {
      const id = await attach(d, "create");
      if (d.users.length > 1) {
        const user = d.users[1] ?? null;
        await use(d, "foreign use", id, { user });
        await d.send("foreign delete", remove(id), { user });
      }
      let stream = await use(d, "use", id);
      // Where it cannot be used any more, one that nobody else has touched shows whether the other user is the reason.
      if (d.users.length > 1 && !shown(stream, id))
        stream = await use(d, "untouched use", await attach(d, "create untouched"));
      if (stream.threadId !== "") await readOrBlock(d, "list", listItems(stream.threadId));
    },
    judge(seen, rule) {
      const untouched = seen.has("untouched use") ? "untouched " : "";
      const stream = seen.get(`${untouched}use`);
      const id = idOf(seen.get(untouched === "" ? "create" : "create untouched"));
      const inStream = shown(stream, id);
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
    id: "attachments/belong-to-their-user",
    rules: ["AT-06", "TC-08"],
    tier: "T0",
    twoUsers: true,
    after: [used],
    judge(seen, rule) {
      const case_ = seen.of(used);
      const id = idOf(case_.get("create"));
      const [foreign, use] = [case_.get("foreign use"), case_.get("use")];
      rule("AT-06").holds(shown(foreign, id) === undefined, "foreign-attachment-usable", {
        in: foreign,
        received: answerSummary(foreign),
      });
      const judgedAbove = shown(foreign, id) !== undefined;
      rule("TC-08").holds(foreign.refused || judgedAbove, "foreign-attachment-accepted", {
        in: foreign,
        expected: "a 4xx, or one error event and a clean end",
        received: answerSummary(foreign),
      });
      const untouched = case_.has("untouched use") ? case_.get("untouched use") : undefined;
      // AT-03 covers a server where no attachment can be used.
      if (untouched && !shown(untouched, idOf(case_.get("create untouched")))) return;
      rule("AT-06").holds(shown(use, id) !== undefined, "foreign-request-takes-attachment", {
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
      const attached = [await attach(d, "one"), await attach(d, "two"), await attach(d, "three")];
      const input = { ...messageInput("What are these?"), attachments: attached };
      const view = await d.send("use", createThread(input), patience);
      if (view.threadId !== "") await readOrBlock(d, "list", listItems(view.threadId));
    },
    judge(seen, rule) {
      const use = seen.get("use");
      // How many one message may have is the application's decision.
      if (clientError(use)) return;
      const attached = ["one", "two", "three"].map((label) => idOf(seen.get(label)));
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
      const id = await attach(d, "create");
      await d.send("delete", remove(id));
      await use(d, "use", id);
    },
    judge(seen, rule) {
      const [deletion, use] = [seen.get("delete"), seen.get("use")];
      rule("AT-04").holds(isAcknowledged(deletion), "deletion-not-acknowledged", {
        in: deletion,
        expected: {},
        received: deletion.json ?? answerSummary(deletion),
      });
      rule("AT-04").holds(shown(use, idOf(seen.get("create"))) === undefined, "deleted-attachment-usable", {
        in: use,
        received: answerSummary(use),
      });
    },
  },
];
