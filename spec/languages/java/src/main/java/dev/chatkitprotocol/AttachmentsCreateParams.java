// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The parameters of AttachmentsCreateRequest.
*
* @param size In bytes.
*/
public record AttachmentsCreateParams(String name, Long size, String mimeType) {
  static AttachmentsCreateParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    AttachmentsCreateParams found = new AttachmentsCreateParams(o.required("name", Json.string(0)), o.required("size", Json.integer(0L, null)), o.required("mime_type", Json.string(1)));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static AttachmentsCreateParams fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "name", name, Json::of);
    Json.put(o, "size", size, Json::of);
    Json.put(o, "mime_type", mimeType, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String name;
    private Long size;
    private String mimeType;

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** In bytes. */
    public Builder size(Long value) {
      this.size = value;
      return this;
    }

    public Builder mimeType(String value) {
      this.mimeType = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public AttachmentsCreateParams build() {
      return fromJson(new AttachmentsCreateParams(name, size, mimeType).toJson());
    }
  }
}
