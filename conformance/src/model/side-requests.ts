import type { ServerResponse } from "node:http";

type Json = Readonly<Record<string, unknown>>;

/** What else servers ask of the endpoint of a model, and an answer that stands in nobody's way. */
const sideAnswers: Readonly<Record<string, (request: Json) => object>> = {
  "/models": () => ({ object: "list", data: [] }),
  "/moderations": ({ input, model }) => ({
    id: "modr_1",
    model: model ?? "ck",
    results: listOf(input).map(() => ({
      flagged: false,
      categories: {},
      category_scores: {},
      category_applied_input_types: {},
    })),
  }),
  "/embeddings": ({ input, model, dimensions }) => ({
    object: "list",
    model: model ?? "ck",
    data: listOf(input).map((_text, index) => ({
      object: "embedding",
      index,
      embedding: Array.from({ length: Math.min(Number(dimensions ?? 1536), 4096) }, (_, place) =>
        Number(place === 0),
      ),
    })),
    usage: { prompt_tokens: 1, total_tokens: 1 },
  }),
};

/** One input or several; a list of numbers is one, in tokens. */
const listOf = (input: unknown): unknown[] =>
  Array.isArray(input) && typeof input[0] !== "number" ? input : [input];

/** Answers a request that is no call of the model. */
export function beside(path: string, request: Json, response: ServerResponse): void {
  const [, answer] = Object.entries(sideAnswers).find(([known]) => path.endsWith(known)) ?? [];
  const body = answer?.(request) ?? { error: { message: "The kit does not play this.", type: "kit" } };
  response.writeHead(answer ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(body));
}
