// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* One option of a radio group.
*
* @param disabled May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record RadioOption(String label, String value, Boolean disabled, Map<String, JsonNode> extra) {
  static RadioOption read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    RadioOption found = new RadioOption(o.required("label", Json.string(0)), o.required("value", Json.string(0)), o.optional("disabled", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static RadioOption fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "label", label, Json::of);
    Json.put(o, "value", value, Json::of);
    Json.put(o, "disabled", disabled, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String label;
    private String value;
    private Boolean disabled;
    private Map<String, JsonNode> extra = Map.of();

    public Builder label(String value) {
      this.label = value;
      return this;
    }

    public Builder value(String value) {
      this.value = value;
      return this;
    }

    public Builder disabled(Boolean value) {
      this.disabled = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public RadioOption build() {
      return fromJson(new RadioOption(label, value, disabled, extra).toJson());
    }
  }
}
