// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The user's message as a client posts it; `attachments` holds ids, and absent means none (RQ-12, RQ-13).
*
* @param quotedText May be null: absent.
*/
public record UserMessageInput(List<UserMessageContent> content, List<String> attachments, String quotedText, InferenceOptions inferenceOptions) {
  static UserMessageInput read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    UserMessageInput found = new UserMessageInput(o.required("content", Json.list(UserMessageContent::read)), o.filled("attachments", Json.list(Json.string(1)), "[]"), o.optional("quoted_text", Json.string(0)), o.filled("inference_options", InferenceOptions::read, "{}"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static UserMessageInput fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "content", content, Json.fromList(UserMessageContent::toJson));
    Json.put(o, "attachments", attachments, Json.fromList(Json::of));
    Json.put(o, "quoted_text", quotedText, Json::of);
    Json.put(o, "inference_options", inferenceOptions, InferenceOptions::toJson);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private List<UserMessageContent> content;
    private List<String> attachments;
    private String quotedText;
    private InferenceOptions inferenceOptions;

    public Builder content(List<UserMessageContent> value) {
      this.content = value;
      return this;
    }

    public Builder attachments(List<String> value) {
      this.attachments = value;
      return this;
    }

    public Builder quotedText(String value) {
      this.quotedText = value;
      return this;
    }

    public Builder inferenceOptions(InferenceOptions value) {
      this.inferenceOptions = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public UserMessageInput build() {
      return fromJson(new UserMessageInput(content, attachments, quotedText, inferenceOptions).toJson());
    }
  }
}
