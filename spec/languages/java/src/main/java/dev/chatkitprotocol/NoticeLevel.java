// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** How a banner looks. */
public enum NoticeLevel {
  INFO("info"),
  WARNING("warning"),
  DANGER("danger");

  private final String wire;

  NoticeLevel(String wire) {
    this.wire = wire;
  }

  static NoticeLevel read(JsonNode node, String at) {
    String text = Json.literal("info", "warning", "danger").read(node, at);
    for (NoticeLevel one : values()) {
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
