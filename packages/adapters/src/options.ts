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
