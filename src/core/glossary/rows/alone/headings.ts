/** What stands over a list or a column, and means something else within a sentence. */
export const ALONE_HEADINGS = `
shopping; Einkaufen, ~Einkäufe; compras; ~courses; ~compras
to do, to-do, todo, todos, to-dos, things to do; zu erledigen, To-dos; por hacer, tareas pendientes; à faire; a fazer, tarefas
still to do, left to do; noch zu erledigen; aún por hacer; encore à faire; ainda a fazer
done, finished, completed; erledigt, fertig; hecho, terminado; fait, terminé; feito, concluído
open points, open issues, open items; offene Punkte; puntos abiertos, puntos pendientes; points ouverts, points en suspens; pontos em aberto
open questions; offene Fragen; preguntas abiertas, preguntas pendientes; questions ouvertes; perguntas em aberto
next steps, next step; nächste Schritte; próximos pasos; prochaines étapes; próximos passos
decisions, decision; Entscheidungen, Beschlüsse, Entscheidung; decisiones, decisión; décisions, décision; decisões, decisão
questions, question; Fragen, Frage; preguntas, pregunta; questions, question; perguntas, pergunta
answers, answer; Antworten, Antwort; respuestas, respuesta; réponses, réponse; respostas, resposta
ideas, idea; Ideen, Idee; ideas, idea; idées, idée; ideias, ideia
notes, note; Notizen, Notiz; notas, nota; notes, note; notas, nota
meeting notes; Besprechungsnotizen, Notizen der Besprechung; notas de la reunión; notes de réunion, ~compte rendu de réunion; notas da reunião
weekly meeting; wöchentliche Besprechung; reunión semanal; réunion hebdomadaire; reunião semanal
weekly plan, weekly planner; Wochenplan; plan semanal; planning de la semaine, planning hebdomadaire; plano semanal
cleaning schedule, cleaning plan; Putzplan; plan de limpieza, turnos de limpieza; planning de ménage; escala de limpeza
participants, attendees; Teilnehmer; asistentes, participantes; participants; participantes
absent; abwesend; ausente; absent; ausente
apologies; entschuldigt; ausencias justificadas; excusés; ausências justificadas
summary; Zusammenfassung; resumen; résumé; resumo
overview; Überblick, Übersicht; resumen general, visión general; aperçu, vue d'ensemble; visão geral
introduction; Einleitung, Einführung; introducción; introduction; introdução
conclusion, conclusions; Fazit, Schlussfolgerung; conclusión, conclusiones; conclusion, conclusions; conclusão, conclusões
background; Hintergrund; contexto, antecedentes; contexte; contexto
goal, goals; Ziel, Ziele; objetivo, objetivos, meta; objectif, objectifs, but; objetivo, objetivos, meta
reminder, reminders; Erinnerung, Erinnerungen; recordatorio, recordatorios; rappel, rappels; lembrete, lembretes
important; wichtig; importante; important; importante
urgent; dringend; urgente; urgent; urgente
pending; ausstehend, offen; pendiente; en attente; pendente
in progress; in Arbeit; en curso; en cours; em andamento
cancelled, canceled; abgesagt, storniert; cancelado; annulé; cancelado
priority, priorities; Priorität, Prioritäten; prioridad, prioridades; priorité, priorités; prioridade, prioridades
status; Status, Stand; estado; statut, état; status, situação
owner, person responsible, responsible; Zuständig, Verantwortlich; responsable; responsable; responsável
task, tasks; Aufgabe, Aufgaben; tarea, tareas; tâche, tâches; tarefa, ~tarefas
item, items; Posten, Artikel; artículo, artículos; article, articles; item, itens
quantity, amount; Menge, Anzahl; cantidad; quantité; quantidade
price, prices; Preis, Preise; precio, precios; prix; preço, preços
cost, costs; Kosten; coste, costes; coût, coûts; custo, custos
total; Summe, gesamt; total; total; total
subtotal; Zwischensumme; subtotal; sous-total; subtotal
budget; Budget; presupuesto; budget; orçamento
income; Einkommen, Einnahmen; ingresos; revenus; renda, receitas
expenses, expense, spending; Ausgaben, Ausgabe; gastos, gasto; dépenses, dépense; despesas, despesa, gastos
savings; Ersparnisse; ahorros; économies, épargne; poupança, economias
date, dates; Datum, Daten; fecha, fechas; date, dates; data, datas
time; Uhrzeit, Zeit; hora; heure; hora, horário
day, days; Tag, Tage; día, días; jour, jours; dia, dias
week, weeks; Woche, Wochen; semana, semanas; semaine, semaines; semana, semanas
month, months; Monat, Monate; mes, meses; mois; mês, meses
year, years; Jahr, Jahre; año, años; année, années, an; ano, anos
duration; Dauer; duración; durée; duração
place, location, venue; Ort; lugar, ubicación; lieu; local, lugar
address, addresses; Adresse, Adressen; dirección, direcciones; adresse, adresses; endereço, endereços
phone, telephone, phone number, telephone number; Telefon, Telefonnummer; teléfono, número de teléfono; téléphone, numéro de téléphone; telefone, número de telefone
name, names; Name, Namen; nombre, nombres; nom, noms; nome, nomes
first name; Vorname; nombre de pila; prénom; primeiro nome
surname, last name, family name; Nachname, Familienname; apellido, apellidos; nom de famille; sobrenome
contact, contacts; Kontakt, Kontakte; contacto, contactos; contact, contacts; contato, contatos
comment, comments, remarks; Bemerkungen, Kommentar, Kommentare, Anmerkungen; comentarios, comentario, observaciones; remarques, commentaires, commentaire; comentários, comentário, observações
description; Beschreibung; descripción; description; descrição
topic, topics, subject; Thema, Themen; tema, temas; sujet, sujets, thème; assunto, tema, assuntos
chapter, chapters; Kapitel; capítulo, capítulos; chapitre, chapitres; capítulo, capítulos
page, pages; Seite, Seiten; página, páginas; page, pages; página, páginas
room, rooms; Zimmer, Raum, Räume; habitación, habitaciones, sala; chambre, pièce, chambres, salle; quarto, sala, quartos
weekend; Wochenende; fin de semana; week-end; fim de semana
tomorrow; morgen; mañana; demain; amanhã
today; heute; hoy; aujourd'hui; hoje
yesterday; gestern; ayer; hier; ontem
this week; diese Woche; esta semana; cette semaine; esta semana
next week; nächste Woche; la próxima semana, la semana que viene; la semaine prochaine, semaine prochaine; próxima semana, semana que vem
last week; letzte Woche; la semana pasada; la semaine dernière, semaine dernière; semana passada
this month; diesen Monat; este mes; ce mois-ci; este mês
next month; nächsten Monat; el próximo mes, el mes que viene; le mois prochain, mois prochain; próximo mês, mês que vem
later; später; más tarde; plus tard; mais tarde
someday, sometime; irgendwann; algún día; un jour; algum dia
morning; ~Morgen, Vormittag; ~mañana; matin, matinée; manhã
afternoon; Nachmittag; tarde; après-midi; tarde
evening; Abend; ~tarde, noche; soir, soirée; noite
night; Nacht; ~noche; nuit; ~noite
breakfast; Frühstück; desayuno; petit-déjeuner, petit déjeuner; café da manhã
lunch; Mittagessen; almuerzo, comida; déjeuner; almoço
dinner, supper; Abendessen; cena; dîner; jantar
snack, snacks; Snack, Snacks; tentempié, tentempiés, aperitivo; en-cas, goûter; lanche, lanches
starter, starters; ~Vorspeise, ~Vorspeisen; entrante, entrantes; entrée, entrées; entrada, entradas
drinks, drink, beverages; Getränke, Getränk; bebidas, bebida; boissons, boisson; bebidas, bebida
instructions, directions; Anleitung, Anweisungen; instrucciones; instructions; instruções
preparation; Zubereitung, Vorbereitung; preparación; préparation; preparação, modo de preparo
prep time, preparation time; Zubereitungszeit, Vorbereitungszeit; tiempo de preparación; temps de préparation; tempo de preparo
cooking time, cook time; Kochzeit, Garzeit; tiempo de cocción; temps de cuisson; tempo de cozimento
baking time; Backzeit; tiempo de horneado; temps de cuisson au four; tempo de forno
servings, portions; Portionen; raciones, porciones; portions, parts; porções
recipe, recipes; Rezept, Rezepte; receta, recetas; recette, recettes; receita, ~receitas
clothes, clothing; Kleidung; ropa; vêtements; roupas
documents, document, papers; Unterlagen, Dokumente, Dokument; documentos, documento, papeles; documents, document, papiers; documentos, documento
electronics; Elektronik; electrónica; électronique; eletrônicos
toiletries; Toilettenartikel; artículos de aseo; articles de toilette; artigos de higiene
medicine, medication, medicines; Medikamente, Medizin, Medikament; medicamentos, medicina, medicación; médicaments, médicament; remédios, medicamentos, remédio
gift ideas, present ideas; Geschenkideen; ideas para regalos, ideas de regalos; idées de cadeaux, idées cadeaux; ideias de presentes
birthday, birthdays; Geburtstag, Geburtstage; cumpleaños; anniversaire, anniversaires; aniversário, aniversários
guests, guest list; Gäste, Gästeliste; invitados, lista de invitados; invités, liste des invités; convidados, lista de convidados
books to read, reading list; Leseliste, Bücher zum Lesen; lista de lectura, libros por leer; liste de lecture, livres à lire; lista de leitura, livros para ler
movies to watch, films to watch; Filme zum Ansehen; películas por ver; films à voir; filmes para ver
trip, trips, journey; Reise, Reisen; viaje, viajes; voyage, voyages; viagem, viagens
travel plan, itinerary; Reiseplan; itinerario; itinéraire; itinerário, roteiro
departure; Abfahrt, Abreise; salida; départ; partida, saída
arrival; Ankunft; llegada; arrivée; chegada
flight, flights; Flug, Flüge; vuelo, vuelos; vol, vols; voo, voos
appointment, appointments; Termin, Termine; cita, citas; rendez-vous; compromisso, compromissos, consulta
household, chores, housework; Haushalt, Hausarbeit; tareas de la casa, tareas domésticas; tâches ménagères, ménage; tarefas domésticas
garden; Garten; jardín; jardin; jardim
kitchen; Küche; cocina; cuisine; cozinha
bathroom; Bad, Badezimmer; baño, cuarto de baño; salle de bains, salle de bain; banheiro
bedroom, bedrooms; Schlafzimmer; dormitorio, dormitorios; chambre à coucher, ~chambre; ~quarto, ~quartos
office; Büro; oficina; bureau; escritório
work; Arbeit; trabajo; travail; trabalho
school; Schule; colegio, escuela; école; escola
family; Familie; familia; famille; família
friends; Freunde; amigos; amis; amigos
health; Gesundheit; salud; santé; saúde
finances, money; Finanzen, Geld; finanzas, dinero; finances, argent; finanças, dinheiro
house, home; Haus, Zuhause; casa; maison; casa
car; Auto; coche; voiture; carro
other, others, miscellaneous, misc; Sonstiges; otros, varios; divers, autres; outros, diversos
pros; Vorteile, Pro; ventajas, pros; avantages, pour; vantagens, prós
cons; Nachteile, Contra; inconvenientes, contras; inconvénients, contre; desvantagens, contras
advantages; ~Vorteile; ~ventajas; ~avantages; ~vantagens
disadvantages; ~Nachteile; desventajas; ~inconvénients; ~desvantagens
risks, risk; Risiken, Risiko; riesgos, riesgo; risques, risque; riscos, risco
problem, problems; Problem, Probleme; problema, problemas; problème, problèmes; problema, problemas
solution, solutions; Lösung, Lösungen; solución, soluciones; solution, solutions; solução, soluções
example, examples; Beispiel, Beispiele; ejemplo, ejemplos; exemple, exemples; exemplo, exemplos
exercise, exercises; Übung, Übungen; ejercicio, ejercicios; exercice, exercices; exercício, exercícios
vocabulary; Wortschatz, Vokabeln; vocabulario; vocabulaire; vocabulário
weather; Wetter; tiempo; météo, temps; tempo, clima
size, sizes; Größe, Größen; talla, tamaño, tallas; taille, tailles; tamanho, tamanhos
color, colour, colors, colours; Farbe, Farben; color, colores; couleur, couleurs; cor, cores
number, numbers; Nummer, Zahl, Zahlen; número, números; numéro, nombre, numéros; número, números
yes; ja; sí; oui; sim
no; nein; no; non; não
maybe, perhaps; vielleicht; quizás, tal vez; peut-être; talvez
please; bitte; por favor; s'il te plaît, s'il vous plaît; por favor
thanks, thank you; danke; gracias; merci; obrigado
hello, hi; hallo; hola; bonjour, salut; olá, oi
good luck; viel Glück; buena suerte, suerte; bonne chance; boa sorte
happy birthday; alles Gute zum Geburtstag; feliz cumpleaños; joyeux anniversaire, bon anniversaire; feliz aniversário, parabéns
see you soon; bis bald; hasta pronto; à bientôt; até breve, até logo
see you tomorrow; bis morgen; hasta mañana; à demain; até amanhã
`;
