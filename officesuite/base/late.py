"""Callables that import their module when they are first called, so that a start is spared what it does not use."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


class Late:
    """The callable `name` of `module`. What it says of itself (its class, its docstring) stays unknown until it is called."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def __call__(self, *given: Any, **options: Any) -> Any:
        found: Callable[..., Any] = getattr(import_module(self._module), self._name)
        return found(*given, **options)


def late_in(package: str) -> Callable[[str, str], Late]:
    """`late_in("officesuite.modules.sales.pages")("quote_list", "QuoteListPage")`: for a list of many."""
    return lambda file, name: Late(f"{package}.{file}", name)
