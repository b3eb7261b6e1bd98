// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The size of an icon. */
public enum IconSize {
  XS("xs"),
  SM("sm"),
  MD("md"),
  LG("lg"),
  XL("xl"),
  N2XL("2xl"),
  N3XL("3xl");

  private final String wire;

  IconSize(String wire) {
    this.wire = wire;
  }

  static IconSize read(JsonNode node, String at) {
    String text = Json.literal("xs", "sm", "md", "lg", "xl", "2xl", "3xl").read(node, at);
    for (IconSize one : values()) {
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
