import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import {
  type FileContent,
  historyWindow,
  modelInput,
  replyParts,
  runOptions,
  toolContext,
  withTitle,
} from "@chatkit-protocol/agents/openai-agents";
import {
  type AssistantMessageItem,
  type Attachment,
  ChatKitServer,
  type HiddenContextItem,
  newId,
  textOf,
} from "@chatkit-protocol/core";
import { type Attachments, attachments } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { type Model, run } from "@openai/agents";
import type { Task, Tasks } from "../tasks/tasks.ts";
import { inWords } from "../tasks/words.ts";
import { taskActions } from "./actions.ts";
import { agentsOf } from "./agents.ts";
import { type Reviews, taskReviews } from "./reviews.ts";
import { isProblem, lookOf, selectedTasks } from "./tools.ts";
import type { Transcribe } from "./transcribe.ts";

export interface ChatOptions {
  db: DatabaseSync;
  tasks: Tasks;
  /** Where conversations and files are kept. */
  folder: string;
  /** Of the page, such as `http://localhost:8000`. */
  origin: string;
  secret: string;
  model: string | Model;
  /** Absent: dictation is off. */
  transcribe?: Transcribe | undefined;
}

export interface Chat {
  server: ChatKitServer;
  files: Attachments;
  reviews: Reviews;
  close(): Promise<void>;
}

export function taskManagerChat({ db, tasks, folder, origin, secret, model, transcribe }: ChatOptions): Chat {
  const store = sqliteStore(join(folder, "chat.sqlite"));
  const files = attachments({
    store,
    blobs: fileBlobs(join(folder, "files")),
    secret,
    baseUrl: `${origin}/files`,
    maxBytes: 1_000_000,
    types: ["text/plain", "text/markdown", "text/csv", "image/*", "application/pdf"],
  });
  const { assistant, titleOf, priorityOf } = agentsOf(model);
  const reviews = taskReviews(priorityOf, (error) => console.error("A review has failed:", error));
  const rate = db.prepare("INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?)");

  const server = new ChatKitServer({
    store,
    origins: [origin],
    attachments: files.handlers,
    actions: taskActions(tasks, (userId, threadId, content) =>
      append(userId, threadId, { type: "hidden_context_item", content }),
    ),
    clientTools: [selectedTasks],
    ...(transcribe ? { transcribe } : {}),
    async feedback({ threadId, itemIds, kind }, { userId }) {
      for (const itemId of itemIds) rate.run(userId, threadId, itemId, kind);
    },
    async *respond(thread, message, request) {
      const { userId } = request;
      const context = toolContext(request, {
        tasks: tasks(userId),
        startReview: () =>
          reviews.start(userId, tasks(userId), (changed) => report(userId, thread.id, changed)),
      });
      const history = await historyWindow(thread, { items: 50 });
      const attachment = async (file: Attachment) => contentOf(file, await files.read(userId, file.id));
      const input = await modelInput(history, { attachment });
      const result = await run(assistant, input, runOptions(context));
      const reply = replyParts(result, {
        context,
        showTool: lookOf,
        isFailure: ({ output }) => isProblem(output),
      });
      yield* withTitle(thread, reply, (signal) => titleOf(textOf(message), signal));
    },
  });

  /** Writes the result of a review into the thread where it was started; the page reads it there. */
  async function report(userId: string, id: string, changed: readonly Task[]): Promise<void> {
    const lines = changed.map((task) => `- ${inWords(task)}`);
    const text =
      changed.length === 0 ? "The priorities are fine as they are." : `I have changed:\n${lines.join("\n")}`;
    await append(userId, id, {
      type: "assistant_message",
      content: [{ type: "output_text", text, annotations: [] }],
    });
  }

  /** Writes to a thread from outside of a turn. A thread that was deleted meanwhile stays deleted. */
  async function append(userId: string, thread_id: string, item: Addition): Promise<void> {
    const made = { id: newId("message"), thread_id, created_at: new Date().toISOString() };
    await store.forUser(userId).save(thread_id, { items: [{ ...item, ...made }] });
  }

  const stopSweeping = files.sweepEvery();
  return {
    server,
    files,
    reviews,
    async close() {
      stopSweeping();
      await reviews.stop();
      store.close();
    },
  };
}

type Addition = Pick<AssistantMessageItem, "type" | "content"> | Pick<HiddenContextItem, "type" | "content">;

/** A list is text, anything else is for models that see. */
const contentOf = ({ mime_type }: Attachment, bytes: Uint8Array | undefined): FileContent | undefined =>
  bytes && (mime_type.startsWith("text/") ? { text: new TextDecoder().decode(bytes) } : { bytes });
