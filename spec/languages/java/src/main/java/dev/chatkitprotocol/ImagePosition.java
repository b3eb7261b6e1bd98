// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Which part of a cropped image stays visible. */
public enum ImagePosition {
  TOP_LEFT("top left"),
  TOP("top"),
  TOP_RIGHT("top right"),
  LEFT("left"),
  CENTER("center"),
  RIGHT("right"),
  BOTTOM_LEFT("bottom left"),
  BOTTOM("bottom"),
  BOTTOM_RIGHT("bottom right");

  private final String wire;

  ImagePosition(String wire) {
    this.wire = wire;
  }

  static ImagePosition read(JsonNode node, String at) {
    String text = Json.literal("top left", "top", "top right", "left", "center", "right", "bottom left", "bottom", "bottom right").read(node, at);
    for (ImagePosition one : values()) {
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
