import type { Dialect, Speech } from "./dialect.ts";

const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

/** The Chat Completions API. */
export const chatCompletions: Dialect = {
  path: "/chat/completions",
  begin(request, id): Speech {
    let text = "";
    const calls: { id: string; type: "function"; function: { name: string; arguments: string } }[] = [];
    const base = (object: string) => ({
      id: `chatcmpl-${id}`,
      object,
      created: Math.floor(Date.now() / 1000),
      model: typeof request["model"] === "string" ? request["model"] : "ck",
    });
    const frame = (choices: readonly object[], rest: object = {}): string =>
      `data: ${JSON.stringify({ ...base("chat.completion.chunk"), choices, ...rest })}\n\n`;
    const delta = (part: object, finish_reason: string | null = null): string =>
      frame([{ index: 0, delta: part, logprobs: null, finish_reason }]);
    const reason = () => (calls.length > 0 ? "tool_calls" : "stop");
    const options = request["stream_options"] as { include_usage?: unknown } | undefined;

    return {
      open: () => delta({ role: "assistant", content: "" }),
      say(said) {
        text += said;
        return delta({ content: said });
      },
      call(name, args) {
        const call = {
          id: `call_${id}${calls.length}`,
          type: "function",
          function: { name, arguments: args },
        } as const;
        calls.push(call);
        return delta({ tool_calls: [{ index: calls.length - 1, ...call }] });
      },
      close: () =>
        delta({}, reason()) +
        (options?.include_usage === true ? frame([], { usage }) : "") +
        "data: [DONE]\n\n",
      whole: () =>
        JSON.stringify({
          ...base("chat.completion"),
          choices: [
            {
              index: 0,
              message: {
                role: "assistant",
                content: text === "" ? null : text,
                refusal: null,
                ...(calls.length > 0 ? { tool_calls: calls } : {}),
              },
              logprobs: null,
              finish_reason: reason(),
            },
          ],
          usage,
        }),
    };
  },
};
