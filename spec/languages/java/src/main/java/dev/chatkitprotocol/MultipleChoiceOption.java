// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* One of the answers that the client offers; the user may give another.
*
* @param extra members that this version of the protocol does not recognise
*/
public record MultipleChoiceOption(String value, Map<String, JsonNode> extra) {
  static MultipleChoiceOption read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    MultipleChoiceOption found = new MultipleChoiceOption(o.required("value", Json.string(0)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static MultipleChoiceOption fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "value", value, Json::of);
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
    private Map<String, JsonNode> extra = Map.of();

    public Builder value(String value) {
      this.value = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public MultipleChoiceOption build() {
      return fromJson(new MultipleChoiceOption(value, extra).toJson());
    }
  }
}
