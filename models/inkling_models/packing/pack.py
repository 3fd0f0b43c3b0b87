"""Steps `quantize`, `shard` and `manifest` in one go: a checkpoint and a tokenizer become a pack.

    python -m inkling_models.packing.pack --id en-de --checkpoint FILE.pt --tokenizer FILE.json --out models/packs

Writes OUT/ID/{manifest.json, tokenizer.HASH.json, weights-N.HASH.bin} and OUT/graph/graph-*.HASH.onnx.
The same inputs give the same bytes. Files of an earlier release of the pack are removed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..data.languages import PACKS, READING_PACKS
from ..data.tokenizer import check_vocabulary, load_tokenizer
from ..decoder.checkpoint import load_checkpoint
from ..decoder.model import Decoder, parameter_count
from .calibration import calibration_rows
from .export_graph import GraphKind, external_graph
from .golden import choose_golden, golden_prompts
from .golden_vectors import make_golden_vectors
from .manifest import build_manifest, file_entry, model_entry, write_manifest
from .quantize import float_arrays, int8_arrays, restore_model
from .session import GraphSession
from .shard import float_layout, hashed_name, int8_layout, shard_bytes
from .smooth import smooth

GRAPH_FOLDER = "graph"


def write_hashed(folder: Path, stem: str, extension: str, content: bytes) -> str:
    """Writes `content` under its hashed name and returns that name; older files of the stem go."""
    folder.mkdir(parents=True, exist_ok=True)
    name = hashed_name(stem, extension, content)
    for old in folder.glob(f"{stem}.*{extension}"):
        if old.name != name:
            old.unlink()
    (folder / name).write_bytes(content)
    return name


def write_pack(
    model: Decoder,
    tokenizer_path: Path,
    out: Path,
    pack_id: str,
    version: str,
    license_id: str,
    salience: dict[str, Any] | None = None,
    ghost: dict[str, float] | None = None,
    exact: bool = False,
    note: Callable[[str], None] = print,
    answer: dict[str, Any] | None = None,
) -> Path:
    """Writes the pack and returns its folder. Raises ValueError when tokenizer and model do not fit.

    `exact` writes float32 weights and a float graph: four times the size, for comparison in the same engine.
    """
    folder = out / pack_id
    config = model.config
    tokenizer_bytes = tokenizer_path.read_bytes()
    check_vocabulary(json.loads(tokenizer_bytes)["model"]["vocab"], config.vocab_size)
    layout = float_layout(config) if exact else int8_layout(config)
    arrays = float_arrays(model) if exact else int8_arrays(model)
    contents = shard_bytes(layout, arrays)
    tokenizer_name = write_hashed(folder, "tokenizer", "json", tokenizer_bytes)
    shards = []
    for location, content in contents.items():
        name = write_hashed(folder, location.removesuffix(".bin"), "bin", content)
        shards.append({"location": location, **file_entry(name, content)})
    kinds: dict[str, GraphKind] = {provider: "float" if exact else provider for provider in ("wasm", "webgpu")}
    graphs, graph_bytes = {}, {}
    for kind, graph_kind in kinds.items():
        content = graph_bytes[kind] = external_graph(config, graph_kind, layout)
        name = write_hashed(out / GRAPH_FOLDER, f"graph-{kind}", "onnx", content)
        graphs[kind] = file_entry(f"../{GRAPH_FOLDER}/{name}", content)
    session = GraphSession(graph_bytes["wasm"], config, contents)
    tokenizer = load_tokenizer(tokenizer_path)
    if pack_id in READING_PACKS:
        golden = make_golden_vectors(session, tokenizer)
    else:
        reference = model if exact else restore_model(config, arrays)
        golden = choose_golden(session, reference, golden_prompts(pack_id, tokenizer))
    manifest = build_manifest(
        pack_id,
        version,
        license_id,
        model_entry(config, parameter_count(model)),
        file_entry(tokenizer_name, tokenizer_bytes),
        graphs,
        shards,
        golden,
        salience,
        ghost,
        answer,
    )
    write_manifest(manifest, folder)
    wire = sum(entry["sizeBytes"] for entry in [manifest["tokenizer"], graphs["wasm"], *shards])
    proof = golden.get("tokens") or f"vectors of {len(golden['readings'])} texts"
    note(f"{pack_id} {version}: {wire} bytes on the wire, golden {proof}")
    return folder


def read_json(path: Path | None) -> Any:
    return None if path is None else json.loads(path.read_text(encoding="utf-8"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--id", required=True, choices=PACKS)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--license", default="CC-BY-SA-4.0")
    parser.add_argument("--salience", type=Path, help="JSON of train_salience")
    parser.add_argument("--ghost", type=Path, help='JSON {"minProbability", "extendProbability"}')
    parser.add_argument("--answer", type=Path, help="JSON of calibrate_reader")
    parser.add_argument("--exact", action="store_true", help="float32, to compare with; never released")
    parser.add_argument("--smooth", type=Path, metavar="DATA", help="smooth activations first, calibrated on DATA")
    arguments = parser.parse_args()
    model = load_checkpoint(arguments.checkpoint)
    if arguments.smooth:
        rows = calibration_rows(arguments.smooth, arguments.id, load_tokenizer(arguments.tokenizer))
        for entry in smooth(model, rows):
            print(f"{entry.name}: strength {entry.strength}, error {entry.error_before:.3g} -> {entry.error_after:.3g}")
    write_pack(
        model,
        arguments.tokenizer,
        arguments.out,
        arguments.id,
        arguments.version,
        arguments.license,
        read_json(arguments.salience),
        read_json(arguments.ghost),
        arguments.exact,
        answer=read_json(arguments.answer),
    )


if __name__ == "__main__":
    main()
