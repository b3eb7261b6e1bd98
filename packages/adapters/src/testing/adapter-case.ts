import type { RequestHandler, Identity } from "@chatkit-protocol/core/server";

/** How a case wants the application around the adapter. */
export interface MountOptions {
  /** Given to the adapter as it is; what it gets is the framework's own request. */
  authenticate: (request: unknown) => Identity | null | Promise<Identity | null>;
  onError: (error: unknown) => void;
  trustProxy?: boolean | number;
  /** The framework's usual JSON body parser has run before the adapter. */
  bodyParser?: boolean;
  /** The framework's usual response compression is on. */
  compression?: boolean;
  /** The application sets the header `x-app: kept` on every answer, as CORS middleware does. */
  appHeader?: boolean;
}

/** A running application with the adapter at `url`, for all methods. */
export interface Mounted {
  url: string;
  close: () => Promise<void>;
}

/** Starts an application on 127.0.0.1 that has `handler` bound by the adapter under test. */
export type Mount = (handler: RequestHandler, options: MountOptions) => Promise<Mounted>;

/** What a framework has only with middleware: a body parser in front of the route, or compression. */
export type Feature = "bodyParser" | "compression";

/** One promise of every adapter, as an executable check. */
export interface AdapterCase {
  /** What every adapter does, as a sentence. */
  title: string;
  /** What the framework must have for the case to make sense. */
  needs?: Feature;
  /** Rejects with an AssertionError if the adapter fails the case. */
  run: (mount: Mount) => Promise<void>;
}
