"""A ChatKit server in Python's standard library: threads, lists, streamed text, retry, isolation."""

import itertools
import json
import os
import secrets
import threading
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BODY_LIMIT = 10 * 1024 * 1024
PAGE_SIZE = 20
# Stands for your session or token check.
USERS = {"alice-token": "alice", "bob-token": "bob"}


# region refusals
STATUS = {"unauthorized": 401, "not_found": 404, "method_not_allowed": 405, "conflict": 409}
STATUS |= {"payload_too_large": 413, "internal_error": 500}  # all others: 400


class Refusal(Exception):
    """Thrown before the status line: the request gets a 4xx and leaves no trace."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


def need(condition, path, what):
    if not condition:
        raise Refusal("invalid_request", f"{path}: must be {what}")


# region values
def new_id(prefix):
    return f"{prefix}_{secrets.token_hex(16)}"  # 128 random bits


def now():
    return datetime.now(timezone.utc).isoformat().replace("+00:00", "Z")


def get(value, name, kind, what, path, default=None, required=False):
    """A member: null is absent, absent is the default, and true is no number."""
    found = value.get(name)
    if found is None and not required:
        return default
    right = isinstance(found, kind) and not (kind is int and isinstance(found, bool))
    need(right, f"{path}.{name}", what)
    return found


def read_id(params, name="thread_id"):
    found = get(params, name, str, "a string", "$.params", required=True)
    need(found != "", f"$.params.{name}", "a non-empty string")
    return found


# region store
LOCK = threading.RLock()
THREADS = {}  # user → thread id → {"thread", "items", "turn"}; both dicts keep their order


def thread_of(user, thread_id):
    """Somebody else's thread is as unknown as one that never was."""
    row = THREADS.setdefault(user, {}).get(thread_id)
    if row is None:
        raise Refusal("not_found", "There is no such thread.")
    return row


def save_item(row, item):
    """Upserts: an item that is stored already keeps its place and its time."""
    with LOCK:
        old = row["items"].get(item["id"])
        row["items"][item["id"]] = {**item, "created_at": (old or item)["created_at"]}


def visible(row):
    return [item for item in list(row["items"].values()) if item["type"] != "sdk_hidden_context"]


# region lists
def page(elements, params):
    limit = get(params, "limit", int, "an integer", "$.params", 0)
    need(limit >= 0, "$.params.limit", "0 or more")
    order = get(params, "order", str, "a string", "$.params", "desc")
    need(order in ("asc", "desc"), "$.params.order", "asc or desc")
    after = get(params, "after", str, "a string", "$.params")
    ordered = elements if order == "asc" else elements[::-1]
    start = 0
    if after is not None:
        ids = [element["id"] for element in ordered]
        if after not in ids:
            raise Refusal("invalid_cursor", "The list has no such cursor.")
        start = ids.index(after) + 1
    data = ordered[start : start + (limit or PAGE_SIZE)]
    if start + len(data) < len(ordered):
        return {"data": data, "has_more": True, "after": data[-1]["id"]}
    return {"data": data, "has_more": False}


def shown(row, items=None):
    return {**row["thread"], "items": items or {"data": [], "has_more": False}}


# region message
def read_content(part, path):
    need(isinstance(part, dict), path, "an object")
    kind = part.get("type")
    if kind == "input_text":
        return {"type": kind, "text": get(part, "text", str, "a string", path, required=True)}
    need(kind == "input_tag", f"{path}.type", "input_text or input_tag")
    tag = {
        "type": kind,
        "id": get(part, "id", str, "a string", path, required=True),
        "text": get(part, "text", str, "a string", path, required=True),
        "data": get(part, "data", dict, "an object", path, {}),
        "interactive": get(part, "interactive", bool, "a boolean", path, False),
    }
    group = get(part, "group", str, "a string", path)
    return tag if group is None else {**tag, "group": group}


def read_options(message, path):
    options = get(message, "inference_options", dict, "an object", path, {})
    tool = get(options, "tool_choice", dict, "an object", f"{path}.inference_options")
    model = get(options, "model", str, "a string", f"{path}.inference_options")
    chosen = {} if model is None else {"model": model}
    if tool is not None:
        chosen["tool_choice"] = {"id": get(tool, "id", str, "a string", path, required=True)}
    return chosen


def user_message(params, thread_id):
    path = "$.params.input"
    message = get(params, "input", dict, "an object", "$.params", required=True)
    content = get(message, "content", list, "an array", path, required=True)
    item = {
        "type": "user_message",
        "id": new_id("msg"),
        "thread_id": thread_id,
        "created_at": now(),
        "content": [read_content(part, f"{path}.content[{n}]") for n, part in enumerate(content)],
        "attachments": [],
        "inference_options": read_options(message, path),
    }
    quoted = get(message, "quoted_text", str, "a string", path)
    if quoted is not None:
        item["quoted_text"] = quoted
    if get(message, "attachments", list, "an array", path, []):
        raise Refusal("not_found", "There is no such attachment.")
    return item


# region application
def respond(message):
    """What your application does: yields the answer piece by piece."""
    words = "".join(part["text"] for part in message["content"]).split(" ")
    yield "You said:"
    for word in words:
        yield f" {word}"


# region turn
def begin_turn(row):
    """One turn of a thread at a time: Stop, then send, must work, so wait a little."""
    if not row["turn"].acquire(timeout=5):
        raise Refusal("conflict", "Another turn of this thread is still running.")


def turn(row, opening, message):
    """The events of a turn. What is to stay is stored before it is yielded."""
    text, finished = "", False
    item = {"type": "assistant_message", "id": new_id("msg"), "created_at": now(), "content": []}
    item["thread_id"] = row["thread"]["id"]

    def update(kind, **members):
        change = {"type": f"assistant_message.content_part.{kind}", "content_index": 0, **members}
        return {"type": "thread.item.updated", "item_id": item["id"], "update": change}

    def part():
        return {"type": "output_text", "text": text, "annotations": []}

    try:
        yield from opening
        yield {"type": "stream_options", "stream_options": {"allow_cancel": True}}
        yield {"type": "thread.item.added", "item": item}
        yield update("added", content=part())
        for piece in respond(message):
            text += piece
            yield update("text_delta", delta=piece)
        done = {**item, "content": [part()]}
        save_item(row, done)
        finished = True
        yield update("done", content=part())
        yield {"type": "thread.item.done", "item": done}
    except GeneratorExit:  # the client has left: what it has read stays, and the model is told
        if text.strip() and not finished:
            save_item(row, {**item, "content": [part()]})
        marker = {"type": "sdk_hidden_context", "content": "The user stopped the previous answer."}
        save_item(row, {**item, "id": new_id("shcx"), **marker})
        raise
    except Exception as error:  # our own log only: no text of it reaches the client
        print(f"a turn failed: {error!r}", flush=True)
        yield {"type": "thread.item.removed", "item_id": item["id"]}
        yield {"type": "error", "code": "stream.error", "allow_retry": True}
    finally:
        row["turn"].release()


# region operations
def threads_create(user, params):
    thread = {"id": new_id("thr"), "created_at": now(), "status": {"type": "active"}, "metadata": {}}
    message = user_message(params, thread["id"])  # refuses before anything is stored
    row = {"thread": thread, "items": {message["id"]: message}, "turn": threading.Lock()}
    begin_turn(row)
    THREADS.setdefault(user, {})[thread["id"]] = row
    created = {"type": "thread.created", "thread": shown(row)}
    return turn(row, [created, {"type": "thread.item.done", "item": message}], message)


def threads_add_user_message(user, params):
    row = thread_of(user, read_id(params))
    message = user_message(params, row["thread"]["id"])
    begin_turn(row)
    save_item(row, message)
    return turn(row, [{"type": "thread.item.done", "item": message}], message)


def threads_retry_after_item(user, params):
    thread_id, item_id = read_id(params), read_id(params, "item_id")
    row = thread_of(user, thread_id)
    message = next((item for item in visible(row) if item["id"] == item_id), None)
    if message is None:
        raise Refusal("not_found", "There is no such item.")
    need(message["type"] == "user_message", "$.params.item_id", "the id of a user_message")
    begin_turn(row)
    with LOCK:
        ids = list(row["items"])
        for newer in ids[ids.index(item_id) + 1 :]:
            del row["items"][newer]
    return turn(row, [], message)


def threads_add_client_tool_output(user, params):
    need("result" in params, "$.params.result", "present")
    thread_of(user, read_id(params))
    raise Refusal("conflict", "The thread has no client tool call that waits for an output.")


def threads_get_by_id(user, params):
    row = thread_of(user, read_id(params))
    return shown(row, page(visible(row), {"order": "asc"}))


def threads_list(user, params):
    return page([shown(row) for row in list(THREADS.get(user, {}).values())], params)


def threads_update(user, params):
    title = get(params, "title", str, "a string", "$.params", required=True)
    row = thread_of(user, read_id(params))
    row["thread"]["title"] = title
    return shown(row)


def threads_delete(user, params):
    THREADS.get(user, {}).pop(read_id(params), None)
    return {}


def items_list(user, params):
    return page(visible(thread_of(user, read_id(params))), params)


def items_feedback(user, params):
    ids = get(params, "item_ids", list, "an array", "$.params", required=True)
    need(all(isinstance(one, str) for one in ids), "$.params.item_ids", "strings")
    kind = get(params, "kind", str, "a string", "$.params", required=True)
    need(kind in ("positive", "negative"), "$.params.kind", "positive or negative")
    thread_of(user, read_id(params))
    return {}  # yours to keep


def unsupported(_user, _params):
    raise Refusal("unsupported_operation", "This server does not support that.")


OPERATIONS = {
    "threads.create": threads_create,
    "threads.add_user_message": threads_add_user_message,
    "threads.add_client_tool_output": threads_add_client_tool_output,
    "threads.retry_after_item": threads_retry_after_item,
    "threads.get_by_id": threads_get_by_id,
    "threads.list": threads_list,
    "threads.update": threads_update,
    "threads.delete": threads_delete,
    "items.list": items_list,
    "items.feedback": items_feedback,
}
for missing in ("custom_action", "sync_custom_action", "add_structured_input"):
    OPERATIONS[f"threads.{missing}"] = unsupported
for missing in ("attachments.create", "attachments.delete", "input.transcribe"):
    OPERATIONS[missing] = unsupported


# region request
def no_constant(name):
    raise ValueError(f"{name} is not JSON")


def read_request(body):
    """The operation and its parameters; everything that can be wrong is found here or in the operation."""
    try:
        request = json.loads(body.decode("utf-8"), parse_constant=no_constant)
    except ValueError as error:
        raise Refusal("invalid_request", f"The request body is not valid JSON: {error}") from error
    need(isinstance(request, dict), "$", "an object")
    name = get(request, "type", str, "a string", "$", required=True)
    if name not in OPERATIONS:
        raise Refusal("unknown_operation", f"There is no operation {json.dumps(name)}.")
    params = get(request, "params", dict, "an object", "$", required=True)
    get(request, "metadata", dict, "an object", "$", {})
    return OPERATIONS[name], params


# region endpoint
class Endpoint(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        try:
            user = USERS.get(self.headers.get("authorization", "").removeprefix("Bearer "))
            if user is None:
                raise Refusal("unauthorized", "This request needs valid credentials.")
            length = int(self.headers.get("content-length", 0))
            if length > BODY_LIMIT:
                raise Refusal("payload_too_large", f"A request body holds at most {BODY_LIMIT} bytes.")
            operation, params = read_request(self.rfile.read(length))
            answer = operation(user, params)
        except Refusal as refusal:
            self.refuse(refusal)
        except Exception as error:
            print(f"a request failed: {error!r}", flush=True)
            self.refuse(Refusal("internal_error", "The server failed to handle the request."))
        else:
            if isinstance(answer, dict):
                self.send_json(200, answer)
            else:
                self.send_stream(answer)

    def do_GET(self):
        self.refuse(Refusal("method_not_allowed", "Every operation is a POST."), allow="POST")

    do_PUT = do_DELETE = do_PATCH = do_HEAD = do_GET

    def refuse(self, refusal, **headers):
        self.close_connection = True  # the body may not have been read
        body = {"error": {"code": refusal.code, "message": str(refusal)}}
        self.send_json(STATUS.get(refusal.code, 400), body, **headers, connection="close")

    def send_json(self, status, value, **headers):
        body = json.dumps(value).encode("ascii")  # escapes keep lone surrogates too
        head = {"content-type": "application/json", "cache-control": "no-store", **headers}
        self.send_head(status, {**head, "content-length": str(len(body))})
        self.wfile.write(body)

    def send_stream(self, events):
        head = {"content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache, no-transform"}
        first = next(events)  # from here on close() reaches the turn
        try:
            self.send_head(200, {**head, "transfer-encoding": "chunked"})
            for event in itertools.chain([first], events):
                compact = json.dumps(event, separators=(",", ":"))
                frame = f"data: {compact}\n\n".encode("ascii")
                self.wfile.write(b"%x\r\n%b\r\n" % (len(frame), frame))
            self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.close_connection = True  # the client has left
        finally:
            events.close()  # where it has not ended, the turn is told by GeneratorExit

    def send_head(self, status, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8000"))), Endpoint)
    print(f"http://127.0.0.1:{server.server_port}/chatkit", flush=True)
    server.serve_forever()
