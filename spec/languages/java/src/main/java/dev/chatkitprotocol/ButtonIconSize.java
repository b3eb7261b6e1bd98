// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The size of a button's icons. */
public enum ButtonIconSize {
  SM("sm"),
  MD("md"),
  LG("lg"),
  XL("xl"),
  N2XL("2xl");

  private final String wire;

  ButtonIconSize(String wire) {
    this.wire = wire;
  }

  static ButtonIconSize read(JsonNode node, String at) {
    String text = Json.literal("sm", "md", "lg", "xl", "2xl").read(node, at);
    for (ButtonIconSize one : values()) {
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
