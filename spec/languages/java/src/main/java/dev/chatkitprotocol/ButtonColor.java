// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The meaning that a button's colour conveys. */
public enum ButtonColor {
  PRIMARY("primary"),
  SECONDARY("secondary"),
  INFO("info"),
  DISCOVERY("discovery"),
  SUCCESS("success"),
  CAUTION("caution"),
  WARNING("warning"),
  DANGER("danger");

  private final String wire;

  ButtonColor(String wire) {
    this.wire = wire;
  }

  static ButtonColor read(JsonNode node, String at) {
    String text = Json.literal("primary", "secondary", "info", "discovery", "success", "caution", "warning", "danger").read(node, at);
    for (ButtonColor one : values()) {
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
