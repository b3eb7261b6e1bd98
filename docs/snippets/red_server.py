"""The minimal server with three typical faults, for the guide "Your run is red: what now"."""

import os
from datetime import datetime
from http.server import ThreadingHTTPServer

import minimal_server as minimal


def threads_update(user, params):
    """Returns the new title and forgets to store it."""
    title = minimal.get(params, "title", str, "a string", "$.params", required=True)
    row = minimal.thread_of(user, minimal.read_id(params))
    return {**minimal.shown(row), "title": title}


minimal.OPERATIONS["threads.update"] = threads_update

# A local time without an offset.
minimal.now = lambda: datetime.now().isoformat()


def threads_delete(user, params):
    """Deletes the thread of whoever owns it."""
    for threads in minimal.THREADS.values():
        threads.pop(minimal.read_id(params), None)
    return {}


minimal.OPERATIONS["threads.delete"] = threads_delete

if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8000"))), minimal.Endpoint)
    print(f"http://127.0.0.1:{server.server_port}/chatkit", flush=True)
    server.serve_forever()
