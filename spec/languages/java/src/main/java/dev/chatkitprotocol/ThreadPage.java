// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A page of threads; the page of items of each is empty (RD-14).
*
* @param after The cursor of the next page, present if and only if there is one (SER-06). May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ThreadPage(List<Thread> data, Boolean hasMore, String after, Map<String, JsonNode> extra) {
  static ThreadPage read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ThreadPage found = new ThreadPage(o.required("data", Json.list(Thread::read)), o.required("has_more", Json::bool), o.optional("after", Json.string(1)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadPage fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "data", data, Json.fromList(Thread::toJson));
    Json.put(o, "has_more", hasMore, Json::of);
    Json.put(o, "after", after, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private List<Thread> data;
    private Boolean hasMore;
    private String after;
    private Map<String, JsonNode> extra = Map.of();

    public Builder data(List<Thread> value) {
      this.data = value;
      return this;
    }

    public Builder hasMore(Boolean value) {
      this.hasMore = value;
      return this;
    }

    /** The cursor of the next page, present if and only if there is one (SER-06). */
    public Builder after(String value) {
      this.after = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadPage build() {
      return fromJson(new ThreadPage(data, hasMore, after, extra).toJson());
    }
  }
}
