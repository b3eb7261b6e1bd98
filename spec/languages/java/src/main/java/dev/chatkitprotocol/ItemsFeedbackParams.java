// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The parameters of ItemsFeedbackRequest.
*

*/
public record ItemsFeedbackParams(String threadId, List<String> itemIds, FeedbackKind kind) {
  static ItemsFeedbackParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ItemsFeedbackParams found = new ItemsFeedbackParams(o.required("thread_id", Json.string(1)), o.required("item_ids", Json.list(Json.string(0))), o.required("kind", FeedbackKind::read));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ItemsFeedbackParams fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "thread_id", threadId, Json::of);
    Json.put(o, "item_ids", itemIds, Json.fromList(Json::of));
    Json.put(o, "kind", kind, FeedbackKind::toJson);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String threadId;
    private List<String> itemIds;
    private FeedbackKind kind;

    public Builder threadId(String value) {
      this.threadId = value;
      return this;
    }

    public Builder itemIds(List<String> value) {
      this.itemIds = value;
      return this;
    }

    public Builder kind(FeedbackKind value) {
      this.kind = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ItemsFeedbackParams build() {
      return fromJson(new ItemsFeedbackParams(threadId, itemIds, kind).toJson());
    }
  }
}
