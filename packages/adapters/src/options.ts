import type { Identity } from "@chatkit-protocol/core/server";

/** The options of every adapter. `Request` is the framework's own request or context. */
export interface AdapterOptions<Request, Session = unknown> {
  /**
   * Returns the user; null is answered with 401. May throw a refusal that the handler knows, such as a `RequestError` with
   * `forbidden`; any other error is answered with a bare 500 and passed to `onError`.
   */
  authenticate: (request: Request) => Identity<Session> | null | Promise<Identity<Session> | null>;
  /**
   * The number of proxies in front that append to `X-Forwarded-For` (or `Forwarded`); `true` means one. Without it these
   * headers are ignored, because any client can write them.
   */
  trustProxy?: boolean | number;
  /** Called with every failure that the client does not see. Default: console.error. */
  onError?: (error: unknown) => void;
}

export type Report = (error: unknown) => void;

/** The application's `onError`, made safe to call from anywhere. */
export function reporter({ onError = toConsole }: Pick<AdapterOptions<never>, "onError">): Report {
  return (error) => {
    const failed = (failure: unknown): void => {
      try {
        console.error("chatkit: onError failed:", failure, "while reporting:", error);
      } catch {
        // The error's own code, such as its `stack` getter, throws while it is printed.
        console.error("chatkit: onError failed while reporting an error that cannot be printed.");
      }
    };
    try {
      const done: unknown = onError(error);
      // An async one that rejects would end the process.
      // eslint-disable-next-line promise/no-promise-in-callback
      if (done instanceof Promise) void done.catch(failed);
    } catch (failure) {
      failed(failure);
    }
  };
}

const toConsole: Report = (error) => console.error("chatkit:", error);
