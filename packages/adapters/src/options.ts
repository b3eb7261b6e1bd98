import type { Identity } from "@chatkit-protocol/core/server";

/** What an application tells every adapter. `Request` is the framework's own request or context. */
export interface AdapterOptions<Request, Session = unknown> {
  /**
   * Who asks; null is answered with 401. A refusal that the handler knows may be thrown (`RequestError` with
   * `forbidden`, say); anything else that it throws is answered with a bare 500 and goes to `onError`.
   */
  authenticate: (request: Request) => Identity<Session> | null | Promise<Identity<Session> | null>;
  /**
   * How many proxies stand in front and append to `X-Forwarded-For` (or `Forwarded`); `true` is one. Without it
   * these headers are not believed: any client can write them.
   */
  trustProxy?: boolean | number;
  /** Hears of every failure that the client is not told about. Default: console.error. */
  onError?: (error: unknown) => void;
}

export type Report = (error: unknown) => void;

/** The application's `onError`, made safe to call from anywhere. */
export function reporter({ onError }: Pick<AdapterOptions<never>, "onError">): Report {
  return (error) => {
    if (!onError) return console.error("chatkit:", error);
    try {
      onError(error);
    } catch (failure) {
      console.error("chatkit: onError failed:", failure, "while reporting:", error);
    }
  };
}
