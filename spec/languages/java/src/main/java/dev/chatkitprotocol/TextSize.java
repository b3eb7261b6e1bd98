// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The size of body text. */
public enum TextSize {
  XS("xs"),
  SM("sm"),
  MD("md"),
  LG("lg"),
  XL("xl");

  private final String wire;

  TextSize(String wire) {
    this.wire = wire;
  }

  static TextSize read(JsonNode node, String at) {
    String text = Json.literal("xs", "sm", "md", "lg", "xl").read(node, at);
    for (TextSize one : values()) {
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
