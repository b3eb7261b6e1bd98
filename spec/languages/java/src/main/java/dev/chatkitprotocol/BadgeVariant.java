// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The visual weight of a badge. */
public enum BadgeVariant {
  SOLID("solid"),
  SOFT("soft"),
  OUTLINE("outline");

  private final String wire;

  BadgeVariant(String wire) {
    this.wire = wire;
  }

  static BadgeVariant read(JsonNode node, String at) {
    String text = Json.literal("solid", "soft", "outline").read(node, at);
    for (BadgeVariant one : values()) {
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
