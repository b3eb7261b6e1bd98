// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The kind of text that a field takes; it determines the keyboard and the validation. */
public enum InputType {
  TEXT("text"),
  NUMBER("number"),
  EMAIL("email"),
  PASSWORD("password"),
  TEL("tel"),
  URL("url");

  private final String wire;

  InputType(String wire) {
    this.wire = wire;
  }

  static InputType read(JsonNode node, String at) {
    String text = Json.literal("text", "number", "email", "password", "tel", "url").read(node, at);
    for (InputType one : values()) {
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
