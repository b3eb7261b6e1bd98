// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A box whose children are laid out in a row or a column.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param height May be null: absent.
* @param width May be null: absent.
* @param size May be null: absent.
* @param minHeight May be null: absent.
* @param minWidth May be null: absent.
* @param minSize May be null: absent.
* @param maxHeight May be null: absent.
* @param maxWidth May be null: absent.
* @param maxSize May be null: absent.
* @param aspectRatio May be null: absent.
* @param align May be null: absent.
* @param justify May be null: absent.
* @param wrap May be null: absent.
* @param flex May be null: absent.
* @param gap May be null: absent.
* @param padding May be null: absent.
* @param margin May be null: absent.
* @param border May be null: absent.
* @param radius May be null: absent.
* @param background May be null: absent.
* @param direction May be null: absent.
* @param children May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record BoxComponent(String id, String key, JsonNode height, JsonNode width, JsonNode size, JsonNode minHeight, JsonNode minWidth, JsonNode minSize, JsonNode maxHeight, JsonNode maxWidth, JsonNode maxSize, JsonNode aspectRatio, Alignment align, Justification justify, FlexWrap wrap, JsonNode flex, JsonNode gap, JsonNode padding, JsonNode margin, JsonNode border, RadiusValue radius, JsonNode background, Direction direction, List<WidgetComponent> children, Map<String, JsonNode> extra) implements WidgetComponent {
  static BoxComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Box"));
    BoxComponent found = new BoxComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.optional("height", Json.choice(Json.number(null, null), Json.string(0))), o.optional("width", Json.choice(Json.number(null, null), Json.string(0))), o.optional("size", Json.choice(Json.number(null, null), Json.string(0))), o.optional("minHeight", Json.choice(Json.number(null, null), Json.string(0))), o.optional("minWidth", Json.choice(Json.number(null, null), Json.string(0))), o.optional("minSize", Json.choice(Json.number(null, null), Json.string(0))), o.optional("maxHeight", Json.choice(Json.number(null, null), Json.string(0))), o.optional("maxWidth", Json.choice(Json.number(null, null), Json.string(0))), o.optional("maxSize", Json.choice(Json.number(null, null), Json.string(0))), o.optional("aspectRatio", Json.choice(Json.number(null, null), Json.string(0))), o.optional("align", Alignment::read), o.optional("justify", Justification::read), o.optional("wrap", FlexWrap::read), o.optional("flex", Json.choice(Json.number(null, null), Json.string(0))), o.optional("gap", Json.choice(Json.number(null, null), Json.string(0))), o.optional("padding", Json.choice(CssValue::read, Spacing::read)), o.optional("margin", Json.choice(CssValue::read, Spacing::read)), o.optional("border", Json.choice(Json.number(null, null), Border::read, Borders::read)), o.optional("radius", RadiusValue::read), o.optional("background", Json.choice(Json.string(0), ThemeColor::read)), o.optional("direction", Direction::read), o.optional("children", Json.list(WidgetComponent::read)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static BoxComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Box");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "height", height, Json::of);
    Json.put(o, "width", width, Json::of);
    Json.put(o, "size", size, Json::of);
    Json.put(o, "minHeight", minHeight, Json::of);
    Json.put(o, "minWidth", minWidth, Json::of);
    Json.put(o, "minSize", minSize, Json::of);
    Json.put(o, "maxHeight", maxHeight, Json::of);
    Json.put(o, "maxWidth", maxWidth, Json::of);
    Json.put(o, "maxSize", maxSize, Json::of);
    Json.put(o, "aspectRatio", aspectRatio, Json::of);
    Json.put(o, "align", align, Alignment::toJson);
    Json.put(o, "justify", justify, Justification::toJson);
    Json.put(o, "wrap", wrap, FlexWrap::toJson);
    Json.put(o, "flex", flex, Json::of);
    Json.put(o, "gap", gap, Json::of);
    Json.put(o, "padding", padding, Json::of);
    Json.put(o, "margin", margin, Json::of);
    Json.put(o, "border", border, Json::of);
    Json.put(o, "radius", radius, RadiusValue::toJson);
    Json.put(o, "background", background, Json::of);
    Json.put(o, "direction", direction, Direction::toJson);
    Json.put(o, "children", children, Json.fromList(WidgetComponent::toJson));
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
    private JsonNode height;
    private JsonNode width;
    private JsonNode size;
    private JsonNode minHeight;
    private JsonNode minWidth;
    private JsonNode minSize;
    private JsonNode maxHeight;
    private JsonNode maxWidth;
    private JsonNode maxSize;
    private JsonNode aspectRatio;
    private Alignment align;
    private Justification justify;
    private FlexWrap wrap;
    private JsonNode flex;
    private JsonNode gap;
    private JsonNode padding;
    private JsonNode margin;
    private JsonNode border;
    private RadiusValue radius;
    private JsonNode background;
    private Direction direction;
    private List<WidgetComponent> children;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder height(JsonNode value) {
      this.height = value;
      return this;
    }

    public Builder width(JsonNode value) {
      this.width = value;
      return this;
    }

    public Builder size(JsonNode value) {
      this.size = value;
      return this;
    }

    public Builder minHeight(JsonNode value) {
      this.minHeight = value;
      return this;
    }

    public Builder minWidth(JsonNode value) {
      this.minWidth = value;
      return this;
    }

    public Builder minSize(JsonNode value) {
      this.minSize = value;
      return this;
    }

    public Builder maxHeight(JsonNode value) {
      this.maxHeight = value;
      return this;
    }

    public Builder maxWidth(JsonNode value) {
      this.maxWidth = value;
      return this;
    }

    public Builder maxSize(JsonNode value) {
      this.maxSize = value;
      return this;
    }

    public Builder aspectRatio(JsonNode value) {
      this.aspectRatio = value;
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

    public Builder wrap(FlexWrap value) {
      this.wrap = value;
      return this;
    }

    public Builder flex(JsonNode value) {
      this.flex = value;
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

    public Builder margin(JsonNode value) {
      this.margin = value;
      return this;
    }

    public Builder border(JsonNode value) {
      this.border = value;
      return this;
    }

    public Builder radius(RadiusValue value) {
      this.radius = value;
      return this;
    }

    public Builder background(JsonNode value) {
      this.background = value;
      return this;
    }

    public Builder direction(Direction value) {
      this.direction = value;
      return this;
    }

    public Builder children(List<WidgetComponent> value) {
      this.children = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public BoxComponent build() {
      return fromJson(new BoxComponent(id, key, height, width, size, minHeight, minWidth, minSize, maxHeight, maxWidth, maxSize, aspectRatio, align, justify, wrap, flex, gap, padding, margin, border, radius, background, direction, children, extra).toJson());
    }
  }
}
