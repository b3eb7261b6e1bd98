// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The width of a column. */
public enum TableColSize {
  XS("xs"),
  SM("sm"),
  MD("md"),
  LG("lg"),
  XL("xl");

  private final String wire;

  TableColSize(String wire) {
    this.wire = wire;
  }

  static TableColSize read(JsonNode node, String at) {
    String text = Json.literal("xs", "sm", "md", "lg", "xl").read(node, at);
    for (TableColSize one : values()) {
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
