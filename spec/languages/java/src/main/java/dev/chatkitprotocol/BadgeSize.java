// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The size of a badge. */
public enum BadgeSize {
  SM("sm"),
  MD("md"),
  LG("lg");

  private final String wire;

  BadgeSize(String wire) {
    this.wire = wire;
  }

  static BadgeSize read(JsonNode node, String at) {
    String text = Json.literal("sm", "md", "lg").read(node, at);
    for (BadgeSize one : values()) {
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
