// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The two preset styles of a button. */
public enum ButtonStyle {
  PRIMARY("primary"),
  SECONDARY("secondary");

  private final String wire;

  ButtonStyle(String wire) {
    this.wire = wire;
  }

  static ButtonStyle read(JsonNode node, String at) {
    String text = Json.literal("primary", "secondary").read(node, at);
    for (ButtonStyle one : values()) {
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
