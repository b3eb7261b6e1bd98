export { type ByteSource } from "./chunks.ts";
export { decodeEvents } from "./decode.ts";
export { encodeEvent, heartbeat } from "./encode.ts";
export { BrokenStreamError, InvalidFrameError } from "./errors.ts";
export { decodeFrames, type Frame } from "./frames.ts";
