import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { attachments } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";

/** Uploads a file of each size (arguments after the folder, in bytes), and prints the results. */
const [, , place = "", ...sizes] = process.argv;
const store = memoryStore();
const reported: string[] = [];
const onError = (error: unknown): unknown => reported.push(String(error));
const baseUrl = "https://app.example/files";
const secret = "a secret of 32 characters or more";
const blobs = fileBlobs(place);
const files = attachments({ blobs, store, secret, baseUrl, onError });
const server = new ChatKitServer({ store, attachments: files.handlers, onError });

const answers: { size: number; status: number; isThere: boolean; keys: number }[] = [];
for (const size of sizes.map(Number)) {
  const params = { name: "a.bin", size, mime_type: "application/x-test" };
  const { body } = await server.handle({
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify({ type: "attachments.create", params }),
    identity: { userId: "alice" },
    signal: new AbortController().signal,
  });
  const { id, upload_descriptor } = JSON.parse(String(body));
  const headers = { "content-type": "application/x-test" };
  const request = { method: "PUT", headers, body: new Uint8Array(size) };
  const { status } = await files.handle(new Request(upload_descriptor.url, request));
  let keys = 0;
  for await (const key of blobs.list(new Date(Date.now() + 60_000))) if (key.startsWith(id)) keys += 1;
  const isThere = (await files.read("alice", id))?.length === size;
  answers.push({ size, status, isThere, keys });
}
console.log(JSON.stringify({ answers, reported }));
