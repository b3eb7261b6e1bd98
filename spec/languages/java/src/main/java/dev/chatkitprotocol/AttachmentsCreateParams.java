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
* @param extra members that this version of the protocol does not recognise
*/
public record AttachmentsCreateParams(String name, Long size, String mimeType, Map<String, JsonNode> extra) {
  static AttachmentsCreateParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    return new AttachmentsCreateParams(o.required("name", Json.string(0)), o.required("size", Json.integer(0L, null)), o.required("mime_type", Json.string(1)), o.rest());
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
    extra.forEach(o::set);
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
    private Map<String, JsonNode> extra = Map.of();

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

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public AttachmentsCreateParams build() {
      return fromJson(new AttachmentsCreateParams(name, size, mimeType, extra).toJson());
    }
  }
}
