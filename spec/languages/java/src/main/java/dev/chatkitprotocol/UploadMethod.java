// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** How the client sends the bytes: `multipart/form-data` with a member `file`, or the bytes themselves. */
public enum UploadMethod {
  POST("POST"),
  PUT("PUT");

  private final String wire;

  UploadMethod(String wire) {
    this.wire = wire;
  }

  static UploadMethod read(JsonNode node, String at) {
    String text = Json.literal("POST", "PUT").read(node, at);
    for (UploadMethod one : values()) {
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
