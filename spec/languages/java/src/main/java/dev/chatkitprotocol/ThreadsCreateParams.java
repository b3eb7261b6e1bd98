// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The parameters of ThreadsCreateRequest.
*

*/
public record ThreadsCreateParams(UserMessageInput input) {
  static ThreadsCreateParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ThreadsCreateParams found = new ThreadsCreateParams(o.required("input", UserMessageInput::read));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsCreateParams fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "input", input, UserMessageInput::toJson);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private UserMessageInput input;

    public Builder input(UserMessageInput value) {
      this.input = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsCreateParams build() {
      return fromJson(new ThreadsCreateParams(input).toJson());
    }
  }
}
