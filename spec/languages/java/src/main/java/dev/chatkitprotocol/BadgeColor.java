// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The meaning that a badge's colour conveys. */
public enum BadgeColor {
  SECONDARY("secondary"),
  SUCCESS("success"),
  DANGER("danger"),
  WARNING("warning"),
  INFO("info"),
  DISCOVERY("discovery");

  private final String wire;

  BadgeColor(String wire) {
    this.wire = wire;
  }

  static BadgeColor read(JsonNode node, String at) {
    String text = Json.literal("secondary", "success", "danger", "warning", "info", "discovery").read(node, at);
    for (BadgeColor one : values()) {
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
