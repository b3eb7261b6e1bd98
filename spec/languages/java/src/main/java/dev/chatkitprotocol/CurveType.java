// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** How a line is interpolated between its points. */
public enum CurveType {
  BASIS("basis"),
  BASIS_CLOSED("basisClosed"),
  BASIS_OPEN("basisOpen"),
  BUMP_X("bumpX"),
  BUMP_Y("bumpY"),
  BUMP("bump"),
  LINEAR("linear"),
  LINEAR_CLOSED("linearClosed"),
  NATURAL("natural"),
  MONOTONE_X("monotoneX"),
  MONOTONE_Y("monotoneY"),
  MONOTONE("monotone"),
  STEP("step"),
  STEP_BEFORE("stepBefore"),
  STEP_AFTER("stepAfter");

  private final String wire;

  CurveType(String wire) {
    this.wire = wire;
  }

  static CurveType read(JsonNode node, String at) {
    String text = Json.literal("basis", "basisClosed", "basisOpen", "bumpX", "bumpY", "bump", "linear", "linearClosed", "natural", "monotoneX", "monotoneY", "monotone", "step", "stepBefore", "stepAfter").read(node, at);
    for (CurveType one : values()) {
      if (one.wire.equals(text)) {
        return one;
      }
    }
    throw new DecodeException(at, "is unknown");
  }

  /** The JSON of it. */
  public JsonNode toJson() {
    return Json.of(wire);
  }
}
