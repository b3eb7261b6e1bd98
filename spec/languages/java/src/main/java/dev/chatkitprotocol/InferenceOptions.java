// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The tool and the model that the user chose in the composer.
*
* @param toolChoice May be null: absent.
* @param model May be null: absent.
*/
public record InferenceOptions(ToolChoice toolChoice, String model) {
  static InferenceOptions read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    InferenceOptions found = new InferenceOptions(o.optional("tool_choice", ToolChoice::read), o.optional("model", Json.string(0)));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static InferenceOptions fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "tool_choice", toolChoice, ToolChoice::toJson);
    Json.put(o, "model", model, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private ToolChoice toolChoice;
    private String model;

    public Builder toolChoice(ToolChoice value) {
      this.toolChoice = value;
      return this;
    }

    public Builder model(String value) {
      this.model = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public InferenceOptions build() {
      return fromJson(new InferenceOptions(toolChoice, model).toJson());
    }
  }
}
