import { createHash } from "node:crypto";
import type { Drive } from "../../case/drive.ts";

/**
 * An id that no server has given, of its own for every request: a server that takes one for a thread, or makes the
 * thread, is not blamed again where another request asks for one that is unknown. It ends with zeros, so that a reader
 * of the bytes sees it.
 */
export const strangeId = (d: Drive, prefix: "thr" | "atc" = "thr"): string =>
  `${prefix}_${createHash("sha256").update(d.unique("strange")).digest("hex").slice(0, 24)}00000000`;
