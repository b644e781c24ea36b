"""A property that is worked out when first asked for, without a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functools import cached_property as lazy
else:

    class lazy:  # noqa: N801
        """What ``functools.cached_property`` is from Python 3.12 on.

        That of 3.11 takes a lock, which costs more than most of what it guards; texts
        are read by one thread.
        """

        def __init__(self, read):
            self.read = read
            self.__doc__ = read.__doc__

        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = instance.__dict__[self.name] = self.read(instance)
            return value


__all__ = ["lazy"]
