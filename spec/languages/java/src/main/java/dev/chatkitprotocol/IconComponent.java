// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* An icon by name.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param color May be null: absent.
* @param size May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record IconComponent(String id, String key, String name, JsonNode color, IconSize size, Map<String, JsonNode> extra) implements WidgetComponent {
  static IconComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Icon"));
    IconComponent found = new IconComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("name", Json.string(1)), o.optional("color", Json.choice(Json.string(0), ThemeColor::read)), o.optional("size", IconSize::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static IconComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Icon");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "name", name, Json::of);
    Json.put(o, "color", color, Json::of);
    Json.put(o, "size", size, IconSize::toJson);
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
    private String name;
    private JsonNode color;
    private IconSize size;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    public Builder color(JsonNode value) {
      this.color = value;
      return this;
    }

    public Builder size(IconSize value) {
      this.size = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public IconComponent build() {
      return fromJson(new IconComponent(id, key, name, color, size, extra).toJson());
    }
  }
}
