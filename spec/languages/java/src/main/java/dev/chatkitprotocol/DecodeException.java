package dev.chatkitprotocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a document, and where: a JSON path such as {@code $.params.content[0]}. */
public final class DecodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One mistake in a document. */
  public record Issue(String path, String reason) implements java.io.Serializable {}

  private final ArrayList<Issue> issues;

  DecodeException(String path, String reason) {
    this(List.of(new Issue(path, reason)));
  }

  DecodeException(List<Issue> issues) {
    super(
        issues.stream()
            .map((issue) -> "at \"" + issue.path() + "\": " + issue.reason())
            .collect(Collectors.joining("; ")));
    this.issues = new ArrayList<>(issues);
  }

  /** Every mistake in the document. */
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** Where the first mistake is. */
  public String path() {
    return issues.get(0).path();
  }

  /** What the first mistake is. */
  public String reason() {
    return issues.get(0).reason();
  }
}
