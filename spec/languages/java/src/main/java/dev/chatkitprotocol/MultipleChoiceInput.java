// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A question with suggested answers.
*
* @param answer May be null: absent.
* @param multiple May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record MultipleChoiceInput(String id, String question, StructuredInputAnswer answer, List<MultipleChoiceOption> options, Boolean multiple, Map<String, JsonNode> extra) implements StructuredInput {
  static MultipleChoiceInput read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("multiple_choice"));
    MultipleChoiceInput found = new MultipleChoiceInput(o.required("id", Json.string(1)), o.required("question", Json.string(0)), o.optional("answer", StructuredInputAnswer::read), o.required("options", Json.list(MultipleChoiceOption::read)), o.optional("multiple", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static MultipleChoiceInput fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "multiple_choice");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "question", question, Json::of);
    Json.put(o, "answer", answer, StructuredInputAnswer::toJson);
    Json.put(o, "options", options, Json.fromList(MultipleChoiceOption::toJson));
    Json.put(o, "multiple", multiple, Json::of);
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
    private List<MultipleChoiceOption> options;
    private Boolean multiple;
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

    public Builder options(List<MultipleChoiceOption> value) {
      this.options = value;
      return this;
    }

    public Builder multiple(Boolean value) {
      this.multiple = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public MultipleChoiceInput build() {
      return fromJson(new MultipleChoiceInput(id, question, answer, options, multiple, extra).toJson());
    }
  }
}
