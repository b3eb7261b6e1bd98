// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The state of a task. */
public enum TaskStatusIndicator {
  NONE("none"),
  LOADING("loading"),
  COMPLETE("complete");

  private final String wire;

  TaskStatusIndicator(String wire) {
    this.wire = wire;
  }

  static TaskStatusIndicator read(JsonNode node, String at) {
    String text = Json.literal("none", "loading", "complete").read(node, at);
    for (TaskStatusIndicator one : values()) {
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
