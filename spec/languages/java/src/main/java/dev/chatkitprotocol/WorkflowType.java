// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Whether the tasks are those of the application or the model's own reasoning. */
public enum WorkflowType {
  CUSTOM("custom"),
  REASONING("reasoning");

  private final String wire;

  WorkflowType(String wire) {
    this.wire = wire;
  }

  static WorkflowType read(JsonNode node, String at) {
    String text = Json.literal("custom", "reasoning").read(node, at);
    for (WorkflowType one : values()) {
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
