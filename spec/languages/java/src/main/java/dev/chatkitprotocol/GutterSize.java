// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The distance of the text from the edges of its field. */
public enum GutterSize {
  N2XS("2xs"),
  XS("xs"),
  SM("sm"),
  MD("md"),
  LG("lg"),
  XL("xl");

  private final String wire;

  GutterSize(String wire) {
    this.wire = wire;
  }

  static GutterSize read(JsonNode node, String at) {
    String text = Json.literal("2xs", "xs", "sm", "md", "lg", "xl").read(node, at);
    for (GutterSize one : values()) {
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
