// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** How an image fills its box, as in CSS. */
public enum ImageFit {
  COVER("cover"),
  CONTAIN("contain"),
  FILL("fill"),
  SCALE_DOWN("scale-down"),
  NONE("none");

  private final String wire;

  ImageFit(String wire) {
    this.wire = wire;
  }

  static ImageFit read(JsonNode node, String at) {
    String text = Json.literal("cover", "contain", "fill", "scale-down", "none").read(node, at);
    for (ImageFit one : values()) {
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
