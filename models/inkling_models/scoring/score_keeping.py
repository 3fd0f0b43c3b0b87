"""Numbers, URLs and e-mail addresses that survive translation, on made-up note lines.

    python -m inkling_models.scoring.score_keeping PACK_ID RESULTS --packs models/packs [--lines 500] [--seed 1]

Every line holds one to three literals; a literal counts as kept when it stands in the translation exactly as often as
in the source. A quantity may have the marks of the target's language: 1.5 is 1,5 in German. All names and addresses are
made up, under example domains.
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path

from ..data.languages import PAIRS, directions_of, source_of, target_of
from .engine import infer
from .results import write_result

FRAMES = {
    "en": (
        "The meeting with the team is at {} in room {}.",
        "Please send the invoice to {} by the end of the week.",
        "You can find the slides at {}.",
        "We sold {} tickets and spent {} euros.",
        "Call me on {} if the train is late.",
        "- buy {} eggs and {} bottles of water",
        "Write to {} or look at {} for the details.",
        "In {} the rent was {}, now it is {}.",
        "The new version {} is ready: {}",
        "Remind me to pay {} before {}.",
        "She was born on {} and lives at number {}.",
        "My notes from {} are here: {} (ask {} for access).",
    ),
    "de": (
        "Das Treffen mit dem Team ist um {} in Raum {}.",
        "Bitte schick die Rechnung bis Ende der Woche an {}.",
        "Die Folien findest du unter {}.",
        "Wir haben {} Karten verkauft und {} Euro ausgegeben.",
        "Ruf mich unter {} an, wenn der Zug zu spät kommt.",
        "- {} Eier und {} Flaschen Wasser kaufen",
        "Schreib an {} oder schau auf {} nach.",
        "Im Jahr {} war die Miete {}, jetzt ist sie {}.",
        "Die neue Version {} ist fertig: {}",
        "Erinnere mich daran, {} vor {} zu bezahlen.",
        "Sie wurde am {} geboren und wohnt in Nummer {}.",
        "Meine Notizen vom {} sind hier: {} (Zugang bei {}).",
    ),
    "es": (
        "La reunión con el equipo es a las {} en la sala {}.",
        "Por favor, envía la factura a {} antes del fin de semana.",
        "Puedes encontrar las diapositivas en {}.",
        "Vendimos {} entradas y gastamos {} euros.",
        "Llámame al {} si el tren llega tarde.",
        "- comprar {} huevos y {} botellas de agua",
        "Escribe a {} o mira {} para ver los detalles.",
        "En {} el alquiler era {}, ahora es {}.",
        "La nueva versión {} está lista: {}",
        "Recuérdame pagar {} antes del {}.",
        "Nació el {} y vive en el número {}.",
        "Mis notas del {} están aquí: {} (pide acceso a {}).",
    ),
    "fr": (
        "La réunion avec l'équipe est à {} dans la salle {}.",
        "Envoie la facture à {} avant la fin de la semaine, s'il te plaît.",
        "Tu trouveras les diapositives sur {}.",
        "Nous avons vendu {} billets et dépensé {} euros.",
        "Appelle-moi au {} si le train est en retard.",
        "- acheter {} œufs et {} bouteilles d'eau",
        "Écris à {} ou regarde {} pour les détails.",
        "En {} le loyer était de {}, maintenant il est de {}.",
        "La nouvelle version {} est prête : {}",
        "Rappelle-moi de payer {} avant le {}.",
        "Elle est née le {} et habite au numéro {}.",
        "Mes notes du {} sont ici : {} (demande l'accès à {}).",
    ),
    "pt": (
        "A reunião com a equipe é às {} na sala {}.",
        "Por favor, mande a fatura para {} até o fim da semana.",
        "Você encontra os slides em {}.",
        "Vendemos {} ingressos e gastamos {} euros.",
        "Ligue para {} se o trem atrasar.",
        "- comprar {} ovos e {} garrafas de água",
        "Escreva para {} ou veja {} para os detalhes.",
        "Em {} o aluguel era {}, agora é {}.",
        "A nova versão {} está pronta: {}",
        "Lembre-me de pagar {} antes de {}.",
        "Ela nasceu em {} e mora no número {}.",
        "Minhas notas de {} estão aqui: {} (peça acesso a {}).",
    ),
}
FIRST = ("ana", "ben", "clara", "david", "eva", "felix", "greta", "hugo", "iris", "jonas")
DOMAINS = ("example.com", "example.org", "mail.example.net", "example.co.uk")
PATHS = ("notes", "docs/plan", "a/b-c", "wiki/Main_Page", "p/42?x=1&y=2", "files/report_v2.pdf#page=3")


def make_literal(source: random.Random) -> str:
    """A number, date, time, amount, version, phone number, URL or e-mail address."""
    kinds = (
        lambda: str(source.randint(2, 99)),
        lambda: str(source.randint(100, 99_999)),
        lambda: f"{source.randint(0, 23)}:{source.randint(0, 59):02}",
        lambda: f"{source.randint(1, 28)}.{source.randint(1, 12)}.{source.randint(1950, 2030)}",
        lambda: f"{source.randint(1950, 2030)}-{source.randint(1, 12):02}-{source.randint(1, 28):02}",
        lambda: f"{source.randint(1, 999)}.{source.randint(0, 99):02}",
        lambda: f"{source.randint(1, 999)},{source.randint(100, 999)}",
        lambda: f"{source.randint(1, 9)}.{source.randint(0, 20)}.{source.randint(0, 20)}",
        lambda: f"+{source.randint(1, 99)} {source.randint(100, 999)} {source.randint(100_000, 999_999)}",
        lambda: f"https://{source.choice(DOMAINS)}/{source.choice(PATHS)}",
        lambda: f"www.{source.choice(DOMAINS)}",
        lambda: (
            f"{source.choice(FIRST)}.{source.choice(FIRST)}{source.choice(('', '7', '+x'))}@{source.choice(DOMAINS)}"
        ),
    )
    return source.choice(kinds)()


def make_lines(language: str, count: int, seed: int) -> list[tuple[str, list[str]]]:
    """(line, its literals), the same for the same seed."""
    source = random.Random(f"{seed} {language}")
    lines = []
    for _ in range(count):
        frame = source.choice(FRAMES[language])
        literals = [make_literal(source) for _ in range(frame.count("{}"))]
        lines.append((frame.format(*literals), literals))
    return lines


QUANTITY = re.compile(r"\d+[.,]\d+")


def count_of(literal: str, text: str) -> int:
    """How often `literal` stands in `text`; of a quantity its digits and their places, whatever mark parts them."""
    if not QUANTITY.fullmatch(literal):
        return text.count(literal)
    first, second = re.split("[.,]", literal)
    return len(re.findall(f"{first}[.,\u202f]{second}", text))


def lost_literals(line: str, literals: list[str], output: str) -> list[str]:
    return [literal for literal in literals if count_of(literal, output) != count_of(literal, line)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", choices=PAIRS)
    parser.add_argument("results", type=Path)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--lines", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    found = {}
    for direction in directions_of(arguments.pack):
        lines = make_lines(source_of(direction), arguments.lines, arguments.seed)
        task = ["translate", "--from", source_of(direction), "--to", target_of(direction)]
        outputs = infer(task, [line for line, _ in lines], arguments.packs)
        lost = 0
        for (line, literals), answer in zip(lines, outputs, strict=True):
            missing = lost_literals(line, literals, answer["text"])
            lost += len(missing)
            if missing:
                print(f"lost {missing}: {line} -> {answer['text']}")
        total = sum(len(literals) for _, literals in lines)
        found[direction] = {"lines": len(lines), "literals": total, "kept": round(1 - lost / total, 4)}
        print(f"{direction}, seed {arguments.seed}: {found[direction]}", flush=True)
    write_result(arguments.results, "keeping", arguments.pack, found)


if __name__ == "__main__":
    main()
