"""The benchmarks of the catalogs run, and their ratios hold at small sizes, with room for noise.

The full sizes are run by `make bench`; no absolute time is asserted anywhere.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.bench


def _load(name: str) -> ModuleType:
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"benchmarks_{name}", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_merge_is_far_faster_than_its_peers_and_suggests_as_much() -> None:
    results = {found.tool: found for found in _load("bench_merge").main(["4000", "--locales", "3"])}
    ours, msgmerge, pot2po = (results[tool] for tool in ("l10n", "msgmerge", "pot2po"))
    assert msgmerge.seconds > 4 * ours.seconds
    assert pot2po.seconds > 4 * ours.seconds
    assert ours.good >= 0.98 * msgmerge.good
    assert ours.good >= pot2po.good


def test_ten_times_the_units_take_no_more_than_twenty_times_the_time() -> None:
    merge = _load("bench_merge")
    small, large = (merge.measure(units, ("l10n",), ("fr",))[0] for units in (2000, 20_000))
    assert large.seconds < 20 * small.seconds


def test_reading_is_far_faster_than_polib() -> None:
    results = {found.reader: found for found in _load("bench_catalog").main(["20000"])}
    assert results["polib"].seconds > 2 * results["l10n"].seconds


def test_the_workload_is_the_same_each_time_and_gettext_takes_it() -> None:
    import subprocess

    workload = _load("workload")
    one, two = workload.make_workload(300), workload.make_workload(300)
    assert one == two
    for data in (one.catalog, one.template):
        done = subprocess.run(["msgfmt", "-o", "/dev/null", "-"], input=data, check=False)
        assert done.returncode == 0
