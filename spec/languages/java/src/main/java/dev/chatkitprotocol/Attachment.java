// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A file that the user attached: the answer to `attachments.create`, and a part of a user message. */
public sealed interface Attachment permits FileAttachment, ImageAttachment, Attachment.UnknownAttachment {
  /** The JSON of it. */
  JsonNode toJson();

  static Attachment read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "file" -> FileAttachment.read(node, at);
      case "image" -> ImageAttachment.read(node, at);
      default -> new UnknownAttachment(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static Attachment fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownAttachment(JsonNode json) implements Attachment {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
