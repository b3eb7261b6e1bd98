// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** How children are distributed along the direction of their container. */
public enum Justification {
  START("start"),
  CENTER("center"),
  END("end"),
  BETWEEN("between"),
  AROUND("around"),
  EVENLY("evenly"),
  STRETCH("stretch");

  private final String wire;

  Justification(String wire) {
    this.wire = wire;
  }

  static Justification read(JsonNode node, String at) {
    String text = Json.literal("start", "center", "end", "between", "around", "evenly", "stretch").read(node, at);
    for (Justification one : values()) {
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
