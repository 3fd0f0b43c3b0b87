"""Step `verify`: proves that released packs are whole and that every runtime computes the same thing.

    python -m inkling_models.packing.verify models/packs [--no-node]

For each pack: the manifest fits the schema; every file has its size and SHA-256; nothing else lies in the
folder; the graphs are byte for byte what export_graph writes for that shape; the tokenizer has its reserved
tokens. Then the golden text, greedy, token for token:
  PyTorch (float32, the weights that the int8 shards stand for) == float32 ONNX == the WebGPU graph on the CPU
  int8 ONNX in Python == int8 in onnxruntime-web (through the engine's own backend) == the manifest
How often int8 and float32 choose the same next token is printed; whether the golden text is one on which
they agree is too. A pack that embeds has golden vectors instead, which agree when their cosine is at least
FLOAT_COSINE (float32) or INT8_COSINE (int8) of golden_vectors. Exits 1 with one line for each failure.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from pathlib import Path

import jsonschema
import numpy as np
import onnx
import torch
from numpy.typing import NDArray

from ..data.special_tokens import EOS
from ..data.tokenizer import check_vocabulary, load_tokenizer
from ..decoder.checkpoint import load_checkpoint
from ..decoder.config import ModelConfig
from ..decoder.embedding import embed_rows
from ..decoder.masks import prefix_mask
from ..decoder.model import Decoder
from ..repository import run_script
from .export_graph import FREQUENCIES, external_graph, inline_graph
from .golden import golden_prompts, torch_greedy
from .golden_vectors import FLOAT_COSINE, INT8_COSINE, from_base64, graph_vector, least_cosine
from .manifest import MANIFEST_NAME, Manifest, read_manifest
from .quantize import float_arrays, restore_model
from .session import GraphSession
from .shard import int8_layout, read_arrays, sha256


@dataclasses.dataclass(frozen=True)
class OpenPack:
    """A pack whose files are proven, with its three ways of computing."""

    manifest: Manifest
    folder: Path
    wasm: GraphSession
    webgpu: GraphSession
    exact: GraphSession
    model: Decoder


def manifest_files(manifest: Manifest) -> list[dict]:
    return [manifest["tokenizer"], *manifest["graphs"].values(), *manifest["shards"]]


def check_files(folder: Path, manifest: Manifest) -> list[str]:
    """One line for each file that is missing, damaged or not named by the manifest."""
    faults = []
    for entry in manifest_files(manifest):
        path = folder / entry["path"]
        if not path.is_file():
            faults.append(f"{entry['path']}: missing")
            continue
        content = path.read_bytes()
        if len(content) != entry["sizeBytes"]:
            faults.append(f"{entry['path']}: {len(content)} bytes, the manifest says {entry['sizeBytes']}")
        elif sha256(content) != entry["sha256"]:
            faults.append(f"{entry['path']}: its SHA-256 is not the manifest's")
    named = {entry["path"] for entry in manifest_files(manifest)} | {MANIFEST_NAME}
    faults += [f"{path.name}: not named by the manifest" for path in folder.iterdir() if path.name not in named]
    return faults


def shape_of(manifest: Manifest) -> ModelConfig:
    """The model's shape; the feed-forward width follows from the parameter count."""
    model = manifest["model"]
    d, heads = model["hiddenSize"], (2 * model["heads"] + 2 * model["kvHeads"]) * model["headDim"]
    rest = model["parameters"] - model["vocabSize"] * d - d
    ffn, remainder = divmod(rest - model["layers"] * (d * heads + 2 * d), model["layers"] * 3 * d)
    if remainder:
        raise ValueError("the parameter count does not fit the shape")
    return ModelConfig(
        vocab_size=model["vocabSize"],
        hidden_size=d,
        layers=model["layers"],
        heads=model["heads"],
        kv_heads=model["kvHeads"],
        head_dim=model["headDim"],
        ffn_size=ffn,
        context_tokens=model["contextTokens"],
        prefix_bidirectional=model.get("prefixBidirectional", False),
    )


def open_pack(folder: Path, threads: int = 1) -> OpenPack:
    """Opens a pack from its released files alone. Raises ValueError when they do not fit together."""
    manifest = read_manifest(folder)
    config = shape_of(manifest)
    layout = int8_layout(config)
    files = {entry["location"]: entry["path"] for entry in manifest["shards"]}
    shards = {location: (folder / path).read_bytes() for location, path in files.items()}
    model = restore_model(config, read_arrays(layout, folder, files))
    graphs = {kind: (folder / entry["path"]).read_bytes() for kind, entry in manifest["graphs"].items()}
    return OpenPack(
        manifest,
        folder,
        GraphSession(graphs["wasm"], config, shards, threads),
        GraphSession(graphs["webgpu"], config, shards, threads),
        GraphSession(inline_graph(config, "float", float_arrays(model)), config, threads=threads),
        model,
    )


def load_weights(path: Path) -> Decoder:
    """The model of a checkpoint, or of a released pack when `path` is its folder: what its int8 stands for."""
    return open_pack(path).model if path.is_dir() else load_checkpoint(path)


def is_same_graph(expected: bytes, released: bytes) -> bool:
    """Byte for byte; but the rotary frequencies of graphs up to 0.4.0 were rounded as the processor that wrote them
    happened to: each may be one unit in the last place beside the exact one."""
    if expected == released:
        return True
    graph = onnx.load_model_from_string(expected)
    ours, theirs = (
        next(tensor for tensor in one.graph.initializer if tensor.name == FREQUENCIES)
        for one in (graph, onnx.load_model_from_string(released))
    )
    exact, given = (np.frombuffer(tensor.raw_data, np.int32).astype(np.int64) for tensor in (ours, theirs))
    if exact.shape != given.shape or np.abs(exact - given).max() > 1:
        return False
    ours.raw_data = theirs.raw_data
    return graph.SerializeToString(deterministic=True) == released


def check_contents(pack: OpenPack) -> list[str]:
    faults = []
    config = pack.model.config
    for kind, entry in pack.manifest["graphs"].items():
        expected = external_graph(config, kind, int8_layout(config))
        if not is_same_graph(expected, (pack.folder / entry["path"]).read_bytes()):
            faults.append(f"{entry['path']}: not what export_graph writes for this shape")
    vocabulary = json.loads((pack.folder / pack.manifest["tokenizer"]["path"]).read_bytes())["model"]["vocab"]
    try:
        check_vocabulary(vocabulary, config.vocab_size)
    except ValueError as error:
        faults.append(f"{pack.manifest['tokenizer']['path']}: {error}")
    return faults


def check_golden(pack: OpenPack, node: bool) -> tuple[list[str], bool]:
    """Faults, and whether int8 and float agree on the golden text."""
    prompt, golden = pack.manifest["golden"]["promptTokens"], pack.manifest["golden"]["tokens"]
    steps = len(golden)
    exact = torch_greedy(pack.model, prompt, steps)
    faults = []
    for name, session in (("float32 ONNX", pack.exact), ("the WebGPU graph", pack.webgpu)):
        if session.greedy(prompt, steps, EOS)[0] != exact:
            faults.append(f"golden text: {name} differs from PyTorch")
    if pack.wasm.greedy(prompt, steps, EOS)[0] != golden:
        faults.append("golden text: int8 ONNX in Python differs from the manifest")
    if node and web_tokens(pack.folder) != golden:
        faults.append("golden text: int8 in onnxruntime-web differs from the manifest")
    return faults, exact == golden


def check_golden_vectors(pack: OpenPack, node: bool) -> tuple[list[str], str]:
    """Faults, and how near int8 is to float32."""
    readings = pack.manifest["golden"]["readings"]
    rows = [reading["tokens"] for reading in readings]
    golden = [from_base64(reading["vector"]) for reading in readings]
    exact = [vector.numpy() for vector in embed_rows(pack.model, rows)]
    faults = []
    for name, session in (("float32 ONNX", pack.exact), ("the WebGPU graph", pack.webgpu)):
        if least_cosine([graph_vector(session, row) for row in rows], exact) < FLOAT_COSINE:
            faults.append(f"golden vectors: {name} differs from PyTorch")
    if least_cosine([graph_vector(pack.wasm, row) for row in rows], golden) < INT8_COSINE:
        faults.append("golden vectors: int8 ONNX in Python differs from the manifest")
    if node and least_cosine(web_vectors(pack.folder), golden) < INT8_COSINE:
        faults.append("golden vectors: int8 in onnxruntime-web differs from the manifest")
    if least_cosine(golden, exact) < INT8_COSINE:
        faults.append("golden vectors: int8 is too far from float32")
    return faults, f"int8 and float32 vectors: cosine at least {least_cosine(golden, exact):.4f}"


def web_vectors(folder: Path) -> list[NDArray[np.float32]]:
    """The golden vectors as onnxruntime-web computes them, through the engine's own backend. Raises NodeError."""
    vectors = json.loads(run_script("goldenVectors", folder.resolve()))["vectors"]
    return [np.array(vector, np.float32) for vector in vectors]


def web_tokens(folder: Path) -> list[int]:
    """The golden text as onnxruntime-web continues it, through the engine's own backend. Raises NodeError."""
    return json.loads(run_script("golden", folder.resolve()))["tokens"]


@torch.no_grad()
def agreement(pack: OpenPack) -> float:
    """Share of positions, teacher-forced on fixed prompts, where int8 and float32 choose the same token."""
    same = total = 0
    tokenizer = load_tokenizer(pack.folder / pack.manifest["tokenizer"]["path"])
    for prompt in golden_prompts(pack.manifest["id"], tokenizer):
        tokens = np.array([prompt], np.int64)
        prefix = len(prompt) if pack.model.config.prefix_bidirectional else 0
        rounded = pack.wasm.read(tokens, keep=len(prompt), prefix=prefix).logits.argmax(-1)
        mask = prefix_mask(len(prompt), prefix) if prefix else None
        exact = pack.model(torch.from_numpy(tokens), mask).argmax(-1).numpy()
        same += int((rounded == exact).sum())
        total += len(prompt)
    return same / total


def verify_pack(folder: Path, node: bool) -> tuple[list[str], str]:
    """Faults of the pack in `folder`, and one line of what was found."""
    try:
        manifest = read_manifest(folder)
    except (OSError, ValueError, jsonschema.ValidationError) as error:
        return [f"{MANIFEST_NAME}: {str(error).splitlines()[0]}"], ""
    if manifest["id"] != folder.name:
        return [f"{MANIFEST_NAME}: is of {manifest['id']}"], ""
    faults = check_files(folder, manifest)
    if faults:
        return faults, ""
    pack = open_pack(folder)
    if "embed" in manifest["tasks"]:
        vector_faults, note = check_golden_vectors(pack, node)
        return check_contents(pack) + vector_faults, note
    golden_faults, agrees = check_golden(pack, node)
    note = f"int8 = float32 on {agreement(pack):.1%} of next tokens, golden text {'equal' if agrees else 'not equal'}"
    return check_contents(pack) + golden_faults, note


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packs", type=Path)
    parser.add_argument("--no-node", action="store_true", help="leave out onnxruntime-web")
    arguments = parser.parse_args()
    folders = sorted(path.parent for path in arguments.packs.glob(f"*/{MANIFEST_NAME}"))
    failed = not folders
    if failed:
        print(f"{arguments.packs}: no pack", file=sys.stderr)
    for folder in folders:
        faults, note = verify_pack(folder, node=not arguments.no_node)
        print(f"{folder.name}: {'FAILED' if faults else 'ok'} {note}")
        for fault in faults:
            print(f"  {folder.name}/{fault}", file=sys.stderr)
        failed = failed or bool(faults)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
