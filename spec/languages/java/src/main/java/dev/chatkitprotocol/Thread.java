// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A thread as clients see it: with a page of items, and with `metadata: {}`.
*
* @param title May be null: absent.
* @param allowedImageDomains The hosts whose images the client may show; an empty list is not the same as an absent one. May be null: absent.
* @param metadata May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record Thread(String id, String createdAt, String title, ThreadStatus status, List<String> allowedImageDomains, ObjectNode metadata, ItemPage items, Map<String, JsonNode> extra) {
  static Thread read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    Thread found = new Thread(o.required("id", Json.string(1)), o.required("created_at", Json::time), o.optional("title", Json.string(0)), o.required("status", ThreadStatus::read), o.optional("allowed_image_domains", Json.list(Json.string(0))), o.optional("metadata", Json::object), o.required("items", ItemPage::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static Thread fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "id", id, Json::of);
    Json.put(o, "created_at", createdAt, Json::of);
    Json.put(o, "title", title, Json::of);
    Json.put(o, "status", status, ThreadStatus::toJson);
    Json.put(o, "allowed_image_domains", allowedImageDomains, Json.fromList(Json::of));
    Json.put(o, "metadata", metadata, Json::of);
    Json.put(o, "items", items, ItemPage::toJson);
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
    private String createdAt;
    private String title;
    private ThreadStatus status;
    private List<String> allowedImageDomains;
    private ObjectNode metadata;
    private ItemPage items;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder createdAt(String value) {
      this.createdAt = value;
      return this;
    }

    public Builder title(String value) {
      this.title = value;
      return this;
    }

    public Builder status(ThreadStatus value) {
      this.status = value;
      return this;
    }

    /** The hosts whose images the client may show; an empty list is not the same as an absent one. */
    public Builder allowedImageDomains(List<String> value) {
      this.allowedImageDomains = value;
      return this;
    }

    public Builder metadata(ObjectNode value) {
      this.metadata = value;
      return this;
    }

    public Builder items(ItemPage value) {
      this.items = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public Thread build() {
      return fromJson(new Thread(id, createdAt, title, status, allowedImageDomains, metadata, items, extra).toJson());
    }
  }
}
