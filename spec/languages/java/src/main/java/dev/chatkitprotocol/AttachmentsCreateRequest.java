// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Registers a file; the answer says where to upload its bytes.
*

*/
public record AttachmentsCreateRequest(AttachmentsCreateParams params, ObjectNode metadata) implements ChatKitRequest {
  static AttachmentsCreateRequest read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("attachments.create"));
    AttachmentsCreateRequest found = new AttachmentsCreateRequest(o.required("params", AttachmentsCreateParams::read), o.filled("metadata", Json::object, "{}"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static AttachmentsCreateRequest fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "attachments.create");
    Json.put(o, "params", params, AttachmentsCreateParams::toJson);
    Json.put(o, "metadata", metadata, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private AttachmentsCreateParams params;
    private ObjectNode metadata;

    public Builder params(AttachmentsCreateParams value) {
      this.params = value;
      return this;
    }

    public Builder metadata(ObjectNode value) {
      this.metadata = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public AttachmentsCreateRequest build() {
      return fromJson(new AttachmentsCreateRequest(params, metadata).toJson());
    }
  }
}
