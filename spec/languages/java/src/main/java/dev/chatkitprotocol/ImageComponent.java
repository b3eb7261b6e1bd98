// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* An image by URL.
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
* @param alt Alternative text for those who cannot see the image. May be null: absent.
* @param fit May be null: absent.
* @param position May be null: absent.
* @param radius May be null: absent.
* @param frame May be null: absent.
* @param flush Extends to the edges of the widget. May be null: absent.
* @param margin May be null: absent.
* @param background May be null: absent.
* @param flex May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ImageComponent(String id, String key, String src, JsonNode height, JsonNode width, JsonNode size, JsonNode minHeight, JsonNode minWidth, JsonNode minSize, JsonNode maxHeight, JsonNode maxWidth, JsonNode maxSize, JsonNode aspectRatio, String alt, ImageFit fit, ImagePosition position, RadiusValue radius, Boolean frame, Boolean flush, JsonNode margin, JsonNode background, JsonNode flex, Map<String, JsonNode> extra) implements WidgetComponent {
  static ImageComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Image"));
    ImageComponent found = new ImageComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("src", Json.string(0)), o.optional("height", Json.choice(Json.number(null, null), Json.string(0))), o.optional("width", Json.choice(Json.number(null, null), Json.string(0))), o.optional("size", Json.choice(Json.number(null, null), Json.string(0))), o.optional("minHeight", Json.choice(Json.number(null, null), Json.string(0))), o.optional("minWidth", Json.choice(Json.number(null, null), Json.string(0))), o.optional("minSize", Json.choice(Json.number(null, null), Json.string(0))), o.optional("maxHeight", Json.choice(Json.number(null, null), Json.string(0))), o.optional("maxWidth", Json.choice(Json.number(null, null), Json.string(0))), o.optional("maxSize", Json.choice(Json.number(null, null), Json.string(0))), o.optional("aspectRatio", Json.choice(Json.number(null, null), Json.string(0))), o.optional("alt", Json.string(0)), o.optional("fit", ImageFit::read), o.optional("position", ImagePosition::read), o.optional("radius", RadiusValue::read), o.optional("frame", Json::bool), o.optional("flush", Json::bool), o.optional("margin", Json.choice(CssValue::read, Spacing::read)), o.optional("background", Json.choice(Json.string(0), ThemeColor::read)), o.optional("flex", Json.choice(Json.number(null, null), Json.string(0))), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ImageComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Image");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "src", src, Json::of);
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
    Json.put(o, "alt", alt, Json::of);
    Json.put(o, "fit", fit, ImageFit::toJson);
    Json.put(o, "position", position, ImagePosition::toJson);
    Json.put(o, "radius", radius, RadiusValue::toJson);
    Json.put(o, "frame", frame, Json::of);
    Json.put(o, "flush", flush, Json::of);
    Json.put(o, "margin", margin, Json::of);
    Json.put(o, "background", background, Json::of);
    Json.put(o, "flex", flex, Json::of);
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
    private String src;
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
    private String alt;
    private ImageFit fit;
    private ImagePosition position;
    private RadiusValue radius;
    private Boolean frame;
    private Boolean flush;
    private JsonNode margin;
    private JsonNode background;
    private JsonNode flex;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder src(String value) {
      this.src = value;
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

    /** Alternative text for those who cannot see the image. */
    public Builder alt(String value) {
      this.alt = value;
      return this;
    }

    public Builder fit(ImageFit value) {
      this.fit = value;
      return this;
    }

    public Builder position(ImagePosition value) {
      this.position = value;
      return this;
    }

    public Builder radius(RadiusValue value) {
      this.radius = value;
      return this;
    }

    public Builder frame(Boolean value) {
      this.frame = value;
      return this;
    }

    /** Extends to the edges of the widget. */
    public Builder flush(Boolean value) {
      this.flush = value;
      return this;
    }

    public Builder margin(JsonNode value) {
      this.margin = value;
      return this;
    }

    public Builder background(JsonNode value) {
      this.background = value;
      return this;
    }

    public Builder flex(JsonNode value) {
      this.flex = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ImageComponent build() {
      return fromJson(new ImageComponent(id, key, src, height, width, size, minHeight, minWidth, minSize, maxHeight, maxWidth, maxSize, aspectRatio, alt, fit, position, radius, frame, flush, margin, background, flex, extra).toJson());
    }
  }
}
