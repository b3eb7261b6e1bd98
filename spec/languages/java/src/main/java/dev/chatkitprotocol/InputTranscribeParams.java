// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The parameters of InputTranscribeRequest.
*

*/
public record InputTranscribeParams(String audioBase64, String mimeType) {
  static InputTranscribeParams read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    InputTranscribeParams found = new InputTranscribeParams(o.required("audio_base64", Json::base64), o.required("mime_type", Json.string(1)));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static InputTranscribeParams fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "audio_base64", audioBase64, Json::of);
    Json.put(o, "mime_type", mimeType, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String audioBase64;
    private String mimeType;

    public Builder audioBase64(String value) {
      this.audioBase64 = value;
      return this;
    }

    public Builder mimeType(String value) {
      this.mimeType = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public InputTranscribeParams build() {
      return fromJson(new InputTranscribeParams(audioBase64, mimeType).toJson());
    }
  }
}
