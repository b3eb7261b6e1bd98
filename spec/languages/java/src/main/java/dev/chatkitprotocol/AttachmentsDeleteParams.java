// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The parameters of AttachmentsDeleteRequest.
*

*/
public record AttachmentsDeleteParams(String attachmentId) {
  static AttachmentsDeleteParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    AttachmentsDeleteParams found = new AttachmentsDeleteParams(o.required("attachment_id", Json.string(1)));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static AttachmentsDeleteParams fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "attachment_id", attachmentId, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String attachmentId;

    public Builder attachmentId(String value) {
      this.attachmentId = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public AttachmentsDeleteParams build() {
      return fromJson(new AttachmentsDeleteParams(attachmentId).toJson());
    }
  }
}
