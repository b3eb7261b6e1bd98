// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Any file that is not shown as an image.
*
* @param uploadDescriptor May be null: absent.
* @param threadId The thread whose message uses it. May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record FileAttachment(String id, String name, String mimeType, UploadDescriptor uploadDescriptor, String threadId, Map<String, JsonNode> extra) implements Attachment {
  static FileAttachment read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("file"));
    FileAttachment found = new FileAttachment(o.required("id", Json.string(1)), o.required("name", Json.string(0)), o.required("mime_type", Json.string(0)), o.optional("upload_descriptor", UploadDescriptor::read), o.optional("thread_id", Json.string(1)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static FileAttachment fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "file");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "name", name, Json::of);
    Json.put(o, "mime_type", mimeType, Json::of);
    Json.put(o, "upload_descriptor", uploadDescriptor, UploadDescriptor::toJson);
    Json.put(o, "thread_id", threadId, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String id;
    private String name;
    private String mimeType;
    private UploadDescriptor uploadDescriptor;
    private String threadId;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    public Builder mimeType(String value) {
      this.mimeType = value;
      return this;
    }

    public Builder uploadDescriptor(UploadDescriptor value) {
      this.uploadDescriptor = value;
      return this;
    }

    /** The thread whose message uses it. */
    public Builder threadId(String value) {
      this.threadId = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public FileAttachment build() {
      return fromJson(new FileAttachment(id, name, mimeType, uploadDescriptor, threadId, extra).toJson());
    }
  }
}
