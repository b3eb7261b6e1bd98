// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Sends the user's feedback on items.
*

*/
public record ItemsFeedbackRequest(ItemsFeedbackParams params, ObjectNode metadata) implements ChatKitRequest {
  static ItemsFeedbackRequest read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("items.feedback"));
    ItemsFeedbackRequest found = new ItemsFeedbackRequest(o.required("params", ItemsFeedbackParams::read), o.filled("metadata", Json::object, "{}"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ItemsFeedbackRequest fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "items.feedback");
    Json.put(o, "params", params, ItemsFeedbackParams::toJson);
    Json.put(o, "metadata", metadata, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private ItemsFeedbackParams params;
    private ObjectNode metadata;

    public Builder params(ItemsFeedbackParams value) {
      this.params = value;
      return this;
    }

    public Builder metadata(ObjectNode value) {
      this.metadata = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ItemsFeedbackRequest build() {
      return fromJson(new ItemsFeedbackRequest(params, metadata).toJson());
    }
  }
}
