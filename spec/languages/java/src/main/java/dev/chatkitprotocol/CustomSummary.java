// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The headline of a finished workflow; used if both summaries would match.
*
* @param icon May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record CustomSummary(String title, String icon, Map<String, JsonNode> extra) implements WorkflowSummary {
  static CustomSummary read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    CustomSummary found = new CustomSummary(o.required("title", Json.string(0)), o.optional("icon", Json.string(1)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static CustomSummary fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "title", title, Json::of);
    Json.put(o, "icon", icon, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String title;
    private String icon;
    private Map<String, JsonNode> extra = Map.of();

    public Builder title(String value) {
      this.title = value;
      return this;
    }

    public Builder icon(String value) {
      this.icon = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public CustomSummary build() {
      return fromJson(new CustomSummary(title, icon, extra).toJson());
    }
  }
}
