// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A dividing line.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param color May be null: absent.
* @param size May be null: absent.
* @param spacing Space before and after the line. May be null: absent.
* @param flush Extends to the edges of the widget. May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record DividerComponent(String id, String key, JsonNode color, JsonNode size, JsonNode spacing, Boolean flush, Map<String, JsonNode> extra) implements WidgetComponent {
  static DividerComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Divider"));
    DividerComponent found = new DividerComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.optional("color", Json.choice(Json.string(0), ThemeColor::read)), o.optional("size", Json.choice(Json.number(null, null), Json.string(0))), o.optional("spacing", Json.choice(Json.number(null, null), Json.string(0))), o.optional("flush", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static DividerComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Divider");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "color", color, Json::of);
    Json.put(o, "size", size, Json::of);
    Json.put(o, "spacing", spacing, Json::of);
    Json.put(o, "flush", flush, Json::of);
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
    private JsonNode color;
    private JsonNode size;
    private JsonNode spacing;
    private Boolean flush;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder color(JsonNode value) {
      this.color = value;
      return this;
    }

    public Builder size(JsonNode value) {
      this.size = value;
      return this;
    }

    /** Space before and after the line. */
    public Builder spacing(JsonNode value) {
      this.spacing = value;
      return this;
    }

    /** Extends to the edges of the widget. */
    public Builder flush(Boolean value) {
      this.flush = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public DividerComponent build() {
      return fromJson(new DividerComponent(id, key, color, size, spacing, flush, extra).toJson());
    }
  }
}
