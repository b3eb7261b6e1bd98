// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** How the user has closed the form. */
public enum StructuredInputOutcome {
  ANSWERED("answered"),
  SKIPPED("skipped");

  private final String wire;

  StructuredInputOutcome(String wire) {
    this.wire = wire;
  }

  static StructuredInputOutcome read(JsonNode node, String at) {
    String text = Json.literal("answered", "skipped").read(node, at);
    for (StructuredInputOutcome one : values()) {
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
