// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Which part of a widget shows that an action is running; with `auto` the client chooses. */
public enum LoadingBehavior {
  AUTO("auto"),
  NONE("none"),
  SELF("self"),
  CONTAINER("container");

  private final String wire;

  LoadingBehavior(String wire) {
    this.wire = wire;
  }

  static LoadingBehavior read(JsonNode node, String at) {
    String text = Json.literal("auto", "none", "self", "container").read(node, at);
    for (LoadingBehavior one : values()) {
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
