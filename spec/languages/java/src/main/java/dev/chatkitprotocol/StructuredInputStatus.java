// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Whether the questions have been answered; `skipped` means that all of them were skipped. */
public enum StructuredInputStatus {
  PENDING("pending"),
  ANSWERED("answered"),
  SKIPPED("skipped");

  private final String wire;

  StructuredInputStatus(String wire) {
    this.wire = wire;
  }

  static StructuredInputStatus read(JsonNode node, String at) {
    String text = Json.literal("pending", "answered", "skipped").read(node, at);
    for (StructuredInputStatus one : values()) {
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
