// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** How children are aligned across the direction of their container. */
public enum Alignment {
  START("start"),
  CENTER("center"),
  END("end"),
  BASELINE("baseline"),
  STRETCH("stretch");

  private final String wire;

  Alignment(String wire) {
    this.wire = wire;
  }

  static Alignment read(JsonNode node, String at) {
    String text = Json.literal("start", "center", "end", "baseline", "stretch").read(node, at);
    for (Alignment one : values()) {
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
