// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The weight of a font. */
public enum FontWeight {
  NORMAL("normal"),
  MEDIUM("medium"),
  SEMIBOLD("semibold"),
  BOLD("bold");

  private final String wire;

  FontWeight(String wire) {
    this.wire = wire;
  }

  static FontWeight read(JsonNode node, String at) {
    String text = Json.literal("normal", "medium", "semibold", "bold").read(node, at);
    for (FontWeight one : values()) {
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
