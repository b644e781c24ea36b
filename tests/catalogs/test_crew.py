"""Work that is shared out comes back whole and in order, whoever did it."""

from __future__ import annotations

import os
import signal
import time

import pytest

from l10n.catalogs.crew import Crew
from l10n.catalogs.parallel import Packing, run_each
from l10n.errors import SourceError
from l10n.model import Location


@pytest.mark.parametrize("count", [0, 1, 5, 256, 257, 1000])
def test_each_piece_is_done_once_and_in_its_place(count: int) -> None:
    told: list[None] = []
    crew = Crew(lambda piece: piece * 2, count, None, lambda: told.append(None))
    assert crew.run(2) == [piece * 2 for piece in range(count)]
    assert len(told) == count


def test_processes_share_the_work_and_large_results_hold_nobody_up() -> None:
    def work(piece: int) -> tuple[int, bytes]:
        time.sleep(0.02)
        return os.getpid(), bytes([piece]) * 300_000

    results = Crew(work, 12, None, lambda: None).run(2)
    assert [data[:1] for _, data in results] == [bytes([piece]) for piece in range(12)]
    assert len({process for process, _ in results}) == 3


def test_the_first_failure_is_raised_whichever_process_met_it() -> None:
    def work(piece: int) -> int:
        if piece == 3:
            time.sleep(0.1)
        if piece >= 3:
            raise SourceError(f"no {piece}", Location("a", piece))
        return piece

    with pytest.raises(SourceError, match="a:3: no 3"):
        Crew(work, 40, None, lambda: None).run(2)


def test_what_a_killed_helper_leaves_undone_is_done_here() -> None:
    here = os.getpid()

    def work(piece: int) -> int:
        time.sleep(0.01)
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return piece

    assert Crew(work, 9, None, lambda: None).run(2) == list(range(9))


def test_a_failure_that_cannot_be_sent_is_met_again_here() -> None:
    class Local(Exception):
        pass

    def work(piece: int) -> int:
        time.sleep(0.01)
        raise Local

    with pytest.raises(Local):
        Crew(work, 4, None, lambda: None).run(1)


def test_no_helper_is_left_when_this_process_is_interrupted(monkeypatch) -> None:
    here, helpers, fork = os.getpid(), [], os.fork

    def noted() -> int:
        helpers.append(fork())
        return helpers[-1]

    def work(piece: int) -> int:
        if os.getpid() == here:
            raise KeyboardInterrupt
        time.sleep(60)
        return piece

    monkeypatch.setattr(os, "fork", noted)
    with pytest.raises(KeyboardInterrupt):
        Crew(work, 4, None, lambda: None).run(2)
    assert len(helpers) == 2
    for helper in helpers:
        with pytest.raises(ProcessLookupError):
            os.kill(helper, 0)


def test_results_are_packed_as_asked_and_finished_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    packing = Packing(lambda number: str(number).encode(), int)
    progress: list[tuple[int, int]] = []
    results = run_each(
        lambda job, item: job * item,
        10,
        [1, 2, 3],
        is_much=True,
        progress=lambda done, all_: progress.append((done, all_)),
        packing=packing,
        finish=lambda result: (result, os.getpid()),
    )
    assert results == [(number, os.getpid()) for number in (10, 20, 30)]
    assert progress == [(1, 3), (2, 3), (3, 3)]
