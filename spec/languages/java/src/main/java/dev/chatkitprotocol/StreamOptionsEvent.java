// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Comes before every event of a handler (TC-03).
*
* @param extra members that this version of the protocol does not recognise
*/
public record StreamOptionsEvent(StreamOptions streamOptions, Map<String, JsonNode> extra) implements ThreadStreamEvent {
  static StreamOptionsEvent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("stream_options"));
    StreamOptionsEvent found = new StreamOptionsEvent(o.required("stream_options", StreamOptions::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static StreamOptionsEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "stream_options");
    Json.put(o, "stream_options", streamOptions, StreamOptions::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private StreamOptions streamOptions;
    private Map<String, JsonNode> extra = Map.of();

    public Builder streamOptions(StreamOptions value) {
      this.streamOptions = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public StreamOptionsEvent build() {
      return fromJson(new StreamOptionsEvent(streamOptions, extra).toJson());
    }
  }
}
