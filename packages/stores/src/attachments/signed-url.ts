import { createHmac, timingSafeEqual } from "node:crypto";

/** What a URL permits. */
export type Purpose = "upload" | "download";

/** Whether a URL permits what it is used for. */
export type Permission = "given" | "expired" | "none";

export interface Signer {
  /** The URL that permits one thing with one attachment until then; `expires` is in milliseconds since 1970. */
  sign(purpose: Purpose, id: string, expires: number): string;
  check(purpose: Purpose, id: string, parameters: URLSearchParams, now: number): Permission;
}

/** Shorter secrets can be guessed from one URL. */
const shortestSecret = 32;

/**
 * Signs with the first secret and accepts all of them, so that a secret can be replaced. An id belongs to one user for
 * ever, so that a signature of the id is one of the user.
 */
export function signer(baseUrl: string, secrets: readonly string[]): Signer {
  for (const secret of secrets.length === 0 ? [""] : secrets) {
    if (secret.length < shortestSecret) {
      throw new TypeError(
        `A secret of attachments() has ${secret.length} characters; pass at least ${shortestSecret} random ones.`,
      );
    }
  }
  const signature = (secret: string, purpose: Purpose, id: string, expires: string): Buffer =>
    createHmac("sha256", secret).update(`${purpose}\n${id}\n${expires}`).digest();
  return {
    sign(purpose, id, milliseconds) {
      const expires = String(Math.ceil(milliseconds / 1000));
      const signed = signature(secrets[0]!, purpose, id, expires).toString("base64url");
      return `${baseUrl}/${id}?${new URLSearchParams({ for: purpose, expires, signature: signed }).toString()}`;
    },
    check(purpose, id, parameters, now) {
      const expires = parameters.get("expires") ?? "";
      const given = Buffer.from(parameters.get("signature") ?? "", "base64url");
      // Every secret is tried, so that the time of the answer does not name one.
      const matches = secrets.map((secret) => {
        const right = signature(secret, purpose, id, expires);
        return given.length === right.length && timingSafeEqual(given, right);
      });
      if (!matches.includes(true)) return "none";
      return Number(expires) * 1000 > now ? "given" : "expired";
    },
  };
}
