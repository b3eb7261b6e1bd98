export { applyEvent } from "./apply-event.ts";
export { applyRequest } from "./apply-request.ts";
export {
  type CallOptions,
  type ChatKitClient,
  type ClientOptions,
  createClient,
  type HeadersSource,
} from "./client.ts";
export { InvalidAnswerError, NetworkError, RefusedError } from "./errors.ts";
export { loadThread } from "./load-thread.ts";
export { uploadAttachment, type UploadOptions } from "./upload.ts";
export { BrokenStreamError, InvalidFrameError } from "../sse/index.ts";
