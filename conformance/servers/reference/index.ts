import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { chatkit } from "@chatkit-protocol/adapters/node";
import {
  ChatKitServer,
  type RequestHandler,
  type Application,
  type Identity,
  memoryStore,
  memoryStreamLog,
  type ServerSettings,
  type Store,
  type StreamLog,
} from "@chatkit-protocol/core";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { type ScriptedHandlers, scriptInterpreter } from "../interpreter/interpreter.ts";
import type { HelloCapability } from "../../src/transcript/capabilities.ts";
import type { ForwardedResponse } from "../../src/relay/relay.ts";
import { inFrames } from "./in-frames.ts";
import { recordedState } from "./recorded-state.ts";
import { type Records, recordsInMemory } from "./records.ts";
import { type ServeUpload, uploads } from "./uploads.ts";

export interface ReferenceServerOptions {
  /** 0 or absent: a free port. */
  port?: number;
  /** Path of a SQLite file; absent: everything is kept in memory. */
  database?: string;
  /** The origins of the pages that may use it; absent: all. */
  origins?: readonly string[];
  /** Answers what is not for the endpoint; undefined: 404. */
  page?: (method: string, path: string) => ForwardedResponse | undefined;
  /** What several processes share besides the store; absent: everything is kept in memory. */
  shared?: SharedState;
  /** Hears of failures that clients are not told about; default: nobody. */
  onError?: (error: unknown) => void;
  /** What stands in for the parts that the server is made of: faults in proofs, other adapters in tests. */
  replace?: Replacements;
}

export interface SharedState {
  records: Records;
  /** The running answers of all processes. */
  streamLog: StreamLog;
  /** Where clients reach all of the processes, without a path. */
  origin: string;
}

export interface Replacements {
  store?(store: Store): Store;
  /** A handler that is replaced by undefined is a feature that the server lacks. */
  handlers?(handlers: ReferenceHandlers): Partial<Application>;
  settings?: ServerSettings;
  /** Gets one frame in each piece of a stream. */
  handler?(handler: RequestHandler): RequestHandler;
  /** What takes and gives the bytes of attachments. */
  upload?(serve: ServeUpload): ServeUpload;
  /** The headers for front ends of other origins, by name. */
  cors?(headers: ReadonlyMap<string, string>): ReadonlyMap<string, string>;
}

/** What the server is made of: the interpreter, and the uploads. */
export type ReferenceHandlers = ScriptedHandlers & Required<Pick<Application, "attachments">>;

/** What a server cannot do without a handler. */
const features: Readonly<Record<string, readonly HelloCapability[]>> = {
  action: ["action"],
  syncAction: ["sync_action"],
  transcribe: ["transcribe"],
  feedback: ["feedback"],
  attachments: ["attachments", "upload"],
  streamOptions: ["stream_options"],
};

export interface RunningServer {
  /** The endpoint's URL. */
  url: string;
  close(): Promise<void>;
}

async function elsewhere(
  { method = "GET", url = "/" }: IncomingMessage,
  response: ServerResponse,
  page: ReferenceServerOptions["page"],
): Promise<void> {
  const answer = page?.(method, url);
  if (!answer) {
    response.writeHead(404, { "content-type": "text/plain" }).end("The endpoint is /chatkit.\n");
    return;
  }
  response.writeHead(answer.status, answer.headers.flat());
  for await (const chunk of answer.body) response.write(chunk);
  response.end();
}

/** Demo users by their bearer tokens. */
const users: ReadonlySet<string> = new Set(["alice", "bob"]);

function authenticate(request: IncomingMessage): Identity | null {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  return token !== undefined && users.has(token) ? { userId: token } : null;
}

/** A ChatKit server with every capability that plays scripts: the kit's own subject, and a mock for front ends. */
export async function startReferenceServer(options: ReferenceServerOptions = {}): Promise<RunningServer> {
  const { replace = {}, origins, shared, onError = () => {} } = options;
  const sqlite = options.database === undefined ? undefined : sqliteStore(options.database);
  const sound: Store = sqlite ?? memoryStore();
  const store = replace.store?.(sound) ?? sound;
  const files = uploads(store, shared?.records ?? recordsInMemory(), () => shared?.origin ?? origin);
  const serve = replace.upload?.(files.serve) ?? files.serve;
  const without: HelloCapability[] = [];
  const handlers: ReferenceHandlers = {
    ...scriptInterpreter({
      sdk: "@chatkit-protocol/core 0.1.0",
      capabilities: ["attachments", "upload"],
      without,
      ...(shared ? { state: recordedState(shared.records) } : {}),
    }),
    attachments: files.handlers,
  };
  const replaced = replace.handlers?.(handlers) ?? {};
  without.push(...Object.entries(replaced).flatMap(([name, value]) => (value ? [] : (features[name] ?? []))));
  const server = new ChatKitServer({
    store,
    ...handlers,
    ...replaced,
    ...(origins ? { origins } : {}),
    streamLog: shared?.streamLog ?? memoryStreamLog(),
    ...replace.settings,
    onError,
  });
  const framed = {
    handle: async (request: Parameters<typeof server.handle>[0]) => inFrames(await server.handle(request)),
  };
  const endpoint = chatkit(replace.handler?.(framed) ?? server, { authenticate, onError });

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = URL.canParse(request.url ?? "", "http://localhost")
      ? new URL(request.url ?? "", "http://localhost")
      : { pathname: "" };
    const headers = new Map(cors(request, origins));
    for (const [name, value] of replace.cors?.(headers) ?? headers) response.setHeader(name, value);
    const upload = /^\/uploads\/([\w-]+)$/.exec(pathname)?.[1];
    if (request.method === "OPTIONS") response.writeHead(204).end();
    else if (pathname === "/chatkit") endpoint(request, response);
    else if (upload !== undefined) await serve(upload, request, response);
    else await elsewhere(request, response, options.page);
  };
  const http = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      onError(error);
      response.destroy();
    });
  });
  // The next request of a client goes to another process.
  if (shared) http.maxRequestsPerSocket = 1;
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    url: `${origin}/chatkit`,
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      sqlite?.close();
    },
  };
}

/** Front ends on any origin may use it, unless some are named: it is a mock, and credentials are in a header, not in cookies. */
function* cors({ headers }: IncomingMessage, origins?: readonly string[]): Iterable<[string, string]> {
  const { origin } = headers;
  yield ["vary", "origin, access-control-request-headers"];
  if (origins && (origin === undefined || !origins.includes(origin))) return;
  yield ["access-control-allow-origin", origin ?? "*"];
  yield ["access-control-allow-methods", "GET, POST, PUT, OPTIONS"];
  const asked = headers["access-control-request-headers"];
  yield ["access-control-allow-headers", asked ?? "authorization, content-type"];
  yield ["access-control-max-age", "600"];
}
