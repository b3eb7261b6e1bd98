/** Redis does not do what the stream log needs: the message has its own words, and `cause` its error. */
export class RedisStreamLogError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "RedisStreamLogError";
  }
}
