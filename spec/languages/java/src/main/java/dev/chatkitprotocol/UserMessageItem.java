// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A message that the user sent; only the server creates it, from `input`.
*
* @param attachments May be null: absent.
* @param quotedText May be null: absent.
* @param inferenceOptions May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record UserMessageItem(String id, String threadId, String createdAt, List<UserMessageContent> content, List<Attachment> attachments, String quotedText, InferenceOptions inferenceOptions, Map<String, JsonNode> extra) implements ThreadItem, VisibleItem {
  static UserMessageItem read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("user_message"));
    UserMessageItem found = new UserMessageItem(o.required("id", Json.string(1)), o.required("thread_id", Json.string(1)), o.required("created_at", Json::time), o.required("content", Json.list(UserMessageContent::read)), o.optional("attachments", Json.list(Attachment::read)), o.optional("quoted_text", Json.string(0)), o.optional("inference_options", InferenceOptions::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static UserMessageItem fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "user_message");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "thread_id", threadId, Json::of);
    Json.put(o, "created_at", createdAt, Json::of);
    Json.put(o, "content", content, Json.fromList(UserMessageContent::toJson));
    Json.put(o, "attachments", attachments, Json.fromList(Attachment::toJson));
    Json.put(o, "quoted_text", quotedText, Json::of);
    Json.put(o, "inference_options", inferenceOptions, InferenceOptions::toJson);
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
    private String threadId;
    private String createdAt;
    private List<UserMessageContent> content;
    private List<Attachment> attachments;
    private String quotedText;
    private InferenceOptions inferenceOptions;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder threadId(String value) {
      this.threadId = value;
      return this;
    }

    public Builder createdAt(String value) {
      this.createdAt = value;
      return this;
    }

    public Builder content(List<UserMessageContent> value) {
      this.content = value;
      return this;
    }

    public Builder attachments(List<Attachment> value) {
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

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public UserMessageItem build() {
      return fromJson(new UserMessageItem(id, threadId, createdAt, content, attachments, quotedText, inferenceOptions, extra).toJson());
    }
  }
}
