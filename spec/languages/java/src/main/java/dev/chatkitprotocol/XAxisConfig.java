// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The axis along which the rows of `data` are placed.
*
* @param hide May be null: absent.
* @param labels The label that is shown instead of a value. May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record XAxisConfig(String dataKey, Boolean hide, Map<String, String> labels, Map<String, JsonNode> extra) {
  static XAxisConfig read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    XAxisConfig found = new XAxisConfig(o.required("dataKey", Json.string(0)), o.optional("hide", Json::bool), o.optional("labels", Json.map(Json.string(0))), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static XAxisConfig fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "dataKey", dataKey, Json::of);
    Json.put(o, "hide", hide, Json::of);
    Json.put(o, "labels", labels, Json.fromMap(Json::of));
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
    private Boolean hide;
    private Map<String, String> labels;
    private Map<String, JsonNode> extra = Map.of();

    public Builder dataKey(String value) {
      this.dataKey = value;
      return this;
    }

    public Builder hide(Boolean value) {
      this.hide = value;
      return this;
    }

    /** The label that is shown instead of a value. */
    public Builder labels(Map<String, String> value) {
      this.labels = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public XAxisConfig build() {
      return fromJson(new XAxisConfig(dataKey, hide, labels, extra).toJson());
    }
  }
}
