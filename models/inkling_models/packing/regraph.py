"""Writes the graphs of released packs anew, when export_graph has changed and the weights have not.

    python -m inkling_models.packing.regraph models/packs

Every manifest gets the new names, sizes and hashes; graphs that no manifest names any more are removed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from .export_graph import external_graph
from .manifest import MANIFEST_NAME, file_entry, read_manifest, validate_manifest, write_manifest
from .pack import GRAPH_FOLDER, write_hashed
from .restore import shape_of
from .shard import int8_layout


def regraph(folder: Path) -> None:
    """Writes the graphs of the pack in `folder` and points its manifest at them."""
    manifest = read_manifest(folder)
    config = shape_of(manifest)
    for kind in ("wasm", "webgpu"):
        content = external_graph(config, kind, int8_layout(config))
        name = write_hashed(folder.parent / GRAPH_FOLDER, f"graph-{kind}", "onnx", content)
        manifest["graphs"][kind] = file_entry(f"../{GRAPH_FOLDER}/{name}", content)
    validate_manifest(manifest)
    write_manifest(manifest, folder)
    print(f"{folder.name}: {', '.join(entry['path'] for entry in manifest['graphs'].values())}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packs", type=Path)
    for path in sorted(parser.parse_args().packs.glob(f"*/{MANIFEST_NAME}")):
        regraph(path.parent)


if __name__ == "__main__":
    main()
