// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* An image that is being generated; `image` is absent until there is a first preview.
*
* @param image May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record GeneratedImageItem(String id, String threadId, String createdAt, GeneratedImage image, Map<String, JsonNode> extra) implements ThreadItem, VisibleItem {
  static GeneratedImageItem read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("generated_image"));
    GeneratedImageItem found = new GeneratedImageItem(o.required("id", Json.string(1)), o.required("thread_id", Json.string(1)), o.required("created_at", Json::time), o.optional("image", GeneratedImage::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static GeneratedImageItem fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "generated_image");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "thread_id", threadId, Json::of);
    Json.put(o, "created_at", createdAt, Json::of);
    Json.put(o, "image", image, GeneratedImage::toJson);
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
    private String threadId;
    private String createdAt;
    private GeneratedImage image;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder threadId(String value) {
      this.threadId = value;
      return this;
    }

    public Builder createdAt(String value) {
      this.createdAt = value;
      return this;
    }

    public Builder image(GeneratedImage value) {
      this.image = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public GeneratedImageItem build() {
      return fromJson(new GeneratedImageItem(id, threadId, createdAt, image, extra).toJson());
    }
  }
}
