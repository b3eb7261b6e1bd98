export { applyEvent } from "./apply-event.ts";
export { applyRequest } from "./apply-request.ts";
export {
  type CallOptions,
  type ChatKitClient,
  type ClientOptions,
  createClient,
  type FollowParams,
  type HeadersSource,
} from "./client.ts";
export { InvalidAnswerError, NetworkError, RefusedError } from "./errors.ts";
export { loadThread } from "./load-thread.ts";
export { type Fetch, resumableFetch, type ResumeOptions } from "./resumable-fetch.ts";
export { uploadAttachment, type UploadOptions } from "./upload.ts";
export { BrokenStreamError, InvalidFrameError } from "../sse/errors.ts";
