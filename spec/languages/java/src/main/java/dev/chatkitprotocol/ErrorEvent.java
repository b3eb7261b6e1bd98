// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The turn failed: for `stream.error` the client shows its own text, for `custom` it shows `message`; the set of codes is open.
*
* @param code May be null: absent.
* @param message May be null: absent.
* @param allowRetry Whether the client offers `threads.retry_after_item`. May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ErrorEvent(String code, String message, Boolean allowRetry, Map<String, JsonNode> extra) implements ThreadStreamEvent {
  static ErrorEvent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("error"));
    ErrorEvent found = new ErrorEvent(o.optional("code", Json.string(1)), o.optional("message", Json.string(0)), o.optional("allow_retry", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ErrorEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "error");
    Json.put(o, "code", code, Json::of);
    Json.put(o, "message", message, Json::of);
    Json.put(o, "allow_retry", allowRetry, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String code;
    private String message;
    private Boolean allowRetry;
    private Map<String, JsonNode> extra = Map.of();

    public Builder code(String value) {
      this.code = value;
      return this;
    }

    public Builder message(String value) {
      this.message = value;
      return this;
    }

    /** Whether the client offers `threads.retry_after_item`. */
    public Builder allowRetry(Boolean value) {
      this.allowRetry = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ErrorEvent build() {
      return fromJson(new ErrorEvent(code, message, allowRetry, extra).toJson());
    }
  }
}
