// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* One option of a select.
*
* @param disabled May be null: absent.
* @param description May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record SelectOption(String value, String label, Boolean disabled, String description, Map<String, JsonNode> extra) {
  static SelectOption read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    SelectOption found = new SelectOption(o.required("value", Json.string(0)), o.required("label", Json.string(0)), o.optional("disabled", Json::bool), o.optional("description", Json.string(0)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static SelectOption fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "value", value, Json::of);
    Json.put(o, "label", label, Json::of);
    Json.put(o, "disabled", disabled, Json::of);
    Json.put(o, "description", description, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String value;
    private String label;
    private Boolean disabled;
    private String description;
    private Map<String, JsonNode> extra = Map.of();

    public Builder value(String value) {
      this.value = value;
      return this;
    }

    public Builder label(String value) {
      this.label = value;
      return this;
    }

    public Builder disabled(Boolean value) {
      this.disabled = value;
      return this;
    }

    public Builder description(String value) {
      this.description = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public SelectOption build() {
      return fromJson(new SelectOption(value, label, disabled, description, extra).toJson());
    }
  }
}
