import { createClient } from "@chatkit-protocol/core/client";
import {
  type Application,
  ChatKitServer,
  memoryStore,
  type ServerOptions,
  type ThreadItem,
  type ThreadStreamEvent,
  toResponse,
} from "@chatkit-protocol/core";
import { Agent, type AgentOptions, run, setTracingDisabled } from "@openai/agents";
import { ScriptedModel } from "@openai/agents/testing";
import {
  historyWindow,
  modelInput,
  type OpenAIAgentsOptions,
  replyParts,
  runOptions,
  toolContext,
  type ToolContext,
} from "@chatkit-protocol/agents/openai-agents";

setTracingDisabled(true);

/** A user who talks to an agent in this process. */
export interface Chat {
  server: ChatKitServer;
  model: ScriptedModel;
  client: ReturnType<typeof createClient>;
  /** What the server has reported. */
  reported: unknown[];
  /** What the reply has reported. */
  problems: string[];
  threadId: string;
  say(text?: string): Promise<ThreadStreamEvent[]>;
  /** Reads one stream to its end. */
  read(stream: AsyncIterable<ThreadStreamEvent>): Promise<ThreadStreamEvent[]>;
  /** All items that are stored, hidden ones included, oldest first. */
  stored(): Promise<ThreadItem[]>;
}

type Script = ConstructorParameters<typeof ScriptedModel>[0];

export interface ChatOptions {
  agent?: Partial<AgentOptions<ToolContext>>;
  reply?: OpenAIAgentsOptions;
  server?: Partial<ServerOptions> & Partial<Application>;
}

export function chat(script: Script, { agent: given, reply, server: settings }: ChatOptions = {}): Chat {
  const model = new ScriptedModel(script);
  const agent = new Agent<ToolContext>({ name: "assistant", model, ...given });
  const store = memoryStore();
  const reported: unknown[] = [];
  const problems: string[] = [];
  const server = new ChatKitServer({
    store,
    async *respond(thread, _input, request) {
      const context = toolContext(request);
      const input = await modelInput(await historyWindow(thread));
      const result = await run(agent, input, runOptions(context));
      yield* replyParts(result, { context, onProblem: (problem) => problems.push(problem), ...reply });
    },
    onError: (error) => reported.push(error),
    ...settings,
  });
  const client = createClient({
    url: "https://in.process",
    fetch: async (_url, { body, signal }) =>
      toResponse(
        await server.handle({
          method: "POST",
          contentType: "application/json",
          body: String(body),
          identity: { userId: "alice" },
          signal: signal ?? new AbortController().signal,
        }),
      ),
  });
  const self: Chat = {
    server,
    model,
    client,
    reported,
    problems,
    threadId: "",
    async read(stream) {
      const events: ThreadStreamEvent[] = [];
      for await (const event of stream) {
        if (event.type === "thread.created") self.threadId = event.thread.id;
        events.push(event);
      }
      return events;
    },
    say(text = "Hi") {
      const input = { content: [{ type: "input_text" as const, text }] };
      return self.read(
        self.threadId === ""
          ? client.stream("threads.create", { input })
          : client.stream("threads.add_user_message", { thread_id: self.threadId, input }),
      );
    },
    async stored() {
      const query = { limit: 1000, order: "asc", hidden: true } as const;
      return (await store.forUser("alice").listItems(self.threadId, query)).data;
    },
  };
  return self;
}
