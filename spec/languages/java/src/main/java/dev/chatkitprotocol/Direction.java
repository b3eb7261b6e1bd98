// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Side by side, or one below the other. */
public enum Direction {
  ROW("row"),
  COL("col");

  private final String wire;

  Direction(String wire) {
    this.wire = wire;
  }

  static Direction read(JsonNode node, String at) {
    String text = Json.literal("row", "col").read(node, at);
    for (Direction one : values()) {
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
