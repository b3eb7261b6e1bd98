// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A word or two in a coloured box.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param color May be null: absent.
* @param variant May be null: absent.
* @param size May be null: absent.
* @param pill Round ends. May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record BadgeComponent(String id, String key, String label, BadgeColor color, BadgeVariant variant, BadgeSize size, Boolean pill, Map<String, JsonNode> extra) implements WidgetComponent {
  static BadgeComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Badge"));
    BadgeComponent found = new BadgeComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("label", Json.string(0)), o.optional("color", BadgeColor::read), o.optional("variant", BadgeVariant::read), o.optional("size", BadgeSize::read), o.optional("pill", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static BadgeComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Badge");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "label", label, Json::of);
    Json.put(o, "color", color, BadgeColor::toJson);
    Json.put(o, "variant", variant, BadgeVariant::toJson);
    Json.put(o, "size", size, BadgeSize::toJson);
    Json.put(o, "pill", pill, Json::of);
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
    private String label;
    private BadgeColor color;
    private BadgeVariant variant;
    private BadgeSize size;
    private Boolean pill;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder label(String value) {
      this.label = value;
      return this;
    }

    public Builder color(BadgeColor value) {
      this.color = value;
      return this;
    }

    public Builder variant(BadgeVariant value) {
      this.variant = value;
      return this;
    }

    public Builder size(BadgeSize value) {
      this.size = value;
      return this;
    }

    /** Round ends. */
    public Builder pill(Boolean value) {
      this.pill = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public BadgeComponent build() {
      return fromJson(new BadgeComponent(id, key, label, color, variant, size, pill, extra).toJson());
    }
  }
}
