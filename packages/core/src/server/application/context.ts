/** The authenticated user of a request, as the application knows it; never taken from the JSON body (IS-07). */
export type Identity<Session = unknown> = {
  /** The tenant: everything stored belongs to exactly one user. */
  userId: string;
  /** The application's own typed session: permissions, plan, database handles. Required unless its type includes undefined. */
  session?: Session;
} & (undefined extends Session ? unknown : { session: Session });

/** The session of an identity: undefined only where its type allows that. */
export function sessionOf<Session>(identity: Identity<Session>): Session;
export function sessionOf({ session }: Identity): unknown {
  return session;
}

/** Who a turn is continued for, without a request. The engine that keeps the turn says whether there is a session. */
export function identityOf<Session>(userId: string, session: Session | undefined): Identity<Session>;
export function identityOf(userId: string, session: unknown): Identity {
  return session === undefined ? { userId } : { userId, session };
}

/** The client, as the adapter reads it from the framework's request. */
export interface ClientFacts {
  ip?: string | undefined;
  userAgent?: string | undefined;
  /** The first language of `Accept-Language`. */
  locale?: string | undefined;
}

/** The request that `respond()` or another handler serves. */
export interface RequestContext<Session = unknown> extends ClientFacts {
  /** The user, whose store this is. */
  userId: string;
  /** What `authenticate` has returned as the session. */
  session: Session;
  /** Names the request in logs: the header `X-Request-Id` of the client or a proxy, else a new id; the answer has it too. */
  requestId: string;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
  /** The `metadata` of the request body, as the client wrote it: do not trust it. */
  metadata: Record<string, unknown>;
  /**
   * Counts what the request has cost against `limits.tokensPerUser`. May be called any number of times, even after the client has
   * left. Never throws: a failure is reported.
   */
  reportUsage(usage: Usage): void;
}

/** What a model has used. */
export interface Usage {
  /** Tokens, or whatever else the application counts in `limits.tokensPerUser`. */
  tokens: number;
}
