import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { RequestError } from "@chatkit-protocol/core/server";
import { Busboy, type BusboyInstance } from "@fastify/busboy";

/** The file of a form; its bytes must be read to the end, or left. */
export interface FormFile {
  name: string;
  type: string;
  bytes: AsyncIterable<Uint8Array>;
  /** Reads no further. */
  leave(): void;
}

/** The first field `file` of a `multipart/form-data` body, as soon as it begins. Throws RequestError. */
export function formFile(body: AsyncIterable<Uint8Array>, contentType: string): Promise<FormFile> {
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => reject(invalidForm(error));
    let form: BusboyInstance;
    try {
      const limits = {
        files: 1,
        fields: 20,
        fieldSize: 10_000,
        fieldNameSize: 100,
        parts: 21,
        headerPairs: 20,
      };
      form = new Busboy({ headers: { "content-type": contentType }, limits });
    } catch (error) {
      refuse(error);
      return;
    }
    const source = Readable.from(body, { objectMode: false });
    form.on("file", (field, stream, name, _encoding, type) => {
      // The end of the form reports the same.
      stream.on("error", () => {});
      if (field !== "file") stream.resume();
      else {
        const bytes = readFile(stream, source, read);
        resolve({ name: name ?? "file", type, bytes, leave: () => source.destroy() });
      }
    });
    const read = pipeline(source, form);
    read.then(() => refuse("It has no file in a field named file."), refuse);
  });
}

async function* readFile(
  file: Readable,
  source: Readable,
  read: Promise<unknown>,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file) yield chunk as Uint8Array;
    // A form that breaks off has a whole file only if its end has been seen.
    await read;
  } catch (error) {
    throw invalidForm(error);
  } finally {
    file.destroy();
    source.destroy();
  }
}

function invalidForm(cause: unknown): RequestError {
  const reason = typeof cause === "string" ? cause : "It is broken off or not a form.";
  return new RequestError("invalid_request", `The body is not a form with a file. ${reason}`, { cause });
}
