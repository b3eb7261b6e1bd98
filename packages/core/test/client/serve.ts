import { createServer, type RequestListener } from "node:http";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { afterEach } from "vitest";
import type { RequestHandler } from "../../src/server/index.ts";

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server on a free port of 127.0.0.1 until the test is over; gives the URL of its endpoint. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${address.port}/chatkit`;
}

/** A ChatKit server over HTTP; `Bearer <name>` identifies the user. */
export const serveChatKit = (server: RequestHandler): Promise<string> =>
  serve(
    chatkit(server, {
      authenticate({ headers }) {
        const userId = /^Bearer (\w+)$/.exec(headers.authorization ?? "")?.[1];
        return userId === undefined ? null : { userId };
      },
      onError() {},
    }),
  );

/** A server that gives the same answer to everything. */
export const serveText = (
  status: number,
  headers: Record<string, string>,
  ...chunks: string[]
): Promise<string> =>
  serve((request, response) => {
    request.resume();
    response.writeHead(status, headers);
    for (const chunk of chunks) response.write(chunk);
    response.end();
  });

/** A URL at which nobody listens. */
export async function nobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}/chatkit`;
}
