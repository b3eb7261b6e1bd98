// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The width of a card. */
public enum CardSize {
  SM("sm"),
  MD("md"),
  LG("lg"),
  FULL("full");

  private final String wire;

  CardSize(String wire) {
    this.wire = wire;
  }

  static CardSize read(JsonNode node, String at) {
    String text = Json.literal("sm", "md", "lg", "full").read(node, at);
    for (CardSize one : values()) {
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
