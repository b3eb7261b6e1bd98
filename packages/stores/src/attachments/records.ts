import type { BlobStore } from "../blobs/blob-store.ts";

/** What an attachment was announced as, and whose it is: written when it is created, and never changed. */
export interface Ticket {
  userId: string;
  name: string;
  /** The media type without parameters. */
  type: string;
  /** The most bytes that it may have. */
  most: number;
  /** Milliseconds since 1970. */
  created: number;
}

/** What has arrived: written once, after the bytes, whose key it names. An attachment has bytes if it has a seal. */
export interface Seal {
  blob: string;
  size: number;
  /** In hexadecimal. */
  sha256: string;
}

const ticketOf = (id: string): string => `${id}.ticket`;
const sealOf = (id: string): string => `${id}.seal`;

/** A new key for bytes of an attachment: of two uploads at once neither writes into the other's. */
export const newBlobKey = (id: string): string => `${id}.${crypto.randomUUID().replaceAll("-", "")}`;

/** What a key holds, and of which attachment. */
export function partOf(key: string): { id: string; part: "ticket" | "seal" | "bytes" } {
  const dot = key.indexOf(".");
  const suffix = key.slice(dot + 1);
  return { id: key.slice(0, dot), part: suffix === "ticket" || suffix === "seal" ? suffix : "bytes" };
}

/** The ticket and the seal of each attachment, as blobs beside its bytes. */
export interface Records {
  ticket(id: string): Promise<Ticket | undefined>;
  addTicket(id: string, ticket: Ticket): Promise<boolean>;
  seal(id: string): Promise<Seal | undefined>;
  /** False if the attachment has one. */
  addSeal(id: string, seal: Seal): Promise<boolean>;
  /**
   * Deletes everything of the attachment, its ticket first: an upload that looks for the ticket after it has sealed its
   * bytes either is seen here, or sees that the ticket has gone.
   */
  delete(id: string): Promise<void>;
  /** Deletes the bytes and the seal of an attachment whose ticket has gone. */
  deleteBytes(id: string): Promise<void>;
}

export function records(blobs: BlobStore): Records {
  const read = async <T>(key: string): Promise<T | undefined> => {
    const blob = await blobs.get(key);
    if (!blob) return undefined;
    const chunks: Uint8Array[] = [];
    for await (const chunk of blob.bytes) chunks.push(chunk);
    return JSON.parse(Buffer.concat(chunks).toString()) as T;
  };
  const write = (key: string, value: Ticket | Seal): Promise<boolean> =>
    blobs.put(key, once(Buffer.from(JSON.stringify(value))));
  const self: Records = {
    ticket: (id) => read<Ticket>(ticketOf(id)),
    addTicket: (id, ticket) => write(ticketOf(id), ticket),
    seal: (id) => read<Seal>(sealOf(id)),
    addSeal: (id, seal) => write(sealOf(id), seal),
    async delete(id) {
      await blobs.delete(ticketOf(id));
      await self.deleteBytes(id);
    },
    async deleteBytes(id) {
      const seal = await self.seal(id);
      if (!seal) return;
      await blobs.delete(seal.blob);
      await blobs.delete(sealOf(id));
    },
  };
  return self;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
