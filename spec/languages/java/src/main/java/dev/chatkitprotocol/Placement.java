// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Placement along a line. */
public enum Placement {
  START("start"),
  CENTER("center"),
  END("end");

  private final String wire;

  Placement(String wire) {
    this.wire = wire;
  }

  static Placement read(JsonNode node, String at) {
    String text = Json.literal("start", "center", "end").read(node, at);
    for (Placement one : values()) {
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
