// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The size of a control. */
public enum ControlSize {
  N3XS("3xs"),
  N2XS("2xs"),
  XS("xs"),
  SM("sm"),
  MD("md"),
  LG("lg"),
  XL("xl"),
  N2XL("2xl"),
  N3XL("3xl");

  private final String wire;

  ControlSize(String wire) {
    this.wire = wire;
  }

  static ControlSize read(JsonNode node, String at) {
    String text = Json.literal("3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl").read(node, at);
    for (ControlSize one : values()) {
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
