"""What stands around the words of a note, in five languages: frames, days, months, times, labels.

A frame is a template a language; a field in braces is filled from a word or from the tables of days and months.
"""

from __future__ import annotations

LANGUAGES = ("en", "de", "es", "fr", "pt")
P0, P1 = "\ue000", "\ue001"
Frame = tuple[str, str, str, str, str]

# en, de, es, fr, pt; "" where the language has no such frame without knowing more of the word.
THING_FRAMES: tuple[Frame, ...] = (
    ("buy {a}", "{indef} kaufen", "comprar {indef}", "acheter {indef}", "comprar {indef}"),
    ("buy {x}", "{x} kaufen", "comprar {x}", "", "comprar {x}"),
    ("order {a}", "{indef} bestellen", "pedir {indef}", "commander {indef}", "encomendar {indef}"),
    ("need a new {x}", "brauche {newindef}", "necesito {newindef}", "besoin {ofnewindef}", "preciso de {newindef}"),
    ("new {x}", "{new}", "{new}", "{new}", "{new}"),
    ("buy a new {x}", "{newindef} kaufen", "comprar {newindef}", "acheter {newindef}", "comprar {newindef}"),
    ("the {x} is broken", "{def} ist kaputt", "{def} está {roto}", "{def} est {roto}", "{def} está {roto}"),
    ("{x} broken", "{x} kaputt", "{x} {roto}", "{x} {roto}", "{x} {roto}"),
    ("repair the {x}", "{acc} reparieren", "arreglar {def}", "réparer {def}", "consertar {def}"),
    ("fix the {x}", "{x} reparieren", "arreglar {def}", "réparer {def}", "consertar {def}"),
    ("clean the {x}", "{acc} putzen", "limpiar {def}", "nettoyer {def}", "limpar {def}"),
    ("look for the {x}", "{acc} suchen", "buscar {def}", "chercher {def}", "procurar {def}"),
    ("bring the {x}", "{acc} mitbringen", "traer {def}", "apporter {def}", "trazer {def}"),
    ("take the {x} along", "{x} mitnehmen", "llevar {def}", "emporter {def}", "levar {def}"),
    ("pick up the {x}", "{acc} abholen", "recoger {def}", "aller chercher {def}", "buscar {def}"),
    ("return the {x}", "{acc} zurückbringen", "devolver {def}", "rapporter {def}", "devolver {def}"),
    ("check the {x}", "{acc} prüfen", "revisar {def}", "vérifier {def}", "verificar {def}"),
    ("change the {x}", "{acc} wechseln", "cambiar {def}", "changer {def}", "trocar {def}"),
    ("don't forget the {x}", "{acc} nicht vergessen", "no olvidar {def}", "ne pas oublier {def}", "não esquecer {def}"),
    ("don't forget {x}", "{x} nicht vergessen", "no olvidar {def}", "ne pas oublier {def}", "não esquecer {def}"),
    ("ask about the {x}", "nach {dat} fragen", "preguntar por {def}", "demander pour {def}", "perguntar sobre {def}"),
    ("where is the {x}?", "wo ist {def}?", "¿dónde está {def}?", "où est {def} ?", "onde está {def}?"),
    ("pay for the {x}", "{acc} bezahlen", "pagar {def}", "payer {def}", "pagar {def}"),
    ("photo of the {x}", "Foto von {dat}", "foto {of}", "photo {of}", "foto {of}"),
    ("price of the {x}", "Preis für {acc}", "precio {of}", "prix {of}", "preço {of}"),
    ("for the {x}", "für {acc}", "para {def}", "pour {def}", "para {def}"),
    ("with the {x}", "mit {dat}", "con {def}", "avec {def}", "com {def}"),
    ("without {x}", "ohne {x}", "sin {x}", "sans {x}", "sem {x}"),
    ("my {x}", "{my}", "mi {x}", "{my}", "{my}"),
    ("the {x}", "{def}", "{def}", "{def}", "{def}"),
    ("{a}", "{anom}", "{indef}", "{indef}", "{indef}"),
    ("{x}", "{x}", "{x}", "{x}", "{x}"),
    (f"{{x}}: {P0}", f"{{x}}: {P0}", f"{{x}}: {P0}", f"{{x}} : {P0}", f"{{x}}: {P0}"),
    (f"{{x}}, {P0}", f"{{x}}, {P0}", f"{{x}}, {P0}", f"{{x}}, {P0}", f"{{x}}, {P0}"),
    (f"{P0} x {{x}}", f"{P0} x {{x}}", f"{P0} x {{x}}", f"{P0} x {{x}}", f"{P0} x {{x}}"),
    (f"{{x}} {P0} €", f"{{x}} {P0} €", f"{{x}} {P0} €", f"{{x}} {P0} €", f"{{x}} {P0} €"),
    (f"{{x}} €{P0}", f"{{x}} {P0} €", f"{{x}} {P0} €", f"{{x}} {P0} €", f"{{x}} € {P0}"),
)
MASS_FRAMES: tuple[Frame, ...] = (
    (f"{P0} g {{x}}", f"{P0} g {{x}}", f"{P0} g de {{x}}", f"{P0} g {{de}}", f"{P0} g de {{x}}"),
    (f"{P0} g of {{x}}", f"{P0} g {{x}}", f"{P0} g de {{x}}", f"{P0} g {{de}}", f"{P0} g de {{x}}"),
    (f"{P0} kg {{x}}", f"{P0} kg {{x}}", f"{P0} kg de {{x}}", f"{P0} kg {{de}}", f"{P0} kg de {{x}}"),
    (f"{P0} ml {{x}}", f"{P0} ml {{x}}", f"{P0} ml de {{x}}", f"{P0} ml {{de}}", f"{P0} ml de {{x}}"),
    ("a little {x}", "etwas {x}", "un poco de {x}", "un peu {de}", "um pouco de {x}"),
    ("more {x}", "mehr {x}", "más {x}", "plus {de}", "mais {x}"),
    ("less {x}", "weniger {x}", "menos {x}", "moins {de}", "menos {x}"),
    ("no {x} left", "kein {x} mehr", "no queda {x}", "plus {de}", "acabou {def}"),
)
PERSON_FRAMES: tuple[Frame, ...] = (
    ("call the {x}", "{acc} anrufen", "llamar {to}", "appeler {def}", "ligar para {def}"),
    ("call the {x}", "{x} anrufen", "llamar {to}", "appeler {def}", "ligar para {def}"),
    ("ask the {x}", "{acc} fragen", "preguntar {to}", "demander {to}", "perguntar {to}"),
    ("write to the {x}", "{dat} schreiben", "escribir {to}", "écrire {to}", "escrever para {def}"),
    ("talk to the {x}", "mit {dat} sprechen", "hablar con {def}", "parler {to}", "falar com {def}"),
    ("pay the {x}", "{acc} bezahlen", "pagar {to}", "payer {def}", "pagar {def}"),
    ("find a good {x}", "{goodindef} finden", "encontrar {goodindef}", "trouver {goodindef}", "encontrar {goodindef}"),
    ("appointment with the {x}", "Termin mit {dat}", "cita con {def}", "rendez-vous avec {def}", "reunião com {def}"),
    ("the {x} is coming", "{def} kommt", "viene {def}", "{def} vient", "{def} vem"),
    ("{x}", "{x}", "{x}", "{x}", "{x}"),
)

DAYS: tuple[tuple[tuple[str, ...], ...], ...] = tuple(
    (tuple(en.split("/")), tuple(de.split("/")), tuple(es.split("/")), tuple(fr.split("/")), tuple(pt.split("/")))
    for en, de, es, fr, pt in (
        ("Monday/Mon/Mon.", "Montag/Mo/Mo.", "lunes/lun/lun.", "lundi/lun/lun.", "segunda/seg/seg."),
        ("Tuesday/Tue/Tue.", "Dienstag/Di/Di.", "martes/mar/mar.", "mardi/mar/mar.", "terça/ter/ter."),
        ("Wednesday/Wed/Wed.", "Mittwoch/Mi/Mi.", "miércoles/mié/mié.", "mercredi/mer/mer.", "quarta/qua/qua."),
        ("Thursday/Thu/Thu.", "Donnerstag/Do/Do.", "jueves/jue/jue.", "jeudi/jeu/jeu.", "quinta/qui/qui."),
        ("Friday/Fri/Fri.", "Freitag/Fr/Fr.", "viernes/vie/vie.", "vendredi/ven/ven.", "sexta/sex/sex."),
        ("Saturday/Sat/Sat.", "Samstag/Sa/Sa.", "sábado/sáb/sáb.", "samedi/sam/sam.", "sábado/sáb/sáb."),
        ("Sunday/Sun/Sun.", "Sonntag/So/So.", "domingo/dom/dom.", "dimanche/dim/dim.", "domingo/dom/dom."),
    )
)
MONTHS: tuple[tuple[tuple[str, ...], ...], ...] = tuple(
    tuple(tuple(names.split("/")) for names in row)
    for row in (
        ("January/Jan/Jan.", "Januar/Jan/Jan.", "enero/ene/ene.", "janvier/janv/janv.", "janeiro/jan/jan."),
        ("February/Feb/Feb.", "Februar/Feb/Feb.", "febrero/feb/feb.", "février/févr/févr.", "fevereiro/fev/fev."),
        ("March/Mar/Mar.", "März/März/März", "marzo/mar/mar.", "mars/mars/mars", "março/mar/mar."),
        ("April/Apr/Apr.", "April/Apr/Apr.", "abril/abr/abr.", "avril/avr/avr.", "abril/abr/abr."),
        ("May/May/May", "Mai/Mai/Mai", "mayo/may/may.", "mai/mai/mai", "maio/mai/mai."),
        ("June/Jun/Jun.", "Juni/Juni/Juni", "junio/jun/jun.", "juin/juin/juin", "junho/jun/jun."),
        ("July/Jul/Jul.", "Juli/Juli/Juli", "julio/jul/jul.", "juillet/juil/juil.", "julho/jul/jul."),
        ("August/Aug/Aug.", "August/Aug/Aug.", "agosto/ago/ago.", "août/août/août", "agosto/ago/ago."),
        (
            "September/Sep/Sept.",
            "September/Sep/Sept.",
            "septiembre/sep/sept.",
            "septembre/sept/sept.",
            "setembro/set/set.",
        ),
        ("October/Oct/Oct.", "Oktober/Okt/Okt.", "octubre/oct/oct.", "octobre/oct/oct.", "outubro/out/out."),
        ("November/Nov/Nov.", "November/Nov/Nov.", "noviembre/nov/nov.", "novembre/nov/nov.", "novembro/nov/nov."),
        ("December/Dec/Dec.", "Dezember/Dez/Dez.", "diciembre/dic/dic.", "décembre/déc/déc.", "dezembro/dez/dez."),
    )
)
# {day}, {abbr}, {month}, {mon}: filled from the tables above. A time of day travels whole, unit and all, as a
# placeholder; where only its number does, the unit stays what it was, for 3 pm is not 3 Uhr.
WHEN: tuple[Frame, ...] = (
    ("today", "heute", "hoy", "aujourd'hui", "hoje"),
    ("tomorrow", "morgen", "mañana", "demain", "amanhã"),
    ("tonight", "heute Abend", "esta noche", "ce soir", "hoje à noite"),
    ("this afternoon", "heute Nachmittag", "esta tarde", "cet après-midi", "hoje à tarde"),
    ("tomorrow morning", "morgen früh", "mañana por la mañana", "demain matin", "amanhã de manhã"),
    ("this week", "diese Woche", "esta semana", "cette semaine", "esta semana"),
    ("next week", "nächste Woche", "la semana que viene", "la semaine prochaine", "na próxima semana"),
    ("next month", "nächsten Monat", "el mes que viene", "le mois prochain", "no próximo mês"),
    ("at the weekend", "am Wochenende", "el fin de semana", "ce week-end", "no fim de semana"),
    ("before lunch", "vor dem Mittagessen", "antes de comer", "avant le déjeuner", "antes do almoço"),
    ("after work", "nach der Arbeit", "después del trabajo", "après le travail", "depois do trabalho"),
    ("every day", "jeden Tag", "todos los días", "tous les jours", "todos os dias"),
    ("every {day}", "jeden {day}", "cada {day}", "chaque {day}", "toda {day}"),
    ("on {day}", "am {day}", "el {day}", "{day}", "na {day}"),
    ("by {day}", "bis {day}", "para el {day}", "d'ici {day}", "até {day}"),
    ("before {day}", "vor {day}", "antes del {day}", "avant {day}", "antes de {day}"),
    ("in {month}", "im {month}", "en {month}", "en {month}", "em {month}"),
    (
        "by the end of {month}",
        "bis Ende {month}",
        "hasta finales de {month}",
        "d'ici fin {month}",
        "até o fim de {month}",
    ),
    (f"at {P0}", f"um {P0}", f"a las {P0}", f"à {P0}", f"às {P0}"),
    (f"from {P0} to {P1}", f"von {P0} bis {P1}", f"de {P0} a {P1}", f"de {P0} à {P1}", f"das {P0} às {P1}"),
    (f"for {P0} minutes", f"{P0} Minuten lang", f"durante {P0} minutos", f"pendant {P0} minutes", f"por {P0} minutos"),
    (f"in {P0} days", f"in {P0} Tagen", f"en {P0} días", f"dans {P0} jours", f"em {P0} dias"),
    (
        f"on {{month}} {P0}",
        f"am {P0}. {{month}}",
        f"el {P0} de {{month}}",
        f"le {P0} {{month}}",
        f"em {P0} de {{month}}",
    ),
)
STAMPS: tuple[Frame, ...] = (
    ("{abbr}", "{abbr}", "{abbr}", "{abbr}", "{abbr}"),
    (f"{{abbr}} {P0}",) * 5,
    (f"{{abbr}} {P0}",) * 5,
    (f"{{abbr}}, {P0}",) * 5,
    (f"{{abbr}} {P0} am", f"{{abbr}} {P0} Uhr", f"{{abbr}} {P0} h", f"{{abbr}} {P0} h", f"{{abbr}} {P0}h"),
    (f"{{abbr}} {P0} pm",) * 5,
    (f"{P0} pm",) * 5,
    (f"{P0} am", f"{P0} Uhr", f"{P0} h", f"{P0} h", f"{P0}h"),
    (
        f"{{abbr}} {{mon}} {P0}",
        f"{{abbr}} {P0}. {{mon}}",
        f"{{abbr}} {P0} {{mon}}",
        f"{{abbr}} {P0} {{mon}}",
        f"{{abbr}} {P0} {{mon}}",
    ),
    (
        f"{{abbr}} {P0} {{mon}}",
        f"{{abbr}} {P0}. {{mon}}",
        f"{{abbr}} {P0} {{mon}}",
        f"{{abbr}} {P0} {{mon}}",
        f"{{abbr}} {P0} {{mon}}",
    ),
    (
        f"{{abbr}} {P0} {{mon}}, {P1}",
        f"{{abbr}} {P0}. {{mon}}, {P1}",
        f"{{abbr}} {P0} {{mon}}, {P1}",
        f"{{abbr}} {P0} {{mon}}, {P1}",
        f"{{abbr}} {P0} {{mon}}, {P1}",
    ),
    (f"{{mon}} {P0}", f"{P0}. {{mon}}", f"{P0} {{mon}}", f"{P0} {{mon}}", f"{P0} {{mon}}"),
    (f"{P0}", f"{P0}", f"{P0}", f"{P0}", f"{P0}"),
)
LABELS: tuple[Frame, ...] = (
    ("urgent", "dringend", "urgente", "urgent", "urgente"),
    ("important", "wichtig", "importante", "important", "importante"),
    ("to do", "zu erledigen", "pendiente", "à faire", "a fazer"),
    ("note", "Notiz", "nota", "note", "nota"),
    ("reminder", "Erinnerung", "recordatorio", "rappel", "lembrete"),
    ("idea", "Idee", "idea", "idée", "ideia"),
    ("ideas", "Ideen", "ideas", "idées", "ideias"),
    ("question", "Frage", "pregunta", "question", "pergunta"),
    ("questions", "Fragen", "preguntas", "questions", "perguntas"),
    ("next time", "nächstes Mal", "la próxima vez", "la prochaine fois", "da próxima vez"),
    ("next steps", "nächste Schritte", "próximos pasos", "prochaines étapes", "próximos passos"),
    ("shopping list", "Einkaufsliste", "lista de la compra", "liste de courses", "lista de compras"),
    ("deadline", "Frist", "fecha límite", "date limite", "prazo"),
    ("agenda", "Tagesordnung", "orden del día", "ordre du jour", "pauta"),
    ("decision", "Entscheidung", "decisión", "décision", "decisão"),
    ("done", "erledigt", "hecho", "fait", "feito"),
    ("total", "Summe", "total", "total", "total"),
    ("phone", "Telefon", "teléfono", "téléphone", "telefone"),
    ("address", "Adresse", "dirección", "adresse", "endereço"),
    ("problem", "Problem", "problema", "problème", "problema"),
    ("maybe", "vielleicht", "quizás", "peut-être", "talvez"),
    ("not urgent", "nicht dringend", "no urgente", "pas urgent", "não urgente"),
)
