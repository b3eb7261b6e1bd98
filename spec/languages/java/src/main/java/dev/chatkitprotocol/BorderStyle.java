// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** How a border is drawn, as in CSS. */
public enum BorderStyle {
  SOLID("solid"),
  DASHED("dashed"),
  DOTTED("dotted"),
  DOUBLE("double"),
  GROOVE("groove"),
  RIDGE("ridge"),
  INSET("inset"),
  OUTSET("outset");

  private final String wire;

  BorderStyle(String wire) {
    this.wire = wire;
  }

  static BorderStyle read(JsonNode node, String at) {
    String text = Json.literal("solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset").read(node, at);
    for (BorderStyle one : values()) {
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
