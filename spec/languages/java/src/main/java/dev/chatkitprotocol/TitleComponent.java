// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A heading.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param color May be null: absent.
* @param weight May be null: absent.
* @param textAlign May be null: absent.
* @param truncate Cuts the text at the end of its last line. May be null: absent.
* @param maxLines May be null: absent.
* @param size May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record TitleComponent(String id, String key, String value, JsonNode color, FontWeight weight, Placement textAlign, Boolean truncate, java.math.BigDecimal maxLines, TitleSize size, Map<String, JsonNode> extra) implements WidgetComponent {
  static TitleComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Title"));
    TitleComponent found = new TitleComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("value", Json.string(0)), o.optional("color", Json.choice(Json.string(0), ThemeColor::read)), o.optional("weight", FontWeight::read), o.optional("textAlign", Placement::read), o.optional("truncate", Json::bool), o.optional("maxLines", Json.number(null, null)), o.optional("size", TitleSize::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static TitleComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Title");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "value", value, Json::of);
    Json.put(o, "color", color, Json::of);
    Json.put(o, "weight", weight, FontWeight::toJson);
    Json.put(o, "textAlign", textAlign, Placement::toJson);
    Json.put(o, "truncate", truncate, Json::of);
    Json.put(o, "maxLines", maxLines, Json::of);
    Json.put(o, "size", size, TitleSize::toJson);
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
    private JsonNode color;
    private FontWeight weight;
    private Placement textAlign;
    private Boolean truncate;
    private java.math.BigDecimal maxLines;
    private TitleSize size;
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

    public Builder color(JsonNode value) {
      this.color = value;
      return this;
    }

    public Builder weight(FontWeight value) {
      this.weight = value;
      return this;
    }

    public Builder textAlign(Placement value) {
      this.textAlign = value;
      return this;
    }

    /** Cuts the text at the end of its last line. */
    public Builder truncate(Boolean value) {
      this.truncate = value;
      return this;
    }

    public Builder maxLines(java.math.BigDecimal value) {
      this.maxLines = value;
      return this;
    }

    public Builder size(TitleSize value) {
      this.size = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public TitleComponent build() {
      return fromJson(new TitleComponent(id, key, value, color, weight, textAlign, truncate, maxLines, size, extra).toJson());
    }
  }
}
