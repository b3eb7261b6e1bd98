import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { type Identity, RequestError } from "@chatkit-protocol/core";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { rolesIn, server, type Session } from "./server.ts";

const {
  ISSUER = "https://login.example.com/",
  AUDIENCE = "https://chat.example.com",
  JWKS = "https://login.example.com/.well-known/jwks.json",
} = process.env;

/** Fetched when needed, cached, and fetched again for an unknown key. */
const keys = createRemoteJWKSet(new URL(JWKS));

const rules = {
  issuer: ISSUER,
  audience: AUDIENCE,
  // Never those of the token. The key set has only public keys, so no HS256, and never `none`.
  algorithms: ["RS256", "ES256"],
  requiredClaims: ["sub", "exp"],
};

/** A fault of the token; every other failure is one of the key set. */
const faults: ReadonlySet<string> = new Set([
  errors.JWTExpired.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWTInvalid.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWKSMultipleMatchingKeys.code,
]);

const unauthorized = (message: string, challenge: string): RequestError =>
  new RequestError("unauthorized", message, { headers: { "www-authenticate": challenge } });

/** Reads the header `Authorization`. Throws RequestError: 401 with what is wrong, 503 without keys to check it with. */
export async function identityOf(authorization: string | null): Promise<Identity<Session>> {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? "") ?? [];
  if (token === undefined) throw unauthorized("This request needs a bearer token.", "Bearer");
  const { sub, roles } = await claimsOf(token);
  if (typeof sub !== "string" || sub === "") throw wrong("it names no user");
  return { userId: sub, session: { roles: rolesIn(roles) } };
}

const wrong = (what: string): RequestError =>
  unauthorized(`The access token is not valid: ${what}.`, 'Bearer error="invalid_token"');

async function claimsOf(token: string): Promise<Record<string, unknown>> {
  try {
    return (await jwtVerify(token, keys, rules)).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError && faults.has(error.code)) throw wrong(error.message);
    console.error("The keys of", ISSUER, "cannot be read:", error);
    // A 401 would send every user to the sign-in.
    const headers = { "retry-after": "5" };
    throw new RequestError("unavailable", "Tokens cannot be checked at the moment.", { headers });
  }
}

export const POST = chatkit(server, {
  authenticate: (request) => identityOf(request.headers.get("authorization")),
});
