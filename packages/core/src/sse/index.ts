export { decodeEvents } from "./decode.ts";
export { encodeEvent, heartbeat } from "./encode.ts";
export { BrokenStreamError, InvalidFrameError } from "./errors.ts";
export { type ByteSource, decodeFrames, type Frame } from "./frames.ts";
