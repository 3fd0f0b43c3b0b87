"""Every released config can be read: a run that fails on its first line wastes the machine it stands on."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkling_models.decoder.config import TrainConfig, load_config
from inkling_models.repository import CONFIGS
from inkling_models.training.meaning_config import MeaningConfig


@pytest.mark.parametrize("path", sorted(CONFIGS.glob("*.json")), ids=lambda path: path.stem)
def test_every_config_is_read(path: Path) -> None:
    config = load_config(MeaningConfig if "meaning" in path.stem else TrainConfig, path)
    assert config.name
