import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { uploadAttachment } from "../../src/client/index.ts";
import type { Attachment, UploadDescriptor } from "../../src/protocol/index.ts";
import { nobody, serve } from "./serve.ts";

const file = (descriptor?: UploadDescriptor): Attachment => ({
  type: "file",
  id: "atc_1",
  name: "notes é.txt",
  mime_type: "text/plain",
  ...(descriptor ? { upload_descriptor: descriptor } : {}),
});
const bytes = new Blob(["hello"]);

/** Takes one upload with `status`. */
async function receiver(status = 200) {
  const got: { method?: string | undefined; headers: IncomingHttpHeaders; body: Buffer }[] = [];
  const url = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      got.push({ method: request.method, headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(status).end("stored");
    });
  });
  return { url, got };
}

test("PUT sends the bytes as they are, with the descriptor's headers", async () => {
  const { url, got } = await receiver();
  await uploadAttachment(file({ url, method: "PUT", headers: { "x-ticket": "7" } }), bytes);
  expect(got).toMatchObject([
    { method: "PUT", headers: { "x-ticket": "7", "content-type": "text/plain", "content-length": "5" } },
  ]);
  expect(got[0]!.body.toString()).toBe("hello");
});

test("POST sends a form with the field `file`, whatever content type the descriptor names", async () => {
  const { url, got } = await receiver();
  const headers = { "x-ticket": "7", "Content-Type": "text/plain" };
  await uploadAttachment(file({ url, method: "POST", headers }), bytes);
  const { method, headers: sent, body } = got[0]!;
  expect([method, sent["x-ticket"]]).toEqual(["POST", "7"]);
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": sent["content-type"]! },
  }).formData();
  const part = form.get("file") as File;
  expect([part.name, await part.text()]).toEqual(["notes é.txt", "hello"]);
});

test("a rejected, an impossible and a needless upload are distinguished", async () => {
  const { url } = await receiver(413);
  const put = (to: string) => uploadAttachment(file({ url: to, method: "PUT", headers: {} }), bytes);
  await expect(put(url)).rejects.toMatchObject({
    name: "RefusedError",
    status: 413,
    code: "payload_too_large",
  });
  await expect(put(await nobody())).rejects.toMatchObject({ name: "NetworkError" });
  await expect(uploadAttachment(file(), bytes)).rejects.toThrow(
    "The attachment atc_1 has no upload_descriptor: it needs no upload.",
  );
  const signal = AbortSignal.abort(new Error("left"));
  const options = { signal };
  await expect(uploadAttachment(file({ url, method: "PUT", headers: {} }), bytes, options)).rejects.toThrow(
    "left",
  );
});
