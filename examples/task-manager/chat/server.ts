import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import {
  type AssistantMessageItem,
  ChatKitServer,
  type HiddenContextItem,
  newId,
} from "@chatkit-protocol/core";
import { type Attachments, attachments } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import type { Model } from "@openai/agents";
import type { Task, Tasks } from "../tasks/tasks.ts";
import { inWords } from "../tasks/words.ts";
import { taskActions } from "./actions.ts";
import { agentsOf } from "./agents.ts";
import { type Reviews, taskReviews } from "./reviews.ts";
import { responder } from "./respond.ts";
import { selectedTasks } from "./tools.ts";
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
  const agents = agentsOf(model);
  const reviews = taskReviews(agents.priorityOf, (error) => console.error("A review has failed:", error));
  const startReview = (userId: string, threadId: string): boolean =>
    reviews.start(userId, tasks(userId), (changed) => report(userId, threadId, changed));
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
    respond: responder({ agents, tasks, files, startReview }),
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
    const id = newId(item.type === "assistant_message" ? "message" : "hidden_context");
    const made = { id, thread_id, created_at: new Date().toISOString() };
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
