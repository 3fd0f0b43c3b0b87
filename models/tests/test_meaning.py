from __future__ import annotations

import dataclasses
import lzma
import random
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from inkling_models.data.meaning_corpus import Translations, write_shards
from inkling_models.data.meaning_expander import GROUPS, Expander
from inkling_models.data.meaning_pairs import answering
from inkling_models.data.meaning_text import as_read, key_words, line_text, misspell, roughen, split_sentences
from inkling_models.data.prepare_meaning import read_tasks
from inkling_models.data.special_tokens import BOS
from inkling_models.data.tokenizer import load_tokenizer
from inkling_models.decoder.checkpoint import load_checkpoint
from inkling_models.decoder.embedding import embed, embed_rows, embedding_tokens
from inkling_models.training.meaning_batches import Texts, batches
from inkling_models.training.meaning_config import MeaningConfig
from inkling_models.training.meaning_feed import PAIRS, PLAIN, TRANSLATIONS, Feed
from inkling_models.training.meaning_loss import distil_loss, pair_loss
from inkling_models.training.meaning_material import Material, evaluate
from inkling_models.training.meaning_targets import cluster, find_projection, fit_projection
from inkling_models.training.minilm import GROUP, HEADS, SIZE, MiniLM, encode_rows, load_weights, shrink
from inkling_models.training.train_meaning import Student

from .conftest import TINY, lively_decoder


def test_sentences_and_lines() -> None:
    assert split_sentences("Dr. Ames called. She wants tea! ¿Cuándo? At 9.30 p.m. we go.") == [
        "Dr. Ames called.",
        "She wants tea!",
        "¿Cuándo?",
        "At 9.30 p.m. we go.",
    ]
    assert line_text("  - [ ] Buy  milk") == "Buy milk"
    assert line_text("## 1. Plans") == "Plans"
    assert key_words("Where did I write the boiler's number?", "en") == ["write", "boiler's", "number"]


def test_roughened_text_keeps_its_words() -> None:
    rng = random.Random(1)
    for _ in range(50):
        rough = roughen("The letter came.", {}, rng)
        assert rough and rough != "The letter came."
    assert misspell("a letter", {"letter": ["lettre"]}, rng) == "a lettre"


def test_translations_leave_out_what_is_held() -> None:
    translations = Translations(held={"we are going home now"})
    translations.add("We are going home now.", "de", "Wir gehen jetzt nach Hause.")
    translations.add("Good evening.", "de", "Guten Abend.")
    translations.add("Good evening.", "fr", "Bonsoir.")
    translations.add("Good evening.", "de", "Schönen Abend.")
    assert translations.lines("We are going home now.") == ["We are going home now."]
    assert translations.lines("Good evening.") == ["Good evening.\tGuten Abend.\t\tBonsoir.", "=\tSchönen Abend."]


def test_the_answering_sentence_is_the_one_that_holds_the_answer() -> None:
    context = "It rained. The boiler is in the cellar. Nobody minds."
    sentence, passage = answering(context, context.index("cellar"))
    assert sentence == "The boiler is in the cellar."
    assert passage == context


def test_expanded_rows_aim_at_their_english(tmp_path: Path) -> None:
    lines = [
        "A cat sleeps here.\tEine Katze schläft hier.",
        "=\tHier schläft eine Katze.",
        "The dog runs.\tDer Hund rennt.",
        "",
    ]
    write_shards(lines * 3, tmp_path, "text", 10_000)
    tasks = list(read_tasks(tmp_path))
    assert tasks == [("text", lines * 3)]
    rows = Expander({}, seed=3).text(tasks[0][1])
    assert max(rows.targets) < len(rows.teacher)
    for text, target, group in zip(rows.texts, rows.targets, rows.groups, strict=True):
        if "Katze" in text and GROUPS[group] == "translation":
            assert rows.teacher[target] == "A cat sleeps here."
        if "Hund" in text and GROUPS[group] == "translation":
            assert rows.teacher[target] == "The dog runs."
    pairs = Expander({}, seed=3).pairs(["question\tWho ran?\tThe dog ran.\tIt rained. The dog ran."])
    *places, known = pairs.pairs[0]
    assert [pairs.texts[index] for index in places] == ["Who ran?", "The dog ran.", "It rained. The dog ran."]
    assert known == 1


def test_a_heading_asks_for_what_stands_below_it() -> None:
    text = "# The boiler|# Service|It was cleaned in May.|Next year it is due in April.|#|Other.||End."
    rows = [Expander({}, seed=seed).text(text.split("|")) for seed in range(20)]
    found = {tuple(found.texts[index] for index in pair[:3]) for found in rows for pair in found.pairs}
    passages = {f"It was cleaned in May.{space}Next year it is due in April." for space in " \n"}
    # A short heading is asked with the title above it; what follows a repeated heading belongs to neither.
    assert found == {("The boiler: Service", "It was cleaned in May.", passage) for passage in passages}


def test_sentences_beside_the_answer_are_told_from_it() -> None:
    passage = "It rained the whole long day. The dog ran. Nobody minded that very much."
    rows = Expander({}, seed=3).pairs([f"question\tWho ran?\tThe dog ran.\t{passage}"])
    beside = [(rows.texts[said], rows.texts[other]) for said, other in rows.beside]
    assert beside == [
        ("The dog ran.", "It rained the whole long day."),
        ("The dog ran.", "Nobody minded that very much."),
    ]


def test_padding_does_not_change_a_vector(tiny_tokenizer_path: Path) -> None:
    model = lively_decoder(TINY, seed=2)
    tokenizer = load_tokenizer(tiny_tokenizer_path)
    row = embedding_tokens(tokenizer, "The Note of a meeting", 12)
    assert row == [BOS, *tokenizer.encode(as_read("the note of a meeting")).ids][:12]
    alone = embed(model, torch.tensor([row]), torch.tensor([len(row)]))
    padded = embed(model, torch.tensor([row + [7] * 9]), torch.tensor([len(row)]))
    torch.testing.assert_close(alone, padded, atol=1e-5, rtol=0)
    # Read both ways: what comes last changes what the first token says.
    hidden = model.hidden(torch.tensor([row]), torch.ones(1, 1, len(row), len(row), dtype=torch.bool))
    other = model.hidden(torch.tensor([[*row[:-1], 9]]), torch.ones(1, 1, len(row), len(row), dtype=torch.bool))
    assert float((hidden[0, 0] - other[0, 0]).abs().max()) > 1e-3
    rows = embed_rows(model, [row, row[:3], row], batch=2)
    torch.testing.assert_close(rows[0], rows[2], atol=1e-5, rtol=0)
    torch.testing.assert_close(rows[:1], alone, atol=1e-5, rtol=0)


def tiny_minilm() -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)

    def random_of(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=generator) * 0.05

    weights = {
        f"embeddings.{name}_embeddings.weight": random_of(count, SIZE)
        for name, count in (("word", 50), ("position", 40), ("token_type", 2))
    }
    shapes = {
        "attention.self.query": SIZE,
        "attention.self.key": SIZE,
        "attention.self.value": SIZE,
        "attention.output.dense": SIZE,
        "intermediate.dense": 4 * SIZE,
    }
    for layer in range(2):
        prefix = f"encoder.layer.{layer}"
        for name, size in shapes.items():
            weights[f"{prefix}.{name}.weight"], weights[f"{prefix}.{name}.bias"] = (
                random_of(size, SIZE),
                random_of(size),
            )
        weights[f"{prefix}.output.dense.weight"] = random_of(SIZE, 4 * SIZE)
        weights[f"{prefix}.output.dense.bias"] = random_of(SIZE)
    for name in ["embeddings", *(f"encoder.layer.{n}.{part}output" for n in range(2) for part in ("attention.", ""))]:
        weights[f"{name}.LayerNorm.weight"], weights[f"{name}.LayerNorm.bias"] = 1 + random_of(SIZE), random_of(SIZE)
    return weights


def test_the_teacher_survives_its_shrinking_and_its_batches(tmp_path: Path) -> None:
    assert SIZE % HEADS == 0 and SIZE % GROUP == 0
    weights = tiny_minilm()
    shrink(weights, tmp_path / "minilm.npz")
    lengths = np.array([5, 17, 3, 9])
    flat = np.random.default_rng(1).integers(1, 50, int(lengths.sum())).astype(np.int16)
    exact = encode_rows(MiniLM(weights), flat, lengths, tokens_per_batch=24).float()
    small = encode_rows(MiniLM(load_weights(tmp_path / "minilm.npz")), flat, lengths).float()
    assert float((exact * small).sum(1).min()) > 0.999
    # A row on its own, as BERT reads it: no padding, no neighbour.
    second = torch.from_numpy(flat[5:22].astype(np.int64))[None]
    alone = MiniLM(weights).embed(second, torch.tensor([17]))
    torch.testing.assert_close(exact[1:2], alone, atol=2e-3, rtol=0)


def test_the_projection_keeps_dot_products_and_clusters_what_is_near() -> None:
    generator = torch.Generator().manual_seed(1)
    basis = F.normalize(torch.randn(6, 48, generator=generator), dim=1)
    vectors = F.normalize(torch.randn(400, 6, generator=generator) @ basis, dim=1)
    projection = fit_projection(vectors, dims=8, seed=1)
    assert projection.kept == pytest.approx(1, abs=1e-4)
    low = projection.apply(vectors).float()
    assert float((low @ low.T - vectors @ vectors.T).abs().max()) < 5e-3
    # A student that has learnt them tells which projection it was.
    again = find_projection(vectors, low + 0.01 * torch.randn(low.shape, generator=generator))
    assert float((again.apply(vectors).float() * low).sum(1).min()) > 0.999
    assert again.kept == pytest.approx(1, abs=1e-3)
    ends = F.normalize(
        torch.cat([basis[:1] + 0.01 * torch.randn(50, 48), basis[1:2] + 0.01 * torch.randn(50, 48)]), dim=1
    )
    found = cluster(ends, 2, seed=3)
    assert len(set(found[:50].tolist())) == 1 and found[0] != found[-1]


def test_losses_are_least_at_the_targets_and_know_other_right_answers() -> None:
    targets = F.normalize(torch.randn(20, 8, generator=torch.Generator().manual_seed(1)), dim=1)
    turned = F.normalize(targets + 0.3 * torch.randn(20, 8, generator=torch.Generator().manual_seed(2)), dim=1)
    assert distil_loss(targets, targets, 0.05, 1.0) < distil_loss(turned, targets, 0.05, 1.0)
    asked = targets[:2]
    # The first question's answer stands there twice: the second time it is no mistake to be near it.
    candidates = torch.stack([targets[0], targets[1], targets[0]])
    goals = torch.tensor([5, 6])
    known = pair_loss(asked, candidates, goals, torch.tensor([5, 6, 5]), 0.05)
    unknown = pair_loss(asked, candidates, goals, torch.tensor([5, 6, 7]), 0.05)
    assert known < 0.1 < unknown


def test_every_text_comes_as_often_as_its_weight_says() -> None:
    weight = torch.tensor([1.0, 2.0, 0.0, 1.0] * 20)
    clusters = torch.arange(80) % 3
    stream = batches(torch.arange(100, 180), weight, clusters, rows=16, run=4, seed=1)
    drawn = torch.cat([next(stream) for _ in range(100)])
    counts = torch.bincount(drawn - 100, minlength=80).float() / (1600 / 80)
    assert float(counts[2::4].sum()) == 0
    assert abs(float(counts[1::4].mean()) - 2) < 0.2 and abs(float(counts[0::4].mean()) - 1) < 0.2
    runs = clusters[drawn[:16] - 100].view(4, 4)
    assert int((runs == runs[:, :1]).all(1).sum()) >= 2


def test_a_student_comes_nearer_to_its_targets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    generator = torch.Generator().manual_seed(1)
    lengths = torch.randint(3, 16, (160,), generator=generator)
    # The first two tokens are what a text means; the rest is noise.
    rows = [torch.randint(40, 200, (int(length),), generator=generator) for length in lengths]
    target = torch.arange(160) % 8
    for row, goal in zip(rows, target, strict=True):
        row[:2] = 300 + goal
    flat = torch.cat(rows).short()
    group = torch.where(torch.arange(160) < 80, GROUPS.index("sentence"), GROUPS.index("translation")).to(torch.uint8)
    texts = Texts(flat, lengths.cumsum(0) - lengths, lengths, target, group)
    targets = F.normalize(torch.randn(8, TINY.hidden_size, generator=generator), dim=1).half()
    pairs = torch.stack([torch.arange(1, 41), torch.arange(41, 81), torch.arange(81, 121)], 1)
    config = MeaningConfig(
        model=TINY,
        widths=(6, 8, 12, 16),
        rows=(16, 16, 16, 16),
        pair_rows=8,
        beside_rows=2,
        translation_rows=4,
        held_every=8,
        warmup_steps=2,
    )
    clusters = torch.zeros(8, dtype=torch.int16)
    material = Material(texts, targets, clusters, pairs, pairs[:9], pairs[9:19], (target == 0).nonzero()[:, 0])
    feed, student = Feed(config, material), Student(config, "cpu")
    assert [feed.kind(step) for step in range(5)] == [PAIRS, TRANSLATIONS, PAIRS, PLAIN, PAIRS]
    assert not set(feed.step(PLAIN).target.tolist()) & {0}
    for other, english in feed.translated.tolist():
        assert group[other] != group[english] and target[other] == target[english] != 0
    # What is looked for means the same in this text, by pairs and by translations.
    for kind in (PAIRS, TRANSLATIONS):
        step = feed.step(kind)
        for search in step.searches:
            assert torch.equal(step.target[search.asked], step.target[search.candidates][search.wanted])
        assert len(step.searches) == (1 if kind == PAIRS else 2)
    learnt = dataclasses.replace(material, held=(target == 3).nonzero()[:, 0])
    before = evaluate(student.model, learnt)
    for step in range(30):
        student.model.set_quantized(step > 20)
        student.step(feed, feed.kind(step), 1.0)
        if step > 22:
            student.save(tmp_path)
    after = evaluate(student.model, learnt)
    assert after["cosine"] > max(0.7, before["cosine"] + 0.3)
    assert after["finds_translation"] == 1
    # What is released is the mean of the last five states.
    kept = [load_checkpoint(path).embedding.weight for path in sorted((tmp_path / "last").iterdir())]
    mean = load_checkpoint(tmp_path / f"{config.name}.mean.pt").embedding.weight
    assert len(kept) == 5 and torch.equal(kept[-1], load_checkpoint(tmp_path / f"{config.name}.pt").embedding.weight)
    assert torch.allclose(mean, torch.stack(kept).mean(0), atol=1e-3)
    assert not torch.allclose(mean, kept[-1], atol=1e-3)
    capsys.readouterr()


def test_a_shard_is_whole_when_it_is_there(tmp_path: Path) -> None:
    paths = write_shards(["a\tb", "=\tc", "d\te"], tmp_path, "text", 3)
    texts = [lzma.decompress(path.read_bytes()).decode() for path in paths]
    # Another translation stays with its sentence.
    assert texts == ["a\tb\n=\tc\n", "d\te\n"]
