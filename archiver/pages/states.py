"""The state that single-page apps write into their pages: what their scripts would show, as plain values.

Next.js and Angular write JSON into a ``script``, Nuxt 3 a flat array of references (the format of the ``devalue``
package), Nuxt 2 and home-made apps a JavaScript literal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import chompjs

from archiver.pages.page import Page

#: What any name in the next pattern ends in: looking for these takes a tenth of the time.
_NAMES = ("_NUXT__", "_STATE__", "_DATA__")
_ASSIGNED = re.compile(
    r"__(?:NUXT|INITIAL_STATE|PRELOADED_STATE|INITIAL_DATA|APOLLO_STATE|STATE|DATA)__(?:['\"]\])?\s*=\s*"
)
_FUNCTION = re.compile(r"\(?\s*function\s*\(([\w$,\s]*)\)\s*\{\s*return\s*(?=\{)")
_CALL = re.compile(r"\}\s*\(")
_IDS = frozenset(("__NEXT_DATA__", "__NUXT_DATA__", "serverApp-state", "ng-state", "transfer-state"))
#: Angular's transfer state, before version 16, wrote these for what HTML would take for its own.
_ANGULAR = (("&q;", '"'), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&"))
_REACTIVE = frozenset(("Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "EmptyShallowRef"))
_DEEPEST = 60
#: Dictionaries and lists that are looked through for an article.
MOST_NODES = 50_000


def states(page: Page) -> Iterator[Any]:
    """Every state on the page that can be read, as dictionaries, lists and plain values."""
    for script in page.elements("script"):
        source = script.text
        if not source:
            continue
        if script.get("id") in _IDS or (script.get("type") == "application/json" and len(source) > 200):
            yield from _of_json(source)
        elif found := _assigned(source):
            yield from _of_literal(source[found.end() :])


def has_state(page: Page) -> bool:
    """Whether any script of the page looks as if it held a state; cheaper than reading it."""
    return any(
        script.get("id") in _IDS or script.get("type") == "application/json" or (script.text and _assigned(script.text))
        for script in page.elements("script")
    )


def _assigned(source: str) -> re.Match[str] | None:
    head = source[:20_000]
    return _ASSIGNED.search(head) if any(name in head for name in _NAMES) else None


def nodes(state: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  (JSON has no narrower type)
    """Every dictionary in *state*, outermost first; each once, though others share it."""
    waiting, seen = [state], 0
    known: set[int] = set()
    while waiting and seen < MOST_NODES:
        value = waiting.pop(0) if len(waiting) < 1000 else waiting.pop()
        seen += 1
        if not isinstance(value, dict | list) or id(value) in known:
            continue
        known.add(id(value))
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _of_json(source: str) -> Iterator[Any]:
    if "&q;" in source:
        for written, meant in _ANGULAR:
            source = source.replace(written, meant)
    try:
        value = json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return
    yield _revived(value) if isinstance(value, list) else value


def _of_literal(source: str) -> Iterator[Any]:
    """A literal, or the one that a function returns for its arguments."""
    function = _FUNCTION.match(source)
    try:
        value: Any = chompjs.parse_js_object(source[function.end() if function else 0 :])
        if function:
            names = [name.strip() for name in function[1].split(",")]
            value = _with_arguments(value, dict(zip(names, _arguments(source), strict=False)), _DEEPEST)
    except (ValueError, RecursionError):
        return
    yield value


def _arguments(source: str) -> list[Any]:
    """What the function at the head of *source* is called with: the last parentheses."""
    calls = [found.end() for found in _CALL.finditer(source)]
    if not calls:
        return []
    given: Any = chompjs.parse_js_object("[" + source[calls[-1] :].rstrip(" ;)\n") + "]")
    return given if isinstance(given, list) else []


def _with_arguments(value: Any, arguments: dict[str, Any], depth: int) -> Any:  # noqa: ANN401
    if isinstance(value, str):
        return arguments.get(value, value)
    if depth and isinstance(value, dict):
        return {name: _with_arguments(inner, arguments, depth - 1) for name, inner in value.items()}
    if depth and isinstance(value, list):
        return [_with_arguments(inner, arguments, depth - 1) for inner in value]
    return value


def _revived(flat: Sequence[Any]) -> Any:  # noqa: ANN401
    """A list of values that name each other by position, as they were; any other list as it is."""
    if not flat or not isinstance(flat[0], dict | list) or not all(map(_is_reference, _inner(flat[0]))):
        return flat
    return _Reviver(flat).value(0, _DEEPEST)


def _inner(value: Any) -> list[Any]:  # noqa: ANN401
    return list(value.values()) if isinstance(value, dict) else [v for v in value if not isinstance(v, str)]


def _is_reference(value: Any) -> bool:  # noqa: ANN401
    return isinstance(value, int)


class _Reviver:
    """Follows the references of one flat list, each once."""

    def __init__(self, flat: Sequence[Any]) -> None:
        self._flat = flat
        self._known: dict[int, Any] = {}

    def value(self, position: Any, depth: int) -> Any:  # noqa: ANN401
        """What stands at *position*, its own references followed."""
        if not isinstance(position, int) or not 0 <= position < len(self._flat) or depth == 0:
            return None
        if position not in self._known:
            self._known[position] = None  # a circle ends here
            self._known[position] = self._followed(self._flat[position], depth - 1)
        return self._known[position]

    def _followed(self, value: Any, depth: int) -> Any:  # noqa: ANN401
        if isinstance(value, dict):
            return {name: self.value(inner, depth) for name, inner in value.items()}
        if isinstance(value, list):
            if value and isinstance(value[0], str):
                return self.value(value[1], depth) if value[0] in _REACTIVE and len(value) > 1 else value[-1]
            return [self.value(inner, depth) for inner in value]
        return value
