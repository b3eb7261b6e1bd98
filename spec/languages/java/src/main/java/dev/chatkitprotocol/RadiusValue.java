// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The radius of corners. */
public enum RadiusValue {
  NONE("none"),
  N2XS("2xs"),
  XS("xs"),
  SM("sm"),
  MD("md"),
  LG("lg"),
  XL("xl"),
  N2XL("2xl"),
  N3XL("3xl"),
  N4XL("4xl"),
  FULL("full"),
  N100("100%");

  private final String wire;

  RadiusValue(String wire) {
    this.wire = wire;
  }

  static RadiusValue read(JsonNode node, String at) {
    String text = Json.literal("none", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "full", "100%").read(node, at);
    for (RadiusValue one : values()) {
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
