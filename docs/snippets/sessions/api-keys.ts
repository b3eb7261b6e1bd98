import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { type Identity, RequestError } from "@chatkit-protocol/core";
import { server, type Session } from "./server.ts";

interface KeyRecord {
  /** SHA-256 is enough for 256 random bits; a password would need scrypt or argon2. */
  hash: Buffer;
  identity: Identity<Session>;
}

/** Replace this with a table. Its content does not reveal the keys. */
export const records = new Map<string, KeyRecord>();

const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();
const nobodys = hashOf(randomBytes(32).toString("hex"));

/** A new key. Show it once: it is not stored. */
export function issueKey(identity: Identity<Session>): { id: string; key: string } {
  const id = randomBytes(8).toString("hex");
  const secret = randomBytes(32).toString("base64url");
  records.set(id, { hash: hashOf(secret), identity });
  return { id, key: `ck_${id}_${secret}` };
}

export const revokeKey = (id: string): boolean => records.delete(id);

/** Reads the header `Authorization`. Throws RequestError: the same 401 for every wrong key. */
export function identityOf(authorization = ""): Identity<Session> {
  const [, id = "", secret = ""] = /^Bearer ck_([0-9a-f]{16})_([\w-]{43})$/.exec(authorization) ?? [];
  const record = records.get(id);
  // Hashes of one length, in constant time, and for unknown ids too.
  const fits = timingSafeEqual(hashOf(secret), record?.hash ?? nobodys);
  if (record && fits) return record.identity;
  throw new RequestError("unauthorized", "This request needs a valid API key.", {
    headers: { "www-authenticate": "Bearer" },
  });
}

const answer = chatkit(server, { authenticate: (req) => identityOf(req.headers.authorization) });

export const http = createServer((req, res) => {
  if (req.url === "/chatkit") answer(req, res);
  else res.writeHead(404).end();
});
