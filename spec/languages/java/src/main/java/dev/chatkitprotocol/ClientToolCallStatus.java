// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Whether the tool has run. */
public enum ClientToolCallStatus {
  PENDING("pending"),
  COMPLETED("completed");

  private final String wire;

  ClientToolCallStatus(String wire) {
    this.wire = wire;
  }

  static ClientToolCallStatus read(JsonNode node, String at) {
    String text = Json.literal("pending", "completed").read(node, at);
    for (ClientToolCallStatus one : values()) {
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
