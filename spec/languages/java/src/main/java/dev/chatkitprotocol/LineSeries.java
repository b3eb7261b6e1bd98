// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Values as a line.
*
* @param dataKey The member of each row of `data` that the series draws.
* @param label May be null: absent.
* @param color May be null: absent.
* @param curveType May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record LineSeries(String dataKey, String label, JsonNode color, CurveType curveType, Map<String, JsonNode> extra) implements ChartSeries {
  static LineSeries read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("line"));
    LineSeries found = new LineSeries(o.required("dataKey", Json.string(0)), o.optional("label", Json.string(0)), o.optional("color", Json.choice(Json.string(0), ThemeColor::read)), o.optional("curveType", CurveType::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static LineSeries fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "line");
    Json.put(o, "dataKey", dataKey, Json::of);
    Json.put(o, "label", label, Json::of);
    Json.put(o, "color", color, Json::of);
    Json.put(o, "curveType", curveType, CurveType::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String dataKey;
    private String label;
    private JsonNode color;
    private CurveType curveType;
    private Map<String, JsonNode> extra = Map.of();

    /** The member of each row of `data` that the series draws. */
    public Builder dataKey(String value) {
      this.dataKey = value;
      return this;
    }

    public Builder label(String value) {
      this.label = value;
      return this;
    }

    public Builder color(JsonNode value) {
      this.color = value;
      return this;
    }

    public Builder curveType(CurveType value) {
      this.curveType = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public LineSeries build() {
      return fromJson(new LineSeries(dataKey, label, color, curveType, extra).toJson());
    }
  }
}
