import {
  type FileContent,
  historyWindow,
  modelInput,
  replyParts,
  runOptions,
  toolContext,
  withTitle,
} from "@chatkit-protocol/agents/openai-agents";
import { type Application, type Attachment, textOf } from "@chatkit-protocol/core";
import type { Attachments } from "@chatkit-protocol/stores/attachments";
import { run } from "@openai/agents";
import type { Tasks } from "../tasks/tasks.ts";
import type { Agents } from "./agents.ts";
import { isProblem, lookOf } from "./tools.ts";

export interface ResponderOptions {
  agents: Agents;
  tasks: Tasks;
  files: Pick<Attachments, "read">;
  startReview(userId: string, threadId: string): boolean;
}

/** Answers a message, the output of a client tool, and answers to questions: the model reads all of them in the history. */
export const responder = ({ agents, tasks, files, startReview }: ResponderOptions): Application["respond"] =>
  async function* respond(thread, message, request) {
    const { userId } = request;
    const context = toolContext(request, {
      tasks: tasks(userId),
      startReview: () => startReview(userId, thread.id),
    });
    const history = await historyWindow(thread, { items: 50 });
    const attachment = async (file: Attachment) => contentOf(file, await files.read(userId, file.id));
    const input = await modelInput(history, { attachment });
    const result = await run(agents.assistant, input, runOptions(context));
    const isFailure = ({ output }: { output: unknown }): boolean => isProblem(output);
    const reply = replyParts(result, { context, showTool: lookOf, isFailure });
    yield* withTitle(thread, reply, (signal) => agents.titleOf(textOf(message), signal));
  };

/** A list is text, anything else is for models that see. */
const contentOf = ({ mime_type }: Attachment, bytes: Uint8Array | undefined): FileContent | undefined =>
  bytes && (mime_type.startsWith("text/") ? { text: new TextDecoder().decode(bytes) } : { bytes });
