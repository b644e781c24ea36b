"""Time against a literal alternation, in one run: ratios, never seconds."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[1] / "benchmarks" / "bench_glossary.py"


@pytest.fixture(scope="module")
def bench():
    spec = importlib.util.spec_from_file_location("bench_glossary", BENCH)
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_glossary"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.bench
def test_term_check_takes_at_most_three_times_a_literal_alternation(bench):
    glossary, texts = bench.make_glossary("fr", 500), bench.make_texts("fr", 4000)
    bench.time_agreement(glossary, "fr", texts[:10])
    literal = bench.time_alternation(glossary, "fr", texts)
    assert bench.time_agreement(glossary, "fr", texts) <= 3 * literal


@pytest.mark.bench
def test_ten_times_the_concepts_take_far_less_than_ten_times_the_time(bench):
    texts = bench.make_texts("fr", 4000)
    few, many = (bench.make_glossary("fr", n) for n in (100, 1000))
    bench.time_agreement(few, "fr", texts[:10])
    assert bench.time_agreement(many, "fr", texts) <= 4 * bench.time_agreement(few, "fr", texts)
