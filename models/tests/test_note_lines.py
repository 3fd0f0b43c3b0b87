"""Lines as notes have them: what each maker of lines makes, and that no line says more than both sides did."""

from __future__ import annotations

import random

import pytest

from inkling_models.data.note_frames import fields_of, framed, moment
from inkling_models.data.note_lines import (
    FROM_ENGLISH,
    PLACE,
    Casing,
    NotePair,
    as_diary,
    as_task,
    joined,
    upper,
    without_subject,
)
from inkling_models.data.note_makers import labelled, listed, stamped, timed
from inkling_models.data.note_orders import Verbs, as_order
from inkling_models.data.note_sentences import sentence_lines
from inkling_models.data.note_tables import DAYS, MONTHS, THING_FRAMES
from inkling_models.data.note_words import Entry
from inkling_models.data.student_text import directional

TASKS = {
    "de": ("Ich muss den Klempner anrufen.", "den Klempner anrufen"),
    "es": ("Tengo que llamar al fontanero.", "llamar al fontanero"),
    "fr": ("Je dois appeler le plombier.", "appeler le plombier"),
    "pt": ("Preciso ligar para o encanador.", "ligar para o encanador"),
}
P0, P1 = "\ue000", "\ue001"


@pytest.mark.parametrize("language", TASKS)
def test_a_duty_becomes_a_task(language: str) -> None:
    sentence, task = TASKS[language]
    lines = as_task(NotePair("I have to call the plumber.", sentence), language)
    assert lines[0] == NotePair("call the plumber", task)


def test_a_german_task_may_lose_its_article() -> None:
    lines = as_task(NotePair("We need to feed the cat.", "Wir müssen die Katze füttern."), "de")
    assert ("feed the cat", "Katze füttern") in {(line.en, line.other) for line in lines}


@pytest.mark.parametrize(
    ("en", "other", "language"),
    [
        ("I have to go, and you know it.", "Ich muss gehen, und du weißt es.", "de"),
        ("I must know who he is.", "Ich muss wissen, wer er ist.", "de"),
        ("I like tea.", "Ich mag Tee.", "de"),
        ("You should have called.", "Deberías haber llamado.", "es"),
        ("I want bread.", "Je veux du pain.", "fr"),
    ],
)
def test_what_is_no_plain_duty_gives_no_task(en: str, other: str, language: str) -> None:
    assert as_task(NotePair(en, other), language) == []


def test_a_diary_leaves_out_who_did_it() -> None:
    german = as_diary(NotePair("I missed the ferry.", "Ich habe die Fähre verpasst."), "de")
    assert NotePair("missed the ferry", "die Fähre verpasst") in german
    assert NotePair("missed the ferry", "Fähre verpasst") in german
    # French writes its subject: only from French may it be missing.
    french = as_diary(NotePair("I missed the ferry.", "J'ai raté le ferry."), "fr")
    assert NotePair("missed the ferry", "J'ai raté le ferry", FROM_ENGLISH) in french


def test_a_subject_goes_only_where_the_language_lets_it() -> None:
    pair = NotePair("I sleep a lot.", "Je dors beaucoup.")
    assert without_subject(pair, "fr")[0].other == "Je dors beaucoup."
    assert without_subject(NotePair("I sleep a lot.", "Ich schlafe viel."), "de")[0].other == "schlafe viel."


def test_casing_leaves_nouns_and_names_alone() -> None:
    casing = Casing(["Heute sind wir müde und wir schlafen, wir essen heute viel heute Brot heute"] * 3)
    assert casing.lowered("Wir essen.") == "wir essen."
    assert casing.lowered("Brot kaufen") == "Brot kaufen"
    english = Casing(["so I see him and I see Tom, so I see"] * 3)
    assert english.lowered("I see Tom") == "I see Tom"
    assert english.lowered("Tom sees") == "Tom sees"


def test_joined_lines_count_their_placeholders_on() -> None:
    both = joined(NotePair(f"{P0} eggs", f"{P0} Eier"), NotePair(f"{P0} keys", f"{P0} Schlüssel"), ", ")
    assert both == NotePair(f"{P0} eggs, {P1} keys", f"{P0} Eier, {P1} Schlüssel")


def test_rows_number_placeholders_by_their_source() -> None:
    line = NotePair(f"call {P0} at {P1}", f"um {P1} {P0} anrufen")
    there, back = directional("notes", 1.0, line, "de")
    assert (there.source, there.target) == (line.en, line.other)
    assert (back.source, back.target) == (f"um {P0} {P1} anrufen", f"call {P1} at {P0}")
    assert directional("notes", 1.0, NotePair(f"{P0} eggs", "Eier"), "de") == []


ENTRIES = {
    "de": Entry("kettle", "Wasserkocher", "m", True, 3),
    "es": Entry("key", "llave", "f", True, 3),
    "fr": Entry("island", "île", "f", True, 3),
    "pt": Entry("car", "carro", "m", True, 3),
}


def test_frames_know_articles_and_leave_out_what_they_do_not_know() -> None:
    broken = next(frame for frame in THING_FRAMES if frame[0] == "the {x} is broken")
    said = {language: framed(broken, entry, language).other for language, entry in ENTRIES.items()}
    assert said == {
        "de": "der Wasserkocher ist kaputt",
        "es": "la llave está rota",
        "fr": "l'île est cassée",
        "pt": "o carro está quebrado",
    }
    assert framed(broken, Entry("thing", "Ding", "", True, 1), "de") is None
    assert fields_of(Entry("x", "Bohrer", "m", True, 1), "de")["newindef"] == "einen neuen Bohrer"


def test_every_frame_fills_in_every_language() -> None:
    for language, entry in ENTRIES.items():
        made = [framed(frame, entry, language) for frame in THING_FRAMES]
        assert sum(line is not None for line in made) >= len(THING_FRAMES) - 1
        assert all("{" not in line.en + line.other for line in made if line)


def test_days_and_months_keep_their_order() -> None:
    assert len(DAYS) == 7
    assert len(MONTHS) == 12
    assert DAYS[1] == (
        ("Tuesday", "Tue", "Tue."), ("Dienstag", "Di", "Di."), ("martes", "mar", "mar."),
        ("mardi", "mar", "mar."), ("terça", "ter", "ter."),
    )  # fmt: skip


@pytest.mark.parametrize("language", ["de", "es", "fr", "pt"])
def test_whatever_is_made_has_the_same_placeholders_on_both_sides(language: str) -> None:
    rng = random.Random(3)
    line = NotePair(f"call Anna about {P0}", f"Anna {P0}")
    entries = [ENTRIES[language]] * 5
    for _ in range(300):
        for made in (
            timed(line, language, rng),
            stamped(line, language, rng),
            listed(entries, language, rng),
            labelled(moment((("a", "b", "c", "d", "e"),), language, rng), line, language),
        ):
            assert made is not None
            assert sorted(PLACE.findall(made.en)) == sorted(PLACE.findall(made.other))
            assert "\0" not in made.en + made.other


def test_caps_are_caps_on_both_sides() -> None:
    assert upper(NotePair("call the bank", "die Straße sperren")) == NotePair("CALL THE BANK", "DIE STRASSE SPERREN")


def test_interface_text_gives_no_plain_sentences() -> None:
    casing = {"en": Casing([]), "de": Casing([])}
    pairs = [("The window is closed now.", "Das Fenster ist jetzt geschlossen.", False)] * 50
    assert list(sentence_lines(pairs, "de", casing, random.Random(1))) == []
    everyday = [(en, other, True) for en, other, _ in pairs]
    assert list(sentence_lines(everyday, "de", casing, random.Random(1)))


def test_an_order_becomes_a_task() -> None:
    english = Verbs(["you must close it, you can close it, please don't close it, you should open it"], "en")
    german = Verbs(["schließen schließen schließen schalten schalten schalten ausschalten"], "de")
    assert as_order(NotePair("Close the window.", "Schließen Sie das Fenster."), "de", english, german) == [
        NotePair("close the window", "das Fenster schließen"),
        NotePair("close the window", "Fenster schließen"),
    ]
    french = Verbs(["fermer fermer fermer ouvrir ouvrir ouvrir"], "fr")
    assert as_order(NotePair("Close the window.", "Fermez la fenêtre."), "fr", english, french) == [
        NotePair("close the window", "fermer la fenêtre")
    ]
    spanish = Verbs(["apagar cerrar cerrar cerrar buscar buscar buscar"], "es")
    assert spanish.infinitive("Busque") == "buscar"
    assert spanish.infinitive("Apague") is None, "seen once: too rare to be sure of"
    # No order, a second order, or an address to someone: no task.
    for en, other in (
        ("This window is closed.", "Fermez la fenêtre."),
        ("Close the window and close the door.", "Fermez la fenêtre et la porte."),
        ("Close your eyes.", "Fermez les yeux."),
    ):
        assert as_order(NotePair(en, other), "fr", english, french) == []
