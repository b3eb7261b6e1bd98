// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Where an action runs: in a callback of the page, or on the server by `threads.custom_action`. */
public enum ActionHandler {
  CLIENT("client"),
  SERVER("server");

  private final String wire;

  ActionHandler(String wire) {
    this.wire = wire;
  }

  static ActionHandler read(JsonNode node, String at) {
    String text = Json.literal("client", "server").read(node, at);
    for (ActionHandler one : values()) {
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
