"""Packs the rows of the next epoch in a process of its own, so that packing never stalls the GPU."""

from __future__ import annotations

import multiprocessing
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from ..data.examples import Rows

RowSource = Callable[[np.random.Generator], Rows]
FIELDS = ("tokens", "segment", "target", "index")


def _serve(source: RowSource, seed: int, folder: str, asked, ready) -> None:
    rng = np.random.default_rng(seed)
    while asked.recv():
        rows = source(rng)
        for name in FIELDS:
            array = getattr(rows, name)
            if array is not None:
                np.save(Path(folder) / f"{name}.npy", array)
        ready.send(rows.index is not None)


@contextmanager
def packed_epochs(source: RowSource, seed: int) -> Iterator[Callable[[], Rows]]:
    """A function that returns the next epoch's rows, and has begun on the one after when it does.

    The process is forked: start it before the GPU is touched. A failure of `source` ends it, and the next
    call raises EOFError.
    """
    context = multiprocessing.get_context("fork")
    shared = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=shared) as folder:
        asked_there, asked = context.Pipe(duplex=False)
        ready, ready_there = context.Pipe(duplex=False)
        process = context.Process(target=_serve, args=(source, seed, folder, asked_there, ready_there), daemon=True)
        process.start()
        ready_there.close()
        asked.send(True)

        def following() -> Rows:
            has_index = ready.recv()
            names = FIELDS if has_index else FIELDS[:3]
            arrays = {name: np.load(Path(folder) / f"{name}.npy") for name in names}
            asked.send(True)
            return Rows(**arrays)

        try:
            yield following
        finally:
            process.kill()
            process.join()
