// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The parameters of ThreadsListRequest.
*
* @param limit The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20). May be null: absent.
* @param after The cursor of the previous page, read in the same `order`. May be null: absent.
*/
public record ThreadsListParams(Long limit, Order order, String after) {
  static ThreadsListParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ThreadsListParams found = new ThreadsListParams(o.optional("limit", Json.integer(0L, null)), o.filled("order", Order::read, "\"desc\""), o.optional("after", Json.string(1)));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadsListParams fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "limit", limit, Json::of);
    Json.put(o, "order", order, Order::toJson);
    Json.put(o, "after", after, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private Long limit;
    private Order order;
    private String after;

    /** The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20). */
    public Builder limit(Long value) {
      this.limit = value;
      return this;
    }

    public Builder order(Order value) {
      this.order = value;
      return this;
    }

    /** The cursor of the previous page, read in the same `order`. */
    public Builder after(String value) {
      this.after = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadsListParams build() {
      return fromJson(new ThreadsListParams(limit, order, after).toJson());
    }
  }
}
