import type { UserStore } from "@chatkit-protocol/core";
import { frames, type Mutant, without } from "../support/mutant.ts";
import {
  documents,
  inside,
  repairing,
  onlyFor,
  rejection,
  rewritingEvents,
  intercepting,
} from "../support/requests.ts";

const create = "attachments.create";
/** A server that fails where it lacks something. */
const failing = (type: string) =>
  intercepting(async (asked, next) => {
    const answer = await next();
    return asked.type === type && answer.status === 400 ? { ...answer, status: 500 } : answer;
  });
/** Every view of a store: faults across users need them all. */
const views = new Set<UserStore>();

/** Servers that go wrong about attachments, dictation, and features that they lack. */
export const attachments: readonly Mutant[] = [
  {
    id: "forgets-the-name",
    breaks: "AT-01/member-missing",
    answer: onlyFor(
      create,
      documents(({ name: _name, ...attachment }) => attachment),
    ),
  },
  {
    id: "shows-no-preview",
    breaks: "AT-01/preview-url-missing",
    answer: onlyFor(
      create,
      documents(({ preview_url: _url, ...attachment }) => attachment),
    ),
  },
  {
    id: "announces-an-upload_url",
    breaks: "AT-02/descriptor-invalid",
    answer: onlyFor(
      create,
      documents(({ upload_descriptor, ...attachment }) => ({
        ...attachment,
        upload_url: (upload_descriptor as { url: string }).url,
      })),
    ),
  },
  {
    id: "announces-a-relative-url",
    breaks: "AT-02/descriptor-invalid",
    answer: onlyFor(
      create,
      documents(({ upload_descriptor, ...attachment }) => ({
        ...attachment,
        upload_descriptor: { ...(upload_descriptor as object), url: "/uploads" },
      })),
    ),
  },
  {
    id: "shows-no-attachments",
    breaks: "AT-03/attachment-not-shown",
    alsoBreaks: ["AM-04"],
    answer: frames((event) => {
      const item = event["item"] as { type?: unknown } | undefined;
      return item?.type === "user_message" ? { ...event, item: { ...item, attachments: [] } } : event;
    }),
  },
  {
    id: "forgets-where-an-attachment-is-used",
    breaks: "AT-03/thread-id-wrong",
    answer: rewritingEvents((text) =>
      text.replaceAll(/("attachments":\[\{[^\]]*?),"thread_id":"[^"]*"/g, "$1"),
    ),
  },
  {
    id: "keeps-deleted-attachments",
    breaks: "AT-04/deleted-attachment-usable",
    store: () => ({ deleteAttachment: async () => true }),
  },
  {
    id: "fails-to-delete-unknown-attachments",
    breaks: "AT-05/unknown-deletion-fails",
    answer: intercepting(async (asked, next) =>
      String(asked.params["attachment_id"]).endsWith("00000000") ? rejection(500) : next(),
    ),
  },
  {
    id: "finds-attachments-of-anyone",
    breaks: "AT-06/foreign-attachment-usable",
    store: (view) => {
      views.add(view);
      return {
        async loadAttachment(id) {
          for (const one of views) {
            const attachment = await one.loadAttachment(id);
            if (attachment) return attachment;
          }
          return undefined;
        },
      };
    },
  },
  {
    id: "deletes-attachments-of-anyone",
    breaks: "AT-06/foreign-request-takes-attachment",
    answer: onlyFor(
      "attachments.delete",
      (inner) => (request) =>
        inner.handle(request.identity ? { ...request, identity: { userId: "alice" } } : request),
    ),
  },
  {
    id: "fails-without-attachments",
    breaks: "AT-07/missing-feature-fails",
    handlers: () => without("attachments"),
    answer: failing(create),
  },
  {
    id: "takes-negative-sizes",
    breaks: "AT-08/negative-size-accepted",
    answer: repairing(create, (params) => ({ ...params, size: Math.max(0, Number(params["size"])) })),
  },
  {
    id: "takes-any-mime-type",
    breaks: "AT-08/empty-mime-type-accepted",
    answer: repairing(create, (params) => ({ ...params, mime_type: params["mime_type"] || "text/plain" })),
  },
  {
    id: "announces-another-url",
    breaks: "AT-09/bytes-rejected",
    handlers: ({ attachments }) => ({
      attachments: {
        ...attachments,
        async create(params, context) {
          const details = await attachments.create(params, context);
          const { upload_descriptor } = details;
          return upload_descriptor
            ? { ...details, upload_descriptor: { ...upload_descriptor, url: `${upload_descriptor.url}x` } }
            : details;
        },
      },
    }),
  },
  {
    id: "leaves-uploads-unanswered",
    breaks: "AT-09/nobody-answers",
    upload: () => async (_id, request) => {
      request.destroy();
    },
  },
  {
    id: "takes-bytes-for-nothing",
    breaks: "AT-09/unknown-upload-accepted",
    upload: (serve) => async (id, request, response) => {
      if (!/^0+$/.test(id)) return serve(id, request, response);
      for await (const _chunk of request);
      response.writeHead(200).end();
    },
  },
  {
    id: "fails-on-many-bytes",
    breaks: "AT-09/excess-bytes-accepted",
    upload: (serve) => async (id, request, response) => {
      const { writeHead } = response;
      response.writeHead = (status: number, ...rest: []) =>
        writeHead.call(response, status === 413 ? 500 : status, ...rest);
      return serve(id, request, response);
    },
  },
  {
    id: "names-the-text-transcript",
    breaks: "AT-10/text-missing",
    answer: onlyFor(
      "input.transcribe",
      documents(({ text }) => ({ transcript: text })),
    ),
  },
  {
    id: "drops-what-is-no-base64",
    breaks: "AT-11/invalid-base64-accepted",
    answer: repairing("input.transcribe", (params) => {
      const audio = String(params["audio_base64"]).replaceAll(/[^A-Za-z0-9+/]/g, "");
      return { ...params, audio_base64: audio.slice(0, audio.length - (audio.length % 4)) };
    }),
  },
  {
    id: "fails-without-dictation",
    breaks: "AT-12/missing-feature-fails",
    handlers: () => without("transcribe"),
    answer: failing("input.transcribe"),
  },
  {
    id: "fails-without-actions",
    breaks: "AC-13/missing-feature-fails",
    // Whatever it is asked about actions fails.
    alsoBreaks: ["RQ-21", "AC-11"],
    handlers: () => without("action", "syncAction"),
    answer: failing("threads.sync_custom_action"),
  },
  {
    id: "says-nothing-without-actions",
    breaks: "AC-13/missing-feature-fails",
    alsoBreaks: ["RQ-21", "AC-04", "AC-05"],
    handlers: () => without("action", "syncAction"),
    answer: failing("threads.custom_action"),
  },
  {
    id: "shows-the-metadata-of-attachments",
    breaks: "SER-11/metadata-shown",
    answer: onlyFor(
      create,
      documents((attachment) => ({ ...attachment, metadata: { owner: "alice" } })),
    ),
  },
  {
    id: "takes-attachments-with-first-messages-only",
    breaks: "AT-03/attachment-not-shown",
    answer: repairing("threads.add_user_message", (params) => ({
      ...params,
      input: { ...inside(params, "input"), attachments: [] },
    })),
  },
  {
    id: "shows-attachments-backwards",
    breaks: "AT-03/attachments-not-in-order",
    answer: repairing("threads.create", (params) => {
      const input = inside(params, "input");
      const attachments = Array.isArray(input["attachments"]) ? (input["attachments"] as unknown[]) : [];
      return { ...params, input: { ...input, attachments: attachments.toReversed() } };
    }),
  },
  {
    id: "fails-for-foreign-attachments",
    breaks: "TC-08/foreign-attachment-accepted",
    answer: (handler) => {
      const owners = new Map<unknown, unknown>();
      return intercepting(async (asked, next, { identity }) => {
        const ids = inside(asked.params, "input")["attachments"];
        const foreign = (id: unknown) => owners.has(id) && owners.get(id) !== identity?.userId;
        if (Array.isArray(ids) && ids.some(foreign)) return rejection(500);
        const answer = await next();
        if (asked.type === "attachments.create" && answer.status === 200)
          owners.set((JSON.parse(String(answer.body)) as { id: unknown }).id, identity?.userId);
        return answer;
      })(handler);
    },
  },
];
