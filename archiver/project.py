"""Whose spiders these are: the project whose ``scrapy.cfg`` is nearest to the working directory."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

SHIPPED = Path(__file__).resolve().parent.parent
"""Where the spiders that come with archiver stand."""


def nearest(start: Path | None = None) -> Path | None:
    """The nearest folder, from ``start`` upwards, with a ``scrapy.cfg`` and a ``spiders`` folder."""
    start = (start or Path.cwd()).resolve()
    return next(
        (p for p in (start, *start.parents) if (p / "scrapy.cfg").is_file() and (p / "spiders").is_dir()),
        None,
    )


def activate() -> None:
    """Make ``spiders`` mean the nearest project's, wherever archiver itself is installed.

    A project need hold nothing but its site files: ``spiders.base`` is then the one that comes with archiver.
    """
    project = nearest()
    if project is None or project == SHIPPED:
        return
    if str(project) not in sys.path:
        sys.path.insert(0, str(project))
    if "spiders" not in sys.modules and not (project / "spiders" / "__init__.py").exists():
        _make_package("spiders", project / "spiders")
    if "spiders.base" not in sys.modules and not (project / "spiders" / "base.py").exists():
        _lend_base()


def _make_package(name: str, folder: Path) -> None:
    spec = ModuleSpec(name, None, is_package=True)
    spec.submodule_search_locations = [str(folder)]
    sys.modules[name] = importlib.util.module_from_spec(spec)


def _lend_base() -> None:
    spiders = importlib.import_module("spiders")
    spec = importlib.util.spec_from_file_location("spiders.base", SHIPPED / "spiders" / "base.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["spiders.base"] = module
    spec.loader.exec_module(module)
    vars(spiders)["base"] = module
