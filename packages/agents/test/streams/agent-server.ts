import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { RunAgentInput } from "@ag-ui/core";
import { RunAgentInputSchema } from "@ag-ui/core/schemas";

/** Answers a run: with events, or by itself. */
export type Answer =
  | readonly (object | string)[]
  | ((response: ServerResponse, input: RunAgentInput, request: IncomingMessage) => void | Promise<void>);

/** An AG-UI agent on a free port of this machine. */
export interface AgentServer extends AsyncDisposable {
  readonly url: string;
  /** The input of each run; a run whose input AG-UI's own schemas reject is not answered. */
  readonly inputs: RunAgentInput[];
  readonly requests: IncomingMessage[];
}

/** An agent that answers its runs one after the other. */
export async function agentServer(...answers: Answer[]): Promise<AgentServer> {
  const inputs: RunAgentInput[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      const read = RunAgentInputSchema.safeParse(JSON.parse(body));
      if (!read.success) return void response.writeHead(422).end(read.error.message);
      inputs.push(read.data);
      requests.push(request);
      const answer = answers[inputs.length - 1] ?? [];
      if (typeof answer === "function") return answer(response, read.data, request);
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end(answer.map(frame).join(""));
      return undefined;
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/agent`,
    inputs,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const frame = (event: object | string): string =>
  `data: ${typeof event === "string" ? event : JSON.stringify(event)}\n\n`;
