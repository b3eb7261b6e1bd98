import { memoryStore } from "@chatkit-protocol/core";
import { attachments } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { identityOf } from "./server.ts";

export const files = attachments({
  store: memoryStore(),
  blobs: fileBlobs("data/files"),
  secret: process.env["SECRET"] ?? "",
  baseUrl: "https://app.example/files",
  // Users may post a form to baseUrl, and a download needs the owner beside the signature.
  authenticate: (request) => identityOf(request.headers.get("authorization")),
});
