/** What the application says about a request once it has authenticated it; never taken from the JSON body (IS-07). */
export interface Identity<Session = unknown> {
  /** Names the tenant: every stored thing belongs to exactly one user. */
  userId: string;
  /** The application's own typed session: permissions, plan, database handles. */
  session?: Session;
}

/** What an adapter adds from the framework's request. */
export interface ClientFacts {
  ip?: string | undefined;
  userAgent?: string | undefined;
  /** The first language of `Accept-Language`. */
  locale?: string | undefined;
}

/** What `respond()` and the other handlers know about the request that they serve. */
export interface RequestContext<Session = unknown> extends Identity<Session>, ClientFacts {
  /** Aborted when the client has gone. */
  signal: AbortSignal;
  /** The `metadata` of the request body: whatever the client wrote, untrusted. */
  metadata: Record<string, unknown>;
}
