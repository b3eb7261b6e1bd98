package dev.chatkitprotocol;

/** What is wrong with a document, and where (RFC 6901). */
public final class DecodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String pointer;
  private final String reason;

  DecodeException(String pointer, String reason) {
    super("at \"" + pointer + "\": " + reason);
    this.pointer = pointer;
    this.reason = reason;
  }

  /** Where it is. */
  public String pointer() {
    return pointer;
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }
}
