// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A question that the user answers in their own words.
*
* @param answer May be null: absent.
* @param description May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record FreeformInput(String id, String question, StructuredInputAnswer answer, String description, Map<String, JsonNode> extra) implements StructuredInput {
  static FreeformInput read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("freeform"));
    FreeformInput found = new FreeformInput(o.required("id", Json.string(1)), o.required("question", Json.string(0)), o.optional("answer", StructuredInputAnswer::read), o.optional("description", Json.string(0)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static FreeformInput fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "freeform");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "question", question, Json::of);
    Json.put(o, "answer", answer, StructuredInputAnswer::toJson);
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
    private String id;
    private String question;
    private StructuredInputAnswer answer;
    private String description;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder question(String value) {
      this.question = value;
      return this;
    }

    public Builder answer(StructuredInputAnswer value) {
      this.answer = value;
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
    public FreeformInput build() {
      return fromJson(new FreeformInput(id, question, answer, description, extra).toJson());
    }
  }
}
