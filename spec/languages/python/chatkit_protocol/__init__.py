"""The ChatKit server protocol: every type that travels, read with checks, written as it was."""

from ._runtime import ABSENT, DecodeError
from .types import *  # noqa: F403
from .types import TYPES

__all__ = [name for name in dir() if not name.startswith("_")]
