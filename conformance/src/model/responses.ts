import type { Dialect, Speech } from "./dialect.ts";

const usage = {
  input_tokens: 1,
  input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
  output_tokens: 1,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 2,
};

type Item = Readonly<Record<string, unknown>>;

/** The Responses API. */
export const responses: Dialect = {
  path: "/responses",
  begin(request, id): Speech {
    let sequence = 0;
    let text: string | undefined;
    const output: Item[] = [];
    const event = (type: string, members: object): string =>
      `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence++, ...members })}\n\n`;
    const response = (status: string) => ({
      id: `resp_${id}`,
      object: "response",
      created_at: Math.floor(Date.now() / 1000),
      status,
      model: typeof request["model"] === "string" ? request["model"] : "ck",
      output,
      error: null,
      incomplete_details: null,
      instructions: null,
      metadata: {},
      parallel_tool_calls: true,
      temperature: 1,
      tool_choice: "auto",
      tools: request["tools"] ?? [],
      top_p: 1,
      ...(status === "completed" ? { usage } : {}),
    });
    const place = () => ({
      item_id: `msg_${id}${output.length}`,
      output_index: output.length,
      content_index: 0,
    });
    const part = (said: string) => ({ type: "output_text", text: said, annotations: [], logprobs: [] });
    const message = (status: string, content: readonly object[]): Item => ({
      id: place().item_id,
      type: "message",
      role: "assistant",
      status,
      content,
    });

    function closeMessage(): string {
      if (text === undefined) return "";
      const done = message("completed", [part(text)]);
      const said =
        event("response.output_text.done", { ...place(), text, logprobs: [] }) +
        event("response.content_part.done", { ...place(), part: part(text) }) +
        event("response.output_item.done", { output_index: output.length, item: done });
      output.push(done);
      text = undefined;
      return said;
    }

    return {
      open: () =>
        event("response.created", { response: response("in_progress") }) +
        event("response.in_progress", { response: response("in_progress") }),
      say(delta) {
        let said = "";
        if (text === undefined) {
          text = "";
          said =
            event("response.output_item.added", {
              output_index: output.length,
              item: message("in_progress", []),
            }) + event("response.content_part.added", { ...place(), part: part("") });
        }
        text += delta;
        return said + event("response.output_text.delta", { ...place(), delta, logprobs: [] });
      },
      call(name, args) {
        const before = closeMessage();
        const at = { item_id: `fc_${id}${output.length}`, output_index: output.length };
        const item = (status: string, content: string): Item => ({
          id: at.item_id,
          type: "function_call",
          call_id: `call_${id}${output.length}`,
          name,
          arguments: content,
          status,
        });
        const done = item("completed", args);
        const said =
          event("response.output_item.added", {
            output_index: at.output_index,
            item: item("in_progress", ""),
          }) +
          event("response.function_call_arguments.delta", { ...at, delta: args }) +
          event("response.function_call_arguments.done", { ...at, name, arguments: args }) +
          event("response.output_item.done", { output_index: at.output_index, item: done });
        output.push(done);
        return before + said;
      },
      close: () => closeMessage() + event("response.completed", { response: response("completed") }),
      whole() {
        closeMessage();
        return JSON.stringify(response("completed"));
      },
    };
  },
};
