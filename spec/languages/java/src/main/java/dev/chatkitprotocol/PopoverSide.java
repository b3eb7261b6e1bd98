// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** On which side of its field something opens. */
public enum PopoverSide {
  TOP("top"),
  BOTTOM("bottom"),
  LEFT("left"),
  RIGHT("right");

  private final String wire;

  PopoverSide(String wire) {
    this.wire = wire;
  }

  static PopoverSide read(JsonNode node, String at) {
    String text = Json.literal("top", "bottom", "left", "right").read(node, at);
    for (PopoverSide one : values()) {
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
