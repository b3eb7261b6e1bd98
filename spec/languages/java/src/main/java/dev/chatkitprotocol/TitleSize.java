// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The size of a title. */
public enum TitleSize {
  SM("sm"),
  MD("md"),
  LG("lg"),
  XL("xl"),
  N2XL("2xl"),
  N3XL("3xl"),
  N4XL("4xl"),
  N5XL("5xl");

  private final String wire;

  TitleSize(String wire) {
    this.wire = wire;
  }

  static TitleSize read(JsonNode node, String at) {
    String text = Json.literal("sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl").read(node, at);
    for (TitleSize one : values()) {
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
