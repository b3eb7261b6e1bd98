// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A widget without a frame; it may hold other roots.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param theme May be null: absent.
* @param direction May be null: absent.
* @param gap May be null: absent.
* @param padding May be null: absent.
* @param align May be null: absent.
* @param justify May be null: absent.
* @param children May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record BasicRoot(String id, String key, WidgetTheme theme, Direction direction, JsonNode gap, JsonNode padding, Alignment align, Justification justify, JsonNode children, Map<String, JsonNode> extra) implements WidgetComponent, WidgetRoot {
  static BasicRoot read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Basic"));
    BasicRoot found = new BasicRoot(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.optional("theme", WidgetTheme::read), o.optional("direction", Direction::read), o.optional("gap", Json.choice(Json.number(null, null), Json.string(0))), o.optional("padding", Json.choice(CssValue::read, Spacing::read)), o.optional("align", Alignment::read), o.optional("justify", Justification::read), o.optional("children", Json.choice(Json.list(WidgetComponent::read), WidgetComponent::read)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static BasicRoot fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Basic");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "theme", theme, WidgetTheme::toJson);
    Json.put(o, "direction", direction, Direction::toJson);
    Json.put(o, "gap", gap, Json::of);
    Json.put(o, "padding", padding, Json::of);
    Json.put(o, "align", align, Alignment::toJson);
    Json.put(o, "justify", justify, Justification::toJson);
    Json.put(o, "children", children, Json::of);
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
    private WidgetTheme theme;
    private Direction direction;
    private JsonNode gap;
    private JsonNode padding;
    private Alignment align;
    private Justification justify;
    private JsonNode children;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder theme(WidgetTheme value) {
      this.theme = value;
      return this;
    }

    public Builder direction(Direction value) {
      this.direction = value;
      return this;
    }

    public Builder gap(JsonNode value) {
      this.gap = value;
      return this;
    }

    public Builder padding(JsonNode value) {
      this.padding = value;
      return this;
    }

    public Builder align(Alignment value) {
      this.align = value;
      return this;
    }

    public Builder justify(Justification value) {
      this.justify = value;
      return this;
    }

    public Builder children(JsonNode value) {
      this.children = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public BasicRoot build() {
      return fromJson(new BasicRoot(id, key, theme, direction, gap, padding, align, justify, children, extra).toJson());
    }
  }
}
