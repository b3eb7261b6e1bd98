// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Markdown text of the assistant with its citations.
*
* @param annotations May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record OutputText(String text, List<Annotation> annotations, Map<String, JsonNode> extra) implements AssistantMessageContent {
  static OutputText read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("output_text"));
    OutputText found = new OutputText(o.required("text", Json.string(0)), o.optional("annotations", Json.list(Annotation::read)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static OutputText fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "output_text");
    Json.put(o, "text", text, Json::of);
    Json.put(o, "annotations", annotations, Json.fromList(Annotation::toJson));
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String text;
    private List<Annotation> annotations;
    private Map<String, JsonNode> extra = Map.of();

    public Builder text(String value) {
      this.text = value;
      return this;
    }

    public Builder annotations(List<Annotation> value) {
      this.annotations = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public OutputText build() {
      return fromJson(new OutputText(text, annotations, extra).toJson());
    }
  }
}
