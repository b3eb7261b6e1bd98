// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The user's opinion of an item. */
public enum FeedbackKind {
  POSITIVE("positive"),
  NEGATIVE("negative");

  private final String wire;

  FeedbackKind(String wire) {
    this.wire = wire;
  }

  static FeedbackKind read(JsonNode node, String at) {
    String text = Json.literal("positive", "negative").read(node, at);
    for (FeedbackKind one : values()) {
      if (one.wire.equals(text)) {
        return one;
      }
    }
    throw new DecodeException(at, "is unknown");
  }

  /** The JSON of it. */
  public JsonNode toJson() {
    return Json.of(wire);
  }
}
