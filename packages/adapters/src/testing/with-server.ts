import type { RequestHandler } from "@chatkit-protocol/core/server";
import type { Mount, MountOptions } from "./adapter-case.ts";

export interface RunningServer {
  url: string;
  /** What the adapter has reported. */
  errors: unknown[];
}

/** Runs `body` against `handler`, mounted for it alone. Every request is authenticated unless `options` has another `authenticate`. */
export async function withServer(
  mount: Mount,
  handler: RequestHandler,
  body: (server: RunningServer) => Promise<void>,
  options: Partial<Omit<MountOptions, "onError">> = {},
): Promise<void> {
  const errors: unknown[] = [];
  const authenticate = () => ({ userId: "user_1" });
  const { url, close } = await mount(handler, {
    authenticate,
    onError: (error) => errors.push(error),
    ...options,
  });
  try {
    await body({ url, errors });
  } finally {
    await close();
  }
}
