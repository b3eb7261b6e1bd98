import { createHash } from "node:crypto";
import { RequestError } from "@chatkit-protocol/core/server";
import { fits, headLength } from "./media-types.ts";

/** What is known of bytes once they have all passed. */
export interface Received {
  size: number;
  /** In hexadecimal. */
  sha256: string;
}

/** What bytes must be. */
export interface Expected {
  type: string;
  /** The most bytes. */
  most: number;
  /** The checksum that the client announced, in hexadecimal. */
  sha256?: string | undefined;
}

export const tooLarge = (most: number): RequestError =>
  new RequestError("payload_too_large", `This file may have at most ${most} bytes.`);

/**
 * Passes bytes on while they are what is expected, and tells at their end what they were. Throws RequestError at the first byte too
 * many, and as soon as the beginning is not of the type: whoever stores the bytes then stores nothing.
 */
export async function* receive(
  bytes: AsyncIterable<Uint8Array>,
  { type, most, sha256: announced }: Expected,
  done: (received: Received) => void,
): AsyncGenerator<Uint8Array, void> {
  const hash = createHash("sha256");
  let size = 0;
  let head = Buffer.alloc(0);
  let recognised = false;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    if (!recognised) {
      head = Buffer.concat([head, chunk.subarray(0, headLength - head.length)]);
      if (head.length === headLength) {
        checkHead(type, head);
        recognised = true;
      }
    }
    hash.update(chunk);
    yield chunk;
  }
  if (!recognised) checkHead(type, head);
  const sha256 = hash.digest("hex");
  if (announced !== undefined && announced !== sha256) {
    throw new RequestError("invalid_request", "The bytes are not those of the announced checksum.");
  }
  done({ size, sha256 });
}

function checkHead(type: string, head: Buffer): void {
  if (!fits(type, head)) throw new RequestError("unsupported_media_type", `These bytes are not ${type}.`);
}

/** The checksum in the header `Content-Digest` (RFC 9530), in hexadecimal. */
export function announcedDigest(header: string | null): string | undefined {
  const digest = /(?:^|,)\s*sha-256=:([\w+/]+=*):/.exec(header ?? "")?.[1];
  return digest === undefined ? undefined : Buffer.from(digest, "base64").toString("hex");
}
