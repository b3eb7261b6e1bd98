import type { Transform } from "node:stream";
import * as zlib from "node:zlib";

/** Undoes a Content-Encoding as a browser does: whatever has arrived is decoded at once. */
export interface ContentDecoder {
  /** As the header names it. */
  readonly name: string;
  /** The bytes that these make readable, perhaps none; rejects if they are not in that coding. */
  decode(bytes: Uint8Array): Promise<Uint8Array>;
  /** What is left at the end of the body; rejects if the coding is not complete. */
  end(): Promise<Uint8Array>;
}

/** By coding; `first` is the first byte. Node has zstd since 22.15 and 23.8. */
const decoders: ReadonlyMap<string, (first: number) => Transform> = new Map<
  string,
  (first: number) => Transform
>([
  ["gzip", () => zlib.createGunzip()],
  // Browsers also read deflate without its zlib header, which some servers send.
  ["deflate", (first) => ((first & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw())],
  ["br", () => zlib.createBrotliDecompress()],
  ...("createZstdDecompress" in zlib ? [["zstd", () => zlib.createZstdDecompress()] as const] : []),
]);

/** The codings that this version of Node can decode, as a browser lists them. */
export const readableCodings: readonly string[] = [...decoders.keys()];

/** One network chunk may become so many bytes; more is an attack. */
const mostBytes = 32 * 1024 * 1024;

/** The decoder of an answer; undefined if its body is to be read as it is, also because nobody asked for a coding. */
export function contentDecoder(
  contentEncoding: string | undefined,
  acceptEncoding: string | undefined,
): ContentDecoder | undefined {
  const names = tokensOf(contentEncoding).filter((name) => name !== "identity");
  const asked = new Set(tokensOf(acceptEncoding));
  if (names.length === 0 || !names.every((name) => decoders.has(name) && asked.has(name))) return undefined;
  // The last coding was applied last.
  const steps = names.toReversed().map(oneDecoder);
  const name = names.join(", ");
  const labelled = async (bytes: Promise<Uint8Array>): Promise<Uint8Array> => {
    try {
      return await bytes;
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };
  return {
    name,
    decode: (bytes) => labelled(pass(bytes, steps)),
    async end() {
      const parts: Uint8Array[] = [];
      for (const [index, step] of steps.entries())
        parts.push(await labelled(pass(await labelled(step.end()), steps.slice(index + 1))));
      return Buffer.concat(parts);
    },
  };
}

/** The `Accept-Encoding` of a client, without what this version of Node cannot decode. */
export function readableAcceptEncoding(value: string): string {
  const kept = value.split(",").flatMap((part) => {
    const [name = "", ...weight] = part.split(";").map((text) => text.trim());
    if (name === "*") return readableCodings.map((coding) => [coding, ...weight].join(";"));
    return name.toLowerCase() === "identity" || decoders.has(name.toLowerCase()) ? [part.trim()] : [];
  });
  return kept.length > 0 ? kept.join(", ") : "identity";
}

const tokensOf = (value = ""): string[] =>
  value
    .split(",")
    .map((part) => part.split(";", 1)[0]!.trim().toLowerCase().replace(/^x-/, ""))
    .filter((name) => name !== "");

type Step = Omit<ContentDecoder, "name">;

async function pass(bytes: Uint8Array, steps: readonly Step[]): Promise<Uint8Array> {
  let decoded = bytes;
  for (const step of steps) decoded = await step.decode(decoded);
  return decoded;
}

function oneDecoder(name: string): Step {
  let stream: Transform | undefined;
  let parts: Uint8Array[] = [];
  let size = 0;
  let settle: (error?: Error) => void = () => {};
  const opened = (first: number): Transform => {
    const decoder = decoders.get(name)!(first);
    decoder.on("data", (part: Uint8Array) => {
      parts.push(part);
      size += part.byteLength;
      if (size > mostBytes) decoder.destroy(new Error(`a chunk expands to more than ${mostBytes} bytes`));
    });
    decoder.on("error", (error: Error) => settle(error));
    // What follows the end of the coding is ignored, and nothing else says so.
    decoder.on("end", () => settle());
    return decoder;
  };
  const run = async (decoder: Transform, start: (done: () => void) => void): Promise<Uint8Array> => {
    if (decoder.readableEnded || decoder.destroyed) return new Uint8Array();
    await new Promise<void>((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve());
      start(() => settle());
    });
    // What has been decoded and not been handed over yet.
    while (decoder.read() !== null);
    const whole = Buffer.concat(parts);
    parts = [];
    size = 0;
    return whole;
  };
  return {
    async decode(bytes) {
      if (bytes.byteLength === 0) return bytes;
      const decoder = (stream ??= opened(bytes[0]!));
      return run(decoder, (done) => decoder.write(bytes, () => done()));
    },
    async end() {
      const decoder = stream;
      return decoder ? run(decoder, () => decoder.end()) : new Uint8Array();
    },
  };
}
