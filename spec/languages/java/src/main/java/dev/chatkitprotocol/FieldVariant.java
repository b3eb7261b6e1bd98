// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The visual weight of a text field. */
public enum FieldVariant {
  SOFT("soft"),
  OUTLINE("outline");

  private final String wire;

  FieldVariant(String wire) {
    this.wire = wire;
  }

  static FieldVariant read(JsonNode node, String at) {
    String text = Json.literal("soft", "outline").read(node, at);
    for (FieldVariant one : values()) {
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
