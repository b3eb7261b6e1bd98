// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The theme of a widget, regardless of the page's. */
public enum WidgetTheme {
  LIGHT("light"),
  DARK("dark");

  private final String wire;

  WidgetTheme(String wire) {
    this.wire = wire;
  }

  static WidgetTheme read(JsonNode node, String at) {
    String text = Json.literal("light", "dark").read(node, at);
    for (WidgetTheme one : values()) {
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
