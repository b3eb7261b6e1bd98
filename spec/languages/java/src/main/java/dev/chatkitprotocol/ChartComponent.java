// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A chart of rows of numbers.
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
* @param showYAxis May be null: absent.
* @param showLegend May be null: absent.
* @param showTooltip May be null: absent.
* @param barGap May be null: absent.
* @param barCategoryGap May be null: absent.
* @param flex May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ChartComponent(String id, String key, List<Map<String, JsonNode>> data, List<ChartSeries> series, JsonNode xAxis, JsonNode height, JsonNode width, JsonNode size, JsonNode minHeight, JsonNode minWidth, JsonNode minSize, JsonNode maxHeight, JsonNode maxWidth, JsonNode maxSize, JsonNode aspectRatio, Boolean showYAxis, Boolean showLegend, Boolean showTooltip, java.math.BigDecimal barGap, java.math.BigDecimal barCategoryGap, JsonNode flex, Map<String, JsonNode> extra) implements WidgetComponent {
  static ChartComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Chart"));
    ChartComponent found = new ChartComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("data", Json.list(Json.map(Json.choice(Json.string(0), Json.number(null, null))))), o.required("series", Json.list(ChartSeries::read)), o.required("xAxis", Json.choice(Json.string(0), XAxisConfig::read)), o.optional("height", Json.choice(Json.number(null, null), Json.string(0))), o.optional("width", Json.choice(Json.number(null, null), Json.string(0))), o.optional("size", Json.choice(Json.number(null, null), Json.string(0))), o.optional("minHeight", Json.choice(Json.number(null, null), Json.string(0))), o.optional("minWidth", Json.choice(Json.number(null, null), Json.string(0))), o.optional("minSize", Json.choice(Json.number(null, null), Json.string(0))), o.optional("maxHeight", Json.choice(Json.number(null, null), Json.string(0))), o.optional("maxWidth", Json.choice(Json.number(null, null), Json.string(0))), o.optional("maxSize", Json.choice(Json.number(null, null), Json.string(0))), o.optional("aspectRatio", Json.choice(Json.number(null, null), Json.string(0))), o.optional("showYAxis", Json::bool), o.optional("showLegend", Json::bool), o.optional("showTooltip", Json::bool), o.optional("barGap", Json.number(null, null)), o.optional("barCategoryGap", Json.number(null, null)), o.optional("flex", Json.choice(Json.number(null, null), Json.string(0))), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ChartComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Chart");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "data", data, Json.fromList(Json.fromMap(Json::of)));
    Json.put(o, "series", series, Json.fromList(ChartSeries::toJson));
    Json.put(o, "xAxis", xAxis, Json::of);
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
    Json.put(o, "showYAxis", showYAxis, Json::of);
    Json.put(o, "showLegend", showLegend, Json::of);
    Json.put(o, "showTooltip", showTooltip, Json::of);
    Json.put(o, "barGap", barGap, Json::of);
    Json.put(o, "barCategoryGap", barCategoryGap, Json::of);
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
    private List<Map<String, JsonNode>> data;
    private List<ChartSeries> series;
    private JsonNode xAxis;
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
    private Boolean showYAxis;
    private Boolean showLegend;
    private Boolean showTooltip;
    private java.math.BigDecimal barGap;
    private java.math.BigDecimal barCategoryGap;
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

    public Builder data(List<Map<String, JsonNode>> value) {
      this.data = value;
      return this;
    }

    public Builder series(List<ChartSeries> value) {
      this.series = value;
      return this;
    }

    public Builder xAxis(JsonNode value) {
      this.xAxis = value;
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

    public Builder showYAxis(Boolean value) {
      this.showYAxis = value;
      return this;
    }

    public Builder showLegend(Boolean value) {
      this.showLegend = value;
      return this;
    }

    public Builder showTooltip(Boolean value) {
      this.showTooltip = value;
      return this;
    }

    public Builder barGap(java.math.BigDecimal value) {
      this.barGap = value;
      return this;
    }

    public Builder barCategoryGap(java.math.BigDecimal value) {
      this.barCategoryGap = value;
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
    public ChartComponent build() {
      return fromJson(new ChartComponent(id, key, data, series, xAxis, height, width, size, minHeight, minWidth, minSize, maxHeight, maxWidth, maxSize, aspectRatio, showYAxis, showLegend, showTooltip, barGap, barCategoryGap, flex, extra).toJson());
    }
  }
}
