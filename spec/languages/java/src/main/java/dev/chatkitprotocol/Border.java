// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A border; `size` is its width.
*
* @param color May be null: absent.
* @param style May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record Border(java.math.BigDecimal size, JsonNode color, BorderStyle style, Map<String, JsonNode> extra) {
  static Border read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    Border found = new Border(o.required("size", Json.number(null, null)), o.optional("color", Json.choice(Json.string(0), ThemeColor::read)), o.optional("style", BorderStyle::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static Border fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "size", size, Json::of);
    Json.put(o, "color", color, Json::of);
    Json.put(o, "style", style, BorderStyle::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private java.math.BigDecimal size;
    private JsonNode color;
    private BorderStyle style;
    private Map<String, JsonNode> extra = Map.of();

    public Builder size(java.math.BigDecimal value) {
      this.size = value;
      return this;
    }

    public Builder color(JsonNode value) {
      this.color = value;
      return this;
    }

    public Builder style(BorderStyle value) {
      this.style = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public Border build() {
      return fromJson(new Border(size, color, style, extra).toJson());
    }
  }
}
