"""The manifest of a pack: what it holds and how to prove that a copy is whole. Schema: models/pack.schema.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema

from ..data.languages import MEANING_PACK, NOTES_PACK, OTHER_LANGUAGES, READER_PACK, READING_PACKS
from ..data.special_tokens import special_tokens
from ..decoder.config import ModelConfig
from ..repository import MODELS
from .shard import sha256

SCHEMA_PATH = MODELS / "pack.schema.json"
MANIFEST_NAME = "manifest.json"

Manifest = dict[str, Any]


def pack_languages(pack_id: str) -> list[str]:
    if pack_id in READING_PACKS:
        return ["en", *OTHER_LANGUAGES]
    return ["en"] if pack_id == NOTES_PACK else pack_id.split("-")


def pack_tasks(pack_id: str, has_salience: bool) -> list[str]:
    if pack_id == MEANING_PACK:
        return ["embed"]
    if pack_id == READER_PACK:
        return ["answer"]
    if pack_id != NOTES_PACK:
        return ["translate"]
    return ["complete", "title", "compress"] + (["salience"] if has_salience else [])


def file_entry(path: str, content: bytes) -> dict[str, Any]:
    """`path` is relative to the manifest, with forward slashes."""
    return {"path": path, "sha256": sha256(content), "sizeBytes": len(content)}


def model_entry(config: ModelConfig, parameters: int) -> dict[str, int | bool]:
    """Raises ValueError for a shape that the graph cannot run."""
    if config.first_blind:
        raise ValueError("the graph knows no blind first token: it is for teachers alone")
    return {
        "vocabSize": config.vocab_size,
        "layers": config.layers,
        "hiddenSize": config.hidden_size,
        "heads": config.heads,
        "kvHeads": config.kv_heads,
        "headDim": config.head_dim,
        "contextTokens": config.context_tokens,
        "parameters": parameters,
        **({"prefixBidirectional": True} if config.prefix_bidirectional else {}),
    }


def build_manifest(
    pack_id: str,
    version: str,
    license_id: str,
    model: dict[str, int | bool],
    tokenizer: dict[str, Any],
    graphs: dict[str, dict[str, Any]],
    shards: list[dict[str, Any]],
    golden: dict[str, Any],
    salience: dict[str, Any] | None = None,
    ghost: dict[str, float] | None = None,
    answer: dict[str, Any] | None = None,
) -> Manifest:
    """Raises jsonschema.ValidationError when a part does not fit the schema."""
    manifest: Manifest = {
        "schema": 1,
        "id": pack_id,
        "version": version,
        "tasks": pack_tasks(pack_id, salience is not None),
        "languages": pack_languages(pack_id),
        "license": license_id,
        "model": model,
        "specialTokens": special_tokens(pack_languages(pack_id)),
        "tokenizer": tokenizer,
        "graphs": graphs,
        "shards": shards,
    }
    if salience is not None:
        manifest["salience"] = salience
    if answer is not None:
        manifest["answer"] = answer
    if ghost is not None:
        manifest["ghost"] = ghost
    manifest["golden"] = golden
    validate_manifest(manifest)
    return manifest


def validate_manifest(manifest: object) -> None:
    """Raises jsonschema.ValidationError; the message names the place, never more than the schema asks."""
    schema = json.loads(SCHEMA_PATH.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(manifest)


def read_manifest(folder: Path) -> Manifest:
    manifest = json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))
    validate_manifest(manifest)
    return manifest


def write_manifest(manifest: Manifest, folder: Path) -> None:
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (folder / MANIFEST_NAME).write_text(text, encoding="utf-8")
