// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A part of an assistant message begins or is replaced.
*
* @param extra members that this version of the protocol does not recognise
*/
public record ContentPartAdded(Long contentIndex, AssistantMessageContent content, Map<String, JsonNode> extra) implements ThreadItemUpdate {
  static ContentPartAdded read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("assistant_message.content_part.added"));
    ContentPartAdded found = new ContentPartAdded(o.required("content_index", Json.integer(0L, null)), o.required("content", AssistantMessageContent::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ContentPartAdded fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "assistant_message.content_part.added");
    Json.put(o, "content_index", contentIndex, Json::of);
    Json.put(o, "content", content, AssistantMessageContent::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private Long contentIndex;
    private AssistantMessageContent content;
    private Map<String, JsonNode> extra = Map.of();

    public Builder contentIndex(Long value) {
      this.contentIndex = value;
      return this;
    }

    public Builder content(AssistantMessageContent value) {
      this.content = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ContentPartAdded build() {
      return fromJson(new ContentPartAdded(contentIndex, content, extra).toJson());
    }
  }
}
