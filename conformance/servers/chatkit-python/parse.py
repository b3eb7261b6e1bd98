"""The reference's own models read values, and write them again as its server would.

One `{"shape", "value"}` per line of standard input; for each, one line `{"errors": [...]}` or `{"written": ...}`.
"""

import json
import sys
from typing import Any

from chatkit.types import (
    Attachment,
    Page,
    SyncCustomActionResponse,
    Thread,
    ThreadItem,
    ThreadStreamEvent,
    TranscriptionResult,
)
from pydantic import TypeAdapter, ValidationError

# What our protocol calls it, and the model that the reference sends it by.
MODELS: dict[str, TypeAdapter[Any]] = {
    "ThreadStreamEvent": TypeAdapter(ThreadStreamEvent),
    "Thread": TypeAdapter(Thread),
    "ThreadPage": TypeAdapter(Page[Thread]),
    "ItemPage": TypeAdapter(Page[ThreadItem]),
    "Attachment": TypeAdapter(Attachment),
    "SyncCustomActionAnswer": TypeAdapter(SyncCustomActionResponse),
    "TranscriptionAnswer": TypeAdapter(TranscriptionResult),
}


def read(asked: dict[str, Any]) -> dict[str, Any]:
    """What a model has against a value, or how it writes it."""
    model = MODELS[asked["shape"]]
    try:
        value = model.validate_json(json.dumps(asked["value"]))
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)
        return {"errors": [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in found]}
    return {"written": json.loads(model.dump_json(value, by_alias=True, exclude_none=True))}


for line in sys.stdin:
    print(json.dumps(read(json.loads(line))))
