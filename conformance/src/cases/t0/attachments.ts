import type { Case } from "../../case/case.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import type { View } from "../../transcript/view.ts";
import { clientError, answerSummary, member } from "../support/reading.ts";
import { uploadOf } from "../support/upload.ts";
import { strangeId } from "../support/strange-id.ts";
import {
  png,
  imageDescription,
  fileDescription,
  uploadOptions,
  createAttachment,
  deleteAttachment,
} from "../support/attachment.ts";

/** More than most servers accept, and the most that the kit sends. */
const mostBytes = 6 * 1024 * 1024;

export const described = "attachments.create/describes-it" as const;

/** Attachments on their own: created, uploaded, rejected. */
export const attachments: readonly Case[] = [
  {
    id: described,
    rules: ["AT-01", "AT-02"],
    tier: "T0",
    capability: "attachments",
    after: ["kit/liveness"],
    async drive(d) {
      const views = [
        await d.send("image", createAttachment(imageDescription)),
        await d.send("file", createAttachment(fileDescription)),
      ];
      if (views.some(({ accepted }) => accepted)) return;
      const refusal = views.find(clientError);
      if (refusal) d.unsupported(refusal);
      // Whether the server has attachments is not known. AT-07 covers an answer that is not a rejection.
      if (!d.has("attachments")) d.notReached("attachments.create fails, so attachments cannot be judged");
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
        const lacking =
          Object.entries({ id, name, mime_type }).find(
            ([, value]) => typeof value !== "string" || value === "",
          )?.[0] ?? (type === "file" || type === "image" ? undefined : "type");
        rule("AT-01").holds(lacking === undefined, "member-missing", {
          in: view,
          received: view.json,
          with: { member: lacking ?? "" },
        });
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
      const known = String(member(d.recall("image", described), "id"));
      await d.send("delete", deleteAttachment(strangeId(d, known)));
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
      await d.send("A negative size", { json: createAttachment({ ...fileDescription, size: -1 }) });
      await d.send("An empty mime_type", { json: createAttachment({ ...fileDescription, mime_type: "" }) });
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
      const view = await d.send("create", createAttachment(imageDescription));
      const upload = uploadOf(view, png, imageDescription.mime_type);
      if (!upload) return d.notReached("announce an upload by upload_descriptor");
      await d.send("bytes", upload.request, { url: upload.url, ...uploadOptions });
      // The server does not answer for the storage of another host.
      if (upload.strange && new URL(upload.url).origin === new URL(view.exchange.request.url).origin)
        await d.send("unknown", upload.request, { url: upload.strange });
      const large = await d.send("create large", createAttachment({ ...imageDescription, size: mostBytes }));
      const much = uploadOf(large, new Uint8Array(mostBytes), imageDescription.mime_type);
      if (much) await d.send("large", much.request, { url: much.url, ...uploadOptions });
    },
    judge(seen, rule) {
      const bytes = seen.get("bytes");
      // Another host may be out of the reach of the kit only, and what never answers has sent no evidence of its own.
      const isOwnHost = hostOf(bytes) === hostOf(seen.get("create"));
      rule("AT-09").holds(bytes.status > 0 || !isOwnHost, "nobody-answers", {
        in: seen.get("create"),
        expected: "2xx for the bytes",
        received: bytes.exchange.end.detail ?? bytes.exchange.end.how,
      });
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
];

const hostOf = ({ exchange }: View): string => new URL(exchange.request.url).hostname;
