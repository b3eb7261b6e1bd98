import type { BenignVariant } from "../support/benign-variant.ts";
import { frames } from "../support/mutant.ts";
import { documents, onlyFor, rejection, rejecting, intercepting } from "../support/requests.ts";

/** Other ways to ask and to attach: what a server may leave out, refuse or close. */
export const features: readonly BenignVariant[] = [
  {
    id: "benign/refuses-messages-to-locked-threads",
    because: "a thread that is not active may refuse messages with 409",
    settings: { enforceThreadStatus: true },
  },
  {
    id: "benign/refuses-empty-texts",
    because: "an empty text may be refused with a 4xx",
    answer: rejecting(({ params }) => JSON.stringify(params).includes('"text":""}'), 422),
  },
  {
    id: "benign/refuses-lone-surrogates",
    because: "a text that is no Unicode text may be refused with a 4xx",
    // As JSON, only a surrogate without its other half is escaped.
    answer: rejecting(({ params }) => /[^\\]\\ud[89a-f]/.test(JSON.stringify(params)), 422),
  },
  {
    id: "benign/images-are-files",
    because: "a server need not know what an image looks like",
    handlers: ({ attachments }) => ({
      attachments: {
        ...attachments,
        async create(params, context) {
          const { preview_url: _url, ...details } = await attachments.create(params, context);
          return details;
        },
      },
    }),
  },
  {
    id: "benign/needs-no-bytes",
    because: "an attachment may be a reference to something that the server has already",
    hides: ["AT-02", "AT-09"],
    answer: onlyFor(
      "attachments.create",
      documents(({ upload_descriptor: _descriptor, ...attachment }) => attachment),
    ),
  },
  {
    id: "benign/uploads-by-form",
    because: "bytes may be posted as a form",
    handlers: ({ attachments }) => ({
      attachments: {
        ...attachments,
        async create(params, context) {
          const { upload_descriptor: described, ...details } = await attachments.create(params, context);
          return described
            ? { ...details, upload_descriptor: { url: described.url, method: "POST", headers: {} } }
            : details;
        },
      },
    }),
  },
  {
    id: "benign/uploads-of-any-size",
    because: "a server's limit may be beyond what the kit sends",
    upload: (_serve) => async (id, request, response) => {
      for await (const _chunk of request);
      response.writeHead(/^0+$/.test(id) ? 404 : 204).end();
    },
  },
  {
    id: "benign/small-files-only",
    because: "a file that is too large may be refused before its bytes are sent",
    answer: rejecting(
      ({ type, params }) => type === "attachments.create" && Number(params["size"]) > 1e6,
      413,
    ),
  },
  {
    id: "benign/deletes-attachments-loudly",
    because: "the deletion of an unknown attachment may be answered with 404",
    answer: intercepting(async (asked, next) =>
      String(asked.params["attachment_id"]).endsWith("00000000") ? rejection(404) : next(),
    ),
  },
  {
    id: "benign/closes-older-calls",
    because: "a call that nobody runs may be closed instead of taken back",
    store: (view) => ({
      async save(threadId, changes) {
        const removed = changes.removed ?? [];
        const items = await Promise.all(removed.map((id) => view.loadItem(threadId, id)));
        const calls = items.filter((item) => item?.type === "client_tool_call");
        if (calls.length === 0 || calls.length < removed.length) return view.save(threadId, changes);
        for (const call of calls)
          await view.updateItem(threadId, call.id, () => ({ ...call, status: "completed" }));
        return view.save(threadId, { ...changes, removed: [] });
      },
    }),
    // What stays in the history is not announced as removed.
    answer: onlyFor(
      "threads.add_client_tool_output",
      frames((event) => (event.type === "thread.item.removed" ? undefined : event)),
    ),
  },
];
