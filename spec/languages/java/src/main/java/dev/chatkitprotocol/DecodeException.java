package dev.chatkitprotocol;

/** What is wrong with a document, and where: a JSON path such as {@code $.params.content[0]}. */
public final class DecodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String path;
  private final String reason;

  DecodeException(String path, String reason) {
    super("at \"" + path + "\": " + reason);
    this.path = path;
    this.reason = reason;
  }

  /** Where it is. */
  public String path() {
    return path;
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }
}
