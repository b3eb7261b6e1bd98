// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Whether children wrap onto new lines, as in CSS. */
public enum FlexWrap {
  NOWRAP("nowrap"),
  WRAP("wrap"),
  WRAP_REVERSE("wrap-reverse");

  private final String wire;

  FlexWrap(String wire) {
    this.wire = wire;
  }

  static FlexWrap read(JsonNode node, String at) {
    String text = Json.literal("nowrap", "wrap", "wrap-reverse").read(node, at);
    for (FlexWrap one : values()) {
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
