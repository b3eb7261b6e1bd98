// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The answer of an operation that returns nothing: `{}`.
*
* @param extra members that this version of the protocol does not recognise
*/
public record EmptyAnswer(Map<String, JsonNode> extra) {
  static EmptyAnswer read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    EmptyAnswer found = new EmptyAnswer(o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static EmptyAnswer fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();

    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {

    private Map<String, JsonNode> extra = Map.of();


    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public EmptyAnswer build() {
      return fromJson(new EmptyAnswer(extra).toJson());
    }
  }
}
