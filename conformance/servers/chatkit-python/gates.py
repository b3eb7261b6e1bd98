"""Points at which a script waits until another request of the same user lets it go on."""

import asyncio
from collections import defaultdict

Key = tuple[str | None, str]


class Gates:
    """An `open` frees everyone who waits; one that finds nobody waiting is kept for the next who comes."""

    def __init__(self) -> None:
        self.waiting: defaultdict[Key, set[asyncio.Future[None]]] = defaultdict(set)
        self.opened: set[Key] = set()

    def open(self, key: Key) -> None:
        waiting = self.waiting.pop(key, None)
        if not waiting:
            self.opened.add(key)
        for future in waiting or ():
            if not future.done():
                future.set_result(None)

    async def wait(self, key: Key, seconds: float) -> None:
        """Returns when the gate is opened, at the latest after `seconds`."""
        if key in self.opened:
            self.opened.discard(key)
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiting[key].add(future)
        try:
            await asyncio.wait([future], timeout=seconds)
        finally:
            self.waiting[key].discard(future)
            if not self.waiting[key]:
                del self.waiting[key]
