// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Text with Markdown in it.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param streaming More text follows in deltas. May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record MarkdownComponent(String id, String key, String value, Boolean streaming, Map<String, JsonNode> extra) implements WidgetComponent {
  static MarkdownComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Markdown"));
    MarkdownComponent found = new MarkdownComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("value", Json.string(0)), o.optional("streaming", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static MarkdownComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Markdown");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "value", value, Json::of);
    Json.put(o, "streaming", streaming, Json::of);
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
    private String key;
    private String value;
    private Boolean streaming;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder value(String value) {
      this.value = value;
      return this;
    }

    /** More text follows in deltas. */
    public Builder streaming(Boolean value) {
      this.streaming = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public MarkdownComponent build() {
      return fromJson(new MarkdownComponent(id, key, value, streaming, extra).toJson());
    }
  }
}
