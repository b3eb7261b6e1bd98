import type { RequestHandler } from "@chatkit-protocol/core/server";

/** An HTTP server of Node: that of node:http, and those that frameworks return, such as `serve()` of @hono/node-server. */
export interface ClosableServer {
  close(closed: () => void): unknown;
  closeIdleConnections?(): void;
  closeAllConnections?(): void;
}

/** Which signals end the process, and how long its answers may take until then. */
export interface DrainOptions {
  /** Milliseconds that running answers have until they are ended. Default: the handler's own, 25 000 for a ChatKitServer. */
  grace?: number;
  /** Default: SIGTERM and SIGINT. Once one has come, the next one ends the process as if nobody listened. */
  signals?: readonly NodeJS.Signals[];
}

/** Milliseconds that answers other than streams have once the last stream is over. */
const forTheRest = 2000;

/**
 * Waits for a signal, has the handler finish what it has begun, and closes the HTTP server: it goes on listening meanwhile,
 * so that its readiness can be asked. Resolves when no connection is left; close the store then, and Node ends by itself.
 */
export async function drainOnSignal(
  http: ClosableServer,
  handler: Pick<RequestHandler, "drain">,
  { grace, signals = ["SIGTERM", "SIGINT"] }: DrainOptions = {},
): Promise<void> {
  await new Promise<void>((resolve) => {
    const heard = (): void => {
      for (const signal of signals) process.off(signal, heard);
      resolve();
    };
    for (const signal of signals) process.on(signal, heard);
  });
  await handler.drain?.(grace === undefined ? {} : { grace });
  await new Promise<void>((resolve) => {
    http.close(() => resolve());
    http.closeIdleConnections?.();
    setTimeout(() => http.closeAllConnections?.(), forTheRest).unref();
  });
}
