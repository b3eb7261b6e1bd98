// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The visual weight of a control. */
public enum ControlVariant {
  SOLID("solid"),
  SOFT("soft"),
  OUTLINE("outline"),
  GHOST("ghost");

  private final String wire;

  ControlVariant(String wire) {
    this.wire = wire;
  }

  static ControlVariant read(JsonNode node, String at) {
    String text = Json.literal("solid", "soft", "outline", "ghost").read(node, at);
    for (ControlVariant one : values()) {
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
