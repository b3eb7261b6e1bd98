// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Transcribes speech; the audio is standard base64 (AT-11).
*

*/
public record InputTranscribeRequest(InputTranscribeParams params, ObjectNode metadata) implements ChatKitRequest {
  static InputTranscribeRequest read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("input.transcribe"));
    InputTranscribeRequest found = new InputTranscribeRequest(o.required("params", InputTranscribeParams::read), o.filled("metadata", Json::object, "{}"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static InputTranscribeRequest fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "input.transcribe");
    Json.put(o, "params", params, InputTranscribeParams::toJson);
    Json.put(o, "metadata", metadata, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private InputTranscribeParams params;
    private ObjectNode metadata;

    public Builder params(InputTranscribeParams value) {
      this.params = value;
      return this;
    }

    public Builder metadata(ObjectNode value) {
      this.metadata = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public InputTranscribeRequest build() {
      return fromJson(new InputTranscribeRequest(params, metadata).toJson());
    }
  }
}
