import type { Server } from "node:net";

/** The URL of a server that listens on a free port. */
export function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}/chatkit`;
}
