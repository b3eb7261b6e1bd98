// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Sort order of a list: `desc` is newest first. */
public enum Order {
  ASC("asc"),
  DESC("desc");

  private final String wire;

  Order(String wire) {
    this.wire = wire;
  }

  static Order read(JsonNode node, String at) {
    String text = Json.literal("asc", "desc").read(node, at);
    for (Order one : values()) {
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
