import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Attachment, ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { attachments, type AttachmentsOptions } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { afterAll } from "vitest";
import { clientOf } from "../client-of.ts";

const root = mkdtempSync(join(tmpdir(), "chatkit-attachments-"));
let places = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder that nothing is in yet. */
export const newPlace = (): string => join(root, String(places++));

export const secret = "a secret of 32 characters or more";
export const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(100, 7)]);
export const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** A server with files, and its users by their bearer tokens. */
export function serverWithFiles(options: Partial<AttachmentsOptions> = {}) {
  const store = memoryStore();
  const blobs = options.blobs ?? fileBlobs(newPlace());
  const reported: unknown[] = [];
  const onError = (error: unknown) => void reported.push(error);
  const files = attachments({
    store,
    secret,
    baseUrl: "https://app.example/files",
    onError,
    ...options,
    blobs,
  });
  const server = new ChatKitServer({
    store,
    attachments: files.handlers,
    onError,
    async *respond() {
      yield "Seen.";
    },
  });
  const user = (userId: string) => clientOf(server, userId);
  const create = (params: { name?: string; size?: number; mime_type?: string } = {}, userId = "alice") =>
    user(userId).request("attachments.create", {
      name: "photo.png",
      size: png.length,
      mime_type: "image/png",
      ...params,
    });
  /** Sends a message with the attachment; its thread. */
  const use = async ({ id }: Attachment, userId = "alice", threadId?: string): Promise<string> => {
    const input = { content: [{ type: "input_text" as const, text: "Look" }], attachments: [id] };
    const stream = threadId
      ? user(userId).stream("threads.add_user_message", { thread_id: threadId, input })
      : user(userId).stream("threads.create", { input });
    let thread = threadId ?? "";
    for await (const event of stream) if (event.type === "thread.created") thread = event.thread.id;
    return thread;
  };
  const get = (url: string, init?: RequestInit) => files.handle(new Request(url, init));
  return { store, server, blobs, files, reported, user, create, use, get };
}

export const bearer = (request: Request) => {
  const userId = /^Bearer (\w+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  return userId === undefined ? null : { userId };
};

export const urlOf = ({ upload_descriptor }: Attachment): string => upload_descriptor?.url ?? "";
export const previewOf = (attachment: Attachment): string =>
  attachment.type === "image" ? attachment.preview_url : "";

export const put = (url: string, body: Uint8Array, headers: Record<string, string> = {}): Request =>
  new Request(url, {
    method: "PUT",
    body: new Uint8Array(body),
    headers: { "content-type": "image/png", ...headers },
  });

export function form(bytes: Uint8Array, type = "image/png", name = "photo.png"): FormData {
  const data = new FormData();
  data.append("file", new Blob([new Uint8Array(bytes)], { type }), name);
  return data;
}

/** A request whose body comes in pieces, as from a slow client; `sent()` counts the bytes that were read. */
export function slow(url: string, pieces: number, size: number, headers: Record<string, string> = {}) {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent >= pieces * size) return controller.close();
        const piece = new Uint8Array(size);
        if (sent === 0) piece.set(png.subarray(0, 8));
        controller.enqueue(piece);
        sent += size;
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { duplex: "half" } = {
    method: "PUT",
    headers: { "content-type": "image/png", ...headers },
    body,
    duplex: "half",
  };
  return { request: new Request(url, init), sent: () => sent };
}

export const status = async (answer: Promise<Response>): Promise<number> => (await answer).status;
export const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;
