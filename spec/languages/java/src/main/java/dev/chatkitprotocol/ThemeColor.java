// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A colour for each of the two themes.
*
* @param extra members that this version of the protocol does not recognise
*/
public record ThemeColor(String dark, String light, Map<String, JsonNode> extra) {
  static ThemeColor read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ThemeColor found = new ThemeColor(o.required("dark", Json.string(0)), o.required("light", Json.string(0)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThemeColor fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "dark", dark, Json::of);
    Json.put(o, "light", light, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String dark;
    private String light;
    private Map<String, JsonNode> extra = Map.of();

    public Builder dark(String value) {
      this.dark = value;
      return this;
    }

    public Builder light(String value) {
      this.light = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThemeColor build() {
      return fromJson(new ThemeColor(dark, light, extra).toJson());
    }
  }
}
