export const PEOPLE = `
grandma, granny, grandmother, ~nana, grandmas; Oma, Großmutter, Omas; abuela, ~yaya, ~abuelita, abuelas; mamie, grand-mère, mémé, ~mamy, grands-mères; vovó, avó, ~vó
grandpa, granddad, grandad, grandfather, grandpas; Opa, Großvater, Opas; abuelo, ~yayo, ~abuelito; papy, grand-père, pépé, ~papi, grands-pères; vovô, avô, ~vô
grandparents; Großeltern; ~abuelos; grands-parents; avós
great-grandmother, great-grandma; Urgroßmutter, Uroma; bisabuela; arrière-grand-mère; bisavó
mother-in-law; Schwiegermutter; suegra; ~belle-mère; sogra
father-in-law; Schwiegervater; suegro; ~beau-père; sogro
in-laws, parents-in-law; Schwiegereltern; suegros; beaux-parents, ~belle-famille; sogros
sister-in-law, sisters-in-law; Schwägerin, Schwägerinnen; cuñada, cuñadas; belle-sœur, belles-sœurs, belle-soeur; cunhada, cunhadas
brother-in-law, brothers-in-law; Schwager; cuñado, ~cuñados; beau-frère, beaux-frères; cunhado, ~cunhados
daughter-in-law; Schwiegertochter; nuera; ~belle-fille; ~nora
son-in-law; Schwiegersohn; yerno; gendre; genro
stepmother, stepmom; Stiefmutter; madrastra; ~belle-mère; madrasta
stepfather, stepdad; Stiefvater; padrastro; ~beau-père; padrasto
nephew, nephews; Neffe, Neffen; sobrino, ~sobrinos; neveu, neveux; sobrinho, ~sobrinhos
niece, nieces; Nichte, Nichten; sobrina, sobrinas; nièce, nièces; sobrinha, sobrinhas
grandson, grandsons; ~Enkel, Enkelsohn; nieto, ~nietos; petit-fils; neto, ~netos
granddaughter, granddaughters; Enkelin, Enkelinnen; nieta, nietas; petite-fille, petites-filles; neta, netas
grandchildren, grandkids; Enkelkinder, Enkelkindern, ~Enkel; nietos; petits-enfants; netos
godmother; Patentante, ~Patin; ~madrina; marraine; ~madrinha
godfather; Patenonkel, ~Pate; ~padrino; parrain; ~padrinho
godson, goddaughter, godchild; Patenkind, ~Patensohn, ~Patentochter; ahijado, ahijada; filleul, filleule; afilhado, afilhada
best man; Trauzeuge, Trauzeugen; padrino de boda, ~padrino; ~témoin, témoin de mariage; padrinho de casamento, ~padrinho
bridesmaid, bridesmaids; Brautjungfer, Brautjungfern; dama de honor, damas de honor; demoiselle d'honneur, demoiselles d'honneur; madrinha de casamento, ~madrinha, ~madrinhas
toddler, toddlers; Kleinkind, Kleinkinder; niño pequeño, niña pequeña, niños pequeños; ~tout-petit, ~tout-petits; criança pequena, crianças pequenas
newborn, newborns; Neugeborenes, Neugeborene, Neugeborenen; recién nacido, recién nacida, recién nacidos; nouveau-né, nouveau-nés; recém-nascido, recém-nascida, recém-nascidos
twins; Zwillinge, Zwillingen; mellizos, ~gemelos, gemelas, mellizas; jumeaux, ~jumelles; gêmeos, gêmeas
only child; Einzelkind; hijo único, hija única; enfant unique, fils unique, fille unique; filho único, filha única
roommate, roommates, flatmate, flatmates, housemate, housemates; Mitbewohner, Mitbewohnerin, Mitbewohnern; compañero de piso, compañera de piso, compañeros de piso; colocataire, colocataires, ~coloc, ~colocs; colega de quarto, ~colega de apartamento, colegas de quarto
babysitter, babysitters; Babysitter, Babysitterin; ~canguro, niñera; baby-sitter, babysitter, baby-sitters; babá, babás
childminder, childminders; Tagesmutter, Tagesmütter; ~cuidadora, ~niñera; assistante maternelle, nounou; ~babá, ~cuidadora
next-door neighbor, next-door neighbors, next-door neighbour, neighbor next door, neighbour next door; Nachbar von nebenan, Nachbarin von nebenan, Nachbarn von nebenan; vecino de al lado, vecina de al lado, vecinos de al lado; voisin d'à côté, voisine d'à côté, voisins d'à côté; vizinho do lado, vizinha do lado, vizinhos do lado
diapers, diaper, nappies, nappy; Windeln, Windel; pañales, pañal; ~couches, ~couche; fraldas, fralda
baby wipes, wet wipes; Feuchttücher, Feuchttüchern; toallitas húmedas, ~toallitas; ~lingettes, lingettes pour bébé; lenços umedecidos
pacifier, pacifiers, ~dummy; Schnuller; chupete, chupetes; tétine, tétines; chupeta, chupetas
stroller, strollers, baby carriage, pushchair, pram; Kinderwagen, ~Buggy; carrito de bebé, cochecito, carrito del bebé, cochecito de bebé; poussette, poussettes; carrinho de bebê, carrinho do bebê
high chair, highchair; Hochstuhl, Kinderhochstuhl; ~trona; chaise haute; cadeirão, ~cadeira de alimentação
dentist appointment, dentist's appointment, dental appointment, appointment at the dentist, appointment with the dentist, dentist appointments; Zahnarzttermin, Termin beim Zahnarzt, Zahnarzttermine; cita con el dentista, cita en el dentista, cita del dentista; rendez-vous chez le dentiste, rendez-vous avec le dentiste; consulta no dentista, consulta com o dentista
doctor's appointment, doctor appointment, appointment with the doctor, appointment at the doctor's, doctor's appointments; Arzttermin, Termin beim Arzt, Arzttermine; cita con el médico, cita médica, cita en el médico, citas médicas; rendez-vous chez le médecin, rendez-vous médical, rendez-vous avec le médecin; consulta médica, consulta com o médico, consulta no médico, consultas médicas
family doctor, family doctors, general practitioner; Hausarzt, Hausärztin; médico de cabecera, médica de cabecera; médecin traitant, médecin de famille, ~généraliste; médico de família, médica de família, clínico geral
eye doctor, ophthalmologist, eye specialist; Augenarzt, Augenärztin; oculista, oftalmólogo, oftalmóloga; ophtalmologue, ophtalmo; oftalmologista, ~oculista
pediatrician, paediatrician; Kinderarzt, Kinderärztin; pediatra; pédiatre; pediatra
prescription, prescriptions; ~Rezept, ~Rezepte, ärztliches Rezept; receta médica, ~receta, ~recetas, recetas médicas; ordonnance, ordonnances; receita médica, ~receita, ~receitas, receitas médicas
pills, ~pill, ~tablets; Tabletten, Tablette, ~Pillen; ~pastillas, ~pastilla, comprimidos, comprimido; comprimés, ~comprimé, ~cachets, ~pilules; comprimidos, comprimido
painkillers, painkiller, pain relievers, pain reliever; Schmerzmittel, Schmerztabletten, Schmerztablette; analgésicos, analgésico; antidouleurs, antidouleur, antalgiques; analgésicos, analgésico, remédio para dor
ointment, ointments; Salbe, Salben; pomada, pomadas; pommade, pommades; pomada, pomadas
bandage, bandages; ~Verband, ~Verbände, ~Bandage; vendaje, ~venda, ~vendas, vendajes; bandage, bandages, ~pansement; ~curativo, atadura, ataduras, ~curativos
band-aid, band-aids, band aid, ~plaster, ~plasters; Pflaster, Pflastern; tirita, tiritas, ~curita; pansement, pansements; curativo, band-aid, curativos
blood test, blood tests; Blutuntersuchung, Bluttest, ~Blutabnahme, Blutuntersuchungen; análisis de sangre, ~analítica; prise de sang, analyse de sang, bilan sanguin, prises de sang; exame de sangue, exames de sangue
blood pressure; Blutdruck; tensión arterial, presión arterial, ~tensión; tension artérielle, ~tension, pression artérielle; pressão arterial, ~pressão
check-up, checkup, check-ups, medical check-up; Vorsorgeuntersuchung, Kontrolluntersuchung, Check-up; chequeo, revisión médica, ~revisión, ~chequeo médico; bilan de santé, visite de contrôle, ~contrôle; check-up, consulta de rotina, exames de rotina
vaccination, vaccinations, ~vaccine; Impfung, Impfungen; vacuna, vacunación, vacunas; vaccin, vaccination, vaccins; vacina, vacinação, vacinas
flu shot, flu shots, flu vaccine, flu jab, flu vaccination; Grippeimpfung; vacuna de la gripe, vacuna contra la gripe; vaccin contre la grippe, vaccin antigrippe; vacina da gripe, vacina contra a gripe
booster shot, booster shots, booster dose, booster jab; Auffrischungsimpfung, ~Auffrischung; dosis de refuerzo, vacuna de refuerzo; rappel de vaccin, dose de rappel, ~rappel; dose de reforço, ~reforço
vaccination card, vaccination record, vaccination booklet; Impfpass, Impfausweis; cartilla de vacunación; carnet de vaccination; carteira de vacinação, caderneta de vacinação, cartão de vacinação
hay fever; Heuschnupfen; alergia al polen, fiebre del heno; rhume des foins; rinite alérgica, alergia ao pólen
sore throat; Halsschmerzen, Halsweh; dolor de garganta; mal de gorge, mal à la gorge; dor de garganta
runny nose; laufende Nase, laufenden Nase, ~Schnupfen; moqueo, goteo nasal, ~mocos; nez qui coule, ~nez coule; nariz escorrendo, coriza
stuffy nose, blocked nose, stuffed-up nose; verstopfte Nase, verstopften Nase; nariz tapada, nariz taponada, congestión nasal; nez bouché; nariz entupido
back pain, backache; Rückenschmerzen; dolor de espalda; mal de dos, mal au dos; dor nas costas, dores nas costas
stomach ache, stomachache, tummy ache; Bauchschmerzen, Bauchweh, Magenschmerzen; dolor de barriga, dolor de estómago, dolor de tripa; mal au ventre, mal de ventre, maux de ventre; dor de barriga, dor de estômago
toothache; Zahnschmerzen, Zahnweh; dolor de muelas; mal de dents, rage de dents, mal aux dents; dor de dente
physical therapy, physiotherapy; Physiotherapie, Krankengymnastik; fisioterapia, ~rehabilitación; kinésithérapie, ~kiné, séance de kiné, séances de kiné; fisioterapia
physical therapist, physiotherapist, ~physio; Physiotherapeut, Physiotherapeutin; fisioterapeuta, ~fisio; ~kiné, kinésithérapeute; fisioterapeuta
contact lenses, contact lens; Kontaktlinsen, Kontaktlinse; lentillas, lentilla, lentes de contacto; lentilles de contact, ~lentilles, ~lentille; lentes de contato, lente de contato
reading glasses; Lesebrille; gafas de lectura, gafas para leer, gafas de leer; lunettes de lecture; óculos de leitura
hearing aid, hearing aids; Hörgerät, Hörgeräte; audífono, ~audífonos; appareil auditif, appareils auditifs, prothèse auditive; aparelho auditivo, aparelhos auditivos
pharmacy, pharmacies, ~drugstore, ~chemist; Apotheke, Apotheken; farmacia, farmacias; pharmacie, pharmacies; farmácia, farmácias
waiting room, waiting rooms; Wartezimmer, ~Warteraum; sala de espera, salas de espera; salle d'attente, salles d'attente; sala de espera, salas de espera
sick note, sick notes, doctor's note, medical certificate; Krankmeldung, Krankschreibung, ~Attest, ärztliches Attest; justificante médico, parte de baja, ~baja médica; certificat médical, arrêt de travail, ~arrêt maladie; atestado médico, ~atestado
health insurance card, ~insurance card; Gesundheitskarte, Versichertenkarte, Krankenkassenkarte, ~Versicherungskarte; tarjeta sanitaria; carte vitale, carte d'assurance maladie; carteirinha do convênio, carteirinha do plano de saúde, cartão do plano de saúde
cough syrup, cough medicine, cough mixture; Hustensaft; jarabe para la tos; sirop contre la toux, sirop pour la toux; xarope para tosse, xarope para a tosse
throat lozenges, lozenges; Halstabletten, Lutschtabletten, Halsbonbons; pastillas para la garganta; pastilles pour la gorge; pastilhas para a garganta, pastilhas para garganta
eye drops; Augentropfen; gotas para los ojos, colirio; collyre, gouttes pour les yeux; colírio
first-aid kit, first aid kit; Erste-Hilfe-Kasten, Verbandskasten, Verbandkasten; botiquín, botiquín de primeros auxilios; trousse de secours, trousse de premiers secours; kit de primeiros socorros
emergency room; Notaufnahme; ~urgencias, sala de urgencias; ~urgences, service des urgences; pronto-socorro, pronto socorro
wisdom tooth, wisdom teeth; Weisheitszahn, Weisheitszähne; muela del juicio, muelas del juicio; dent de sagesse, dents de sagesse; dente do siso, ~siso, dentes do siso
dental cleaning, teeth cleaning; Zahnreinigung, professionelle Zahnreinigung; limpieza dental, limpieza bucal; détartrage; limpeza dental, limpeza dos dentes, limpeza nos dentes
side effects, side effect; Nebenwirkungen, Nebenwirkung; efectos secundarios, efecto secundario; effets secondaires, effet secondaire; efeitos colaterais, efeito colateral
crutches; Krücken; muletas; béquilles; muletas
sunburn, sunburns; Sonnenbrand; quemadura solar, quemaduras de sol, quemaduras solares; coup de soleil, coups de soleil; queimadura de sol, queimaduras de sol
get well soon; gute Besserung; que te mejores, que te mejores pronto; bon rétablissement; ~melhoras
eye exam, eye test, eye exams; Sehtest, ~Augenuntersuchung; revisión de la vista, examen de la vista; examen de la vue, ~examen de vue; exame de vista
homework; Hausaufgaben, Hausaufgabe; deberes, ~tarea, ~tareas; devoirs; lição de casa, dever de casa, tarefa de casa
daycare, day care, daycare center; Kita, Kindertagesstätte, Kinderkrippe, ~Krippe; guardería; crèche, ~garderie; creche
preschool, nursery school; Kindergarten; escuela infantil, ~jardín de infancia, ~preescolar, ~educación infantil; école maternelle, ~maternelle; pré-escola, jardim de infância, ~educação infantil
elementary school, primary school; Grundschule; escuela primaria, colegio de primaria, ~primaria; école primaire, école élémentaire; escola primária, ~ensino fundamental
report card, report cards, school report; ~Zeugnis, ~Zeugnisse, Schulzeugnis; boletín de notas, boletín escolar, ~notas; bulletin scolaire, bulletin de notes, ~bulletin; boletim escolar, ~boletim
parent-teacher conference, parent-teacher conferences, parents' evening, parent-teacher meeting, parents' meeting; Elternabend, Elternsprechtag, ~Elterngespräch; reunión de padres, reunión con los padres; réunion parents-professeurs, réunion parents-profs, réunion de parents; reunião de pais, reunião de pais e mestres
field trip, field trips; Schulausflug, Klassenausflug, ~Exkursion; excursión del colegio, excursión escolar, ~excursión; sortie scolaire, sorties scolaires; excursão da escola, excursão escolar, ~excursão
class trip, ~school trip; Klassenfahrt, Klassenfahrten; viaje escolar, ~viaje de fin de curso; voyage scolaire, voyage de classe; viagem da escola, viagem escolar, ~viagem da turma
permission slip, permission slips, consent form; Einverständniserklärung, Einverständniserklärungen; hoja de autorización, ~autorización; autorisation parentale, ~autorisation; autorização dos pais, ~autorização
exam, exams; ~Prüfung, ~Prüfungen, Klausur, Klausuren; examen, exámenes; ~examen, ~examens; ~prova, ~provas, ~exame, ~exames
final exam, final exams; Abschlussprüfung, Abschlussprüfungen; examen final, exámenes finales; examen final, examens finaux, examen de fin d'année; prova final, provas finais, exame final
math test, maths test, math exam, maths exam; Mathearbeit, Matheklausur, Mathetest; examen de matemáticas, examen de mates; contrôle de maths, ~interro de maths; prova de matemática
study for the exam, studying for the exam, study for the test, study for exams, revise for the exam; für die Prüfung lernen, ~für die Klausur lernen, ~für die Prüfung; estudiar para el examen, ~estudiando para el examen; réviser pour l'examen, ~révise pour l'examen; estudar para a prova, ~estudando para a prova
pass the exam, passed the exam, passed her exam, passed his exam, passed my exam; Prüfung bestehen, Prüfung bestanden, ~bestanden; aprobar el examen, aprobado el examen, aprobó el examen; réussir l'examen, réussi l'examen, réussi son examen; passar na prova, passou na prova, passei na prova
fail the exam, failed the exam, failed his exam, failed her exam, failed my exam; durch die Prüfung gefallen, durch die Prüfung fallen, ~durchgefallen; suspender el examen, suspendido el examen, suspendió el examen; rater l'examen, raté l'examen, raté son examen; ~reprovado na prova, ~reprovada na prova, ~reprovar na prova
take the exam, sit the exam; ~Prüfung ablegen, ~Prüfung schreiben, ~Prüfung machen; hacer el examen, presentarse al examen; passer l'examen; fazer a prova, fazer o exame
grades; ~Noten, Schulnoten; ~notas; ~notes; ~notas
term paper, term papers; Seminararbeit, Seminararbeiten, ~Hausarbeit; ~trabajo de curso, ~trabajo de la asignatura; ~dossier, ~mémoire, ~dossier de fin de semestre; ~trabalho da disciplina, ~trabalho de fim de semestre, ~trabalho final
bachelor's thesis, bachelor thesis; Bachelorarbeit; trabajo de fin de grado; mémoire de licence; trabalho de conclusão de curso
master's thesis, master thesis; Masterarbeit; trabajo de fin de máster, tesis de máster; mémoire de master; dissertação de mestrado
doctoral thesis, doctoral dissertation, phd thesis; Doktorarbeit, ~Dissertation; tesis doctoral; thèse de doctorat, ~thèse; tese de doutorado
essay, essays; ~Aufsatz, ~Aufsätze; ~redacción, ~ensayo, ~redacciones; ~rédaction, ~dissertation; ~redação, ~redações
lecture, ~lectures; Vorlesung, Vorlesungen, ~Vortrag; clase magistral, ~clase, ~conferencia, clases magistrales; cours magistral, ~cours, ~conférence, cours magistraux; ~aula, ~palestra, ~aulas, ~palestras
lecture notes, class notes; Vorlesungsmitschrift, Vorlesungsskript, ~Mitschrift; apuntes de clase, apuntes, ~apuntes de la clase; notes de cours; anotações de aula, anotações da aula, ~anotações
flash cards, flashcards, flash card, flashcard; Karteikarten, Lernkarten, ~Karteikarte; tarjetas de estudio, ~flashcards, ~tarjetas; flashcards, ~cartes de révision, ~fiches; flashcards, ~cartões de estudo
multiplication tables, times tables, multiplication table; Einmaleins; tablas de multiplicar, ~tabla de multiplicar; tables de multiplication, table de multiplication; tabuada
dictation, dictations; Diktat, Diktate; ~dictado, ~dictados; dictée, dictées; ~ditado, ~ditados
scholarship, scholarships; Stipendium, Stipendien; beca, becas; bourse d'études, ~bourse, bourses d'études; bolsa de estudos, ~bolsa, bolsas de estudo
tuition fees, ~tuition, tuition fee; Studiengebühren, ~Schulgeld; tasas universitarias, ~matrícula; frais de scolarité; mensalidade da faculdade, ~mensalidade, ~mensalidades
tutoring, private tutoring; Nachhilfe, Nachhilfeunterricht; clases particulares, clases de apoyo; cours particuliers, soutien scolaire; aulas particulares, aulas de reforço, aula particular
private tutor, ~tutor; Nachhilfelehrer, Nachhilfelehrerin; profesor particular, profesora particular; professeur particulier, prof particulier; professor particular, professora particular
school supplies; Schulsachen, Schulmaterial, Schulbedarf; material escolar; fournitures scolaires; material escolar
school bag, schoolbag, school backpack; Schulranzen, Schultasche, Ranzen, Schulrucksack; mochila del colegio, mochila escolar, ~mochila; cartable, cartables, sac d'école; mochila escolar, mochila da escola, ~mochila
pencil case, pencil cases; Federmäppchen, Mäppchen, Federmappe, Stiftemäppchen; ~estuche, estuche de lápices; ~trousse, trousse d'école, trousse à crayons; estojo escolar, ~estojo, estojo de lápis
pencil sharpener, pencil sharpeners; Bleistiftspitzer, Anspitzer, ~Spitzer; sacapuntas; taille-crayon, taille-crayons; apontador, apontadores, apontador de lápis
eraser, erasers; Radiergummi, Radiergummis; goma de borrar, ~goma; ~gomme, ~gommes; ~borracha, ~borrachas
glue stick, glue sticks; Klebestift, Klebestifte; barra de pegamento, pegamento en barra; bâton de colle, bâtons de colle, colle en bâton; cola em bastão, ~cola bastão
highlighter, highlighters; Textmarker, Leuchtmarker; subrayador, subrayadores, rotulador fluorescente; surligneur, surligneurs; marca-texto, marca-textos
colored pencils, colored pencil, coloured pencils; Buntstifte, Buntstift, Buntstiften; lápices de colores, ~lápiz de color; crayons de couleur, crayon de couleur; lápis de cor
~pen, ~pens, ballpoint pen, ballpoint pens, biro, biros; Kugelschreiber, Kuli, Kulis; bolígrafo, bolígrafos, boli, bolis; stylo à bille, ~stylo, stylos à bille; caneta esferográfica, ~caneta, ~canetas
~notebook, ~notebooks, exercise book, exercise books; Schulheft, ~Heft, ~Hefte, Schulhefte; cuaderno, cuadernos; cahier, cahiers; caderno, cadernos
textbook, textbooks; Lehrbuch, Schulbuch, Lehrbücher, Schulbücher; libro de texto, libros de texto; manuel scolaire, manuels scolaires, ~manuel; livro didático, livros didáticos
gym bag, gym bags, sports bag; Sporttasche, Turnbeutel, Sportbeutel; bolsa de deporte, bolsa del gimnasio; sac de sport, sacs de sport; bolsa da academia, bolsa de academia, mochila da academia
gym class, physical education; Sportunterricht, ~Turnunterricht; educación física, clase de gimnasia, clase de educación física; cours de sport, ~cours de gym, éducation physique; educação física, aula de educação física
sports day; Sportfest, ~Sporttag; jornada deportiva, día del deporte; journée sportive, ~fête du sport; dia do esporte, ~gincana esportiva
class schedule, school timetable; Stundenplan, Stundenpläne; horario de clases, horario escolar, ~horario; ~emploi du temps; horário das aulas, horário de aulas, grade horária
first day of school; erster Schultag, ersten Schultag, erste Schultag; primer día de clase, primer día de colegio, primer día de cole; jour de la rentrée, premier jour d'école, rentrée des classes; primeiro dia de aula, ~primeiro dia de escola
summer vacation, summer break, summer holidays; Sommerferien, ~Sommerurlaub; vacaciones de verano; vacances d'été, ~grandes vacances; férias de verão
schoolyard, school yard; Schulhof, Pausenhof; patio del colegio, patio de recreo, patio de la escuela; cour de récréation, cour de récré, cour d'école; pátio da escola
playground, playgrounds; Spielplatz, Spielplätze, Spielplätzen; parque infantil, parques infantiles; aire de jeux, aires de jeux; parquinho, ~playground
school cafeteria, school canteen; Schulkantine, Schulmensa, ~Mensa; comedor escolar, comedor del colegio, ~comedor; cantine scolaire, ~cantine, cantine de l'école; cantina da escola, refeitório da escola
school bus, school buses; Schulbus, Schulbusse; autobús escolar, autobús del colegio; bus scolaire, car scolaire; ônibus escolar
pick up the kids, pick up the children, pick the kids up, collect the kids, pick the children up; Kinder abholen, Kinder abgeholt, ~abholen; recoger a los niños, ~ir a buscar a los niños; aller chercher les enfants, récupérer les enfants; buscar as crianças, pegar as crianças
drop off the kids, drop the kids off, drop off the children, drop the children off; ~Kinder bringen, ~Kinder hinbringen; ~dejar a los niños, ~llevar a los niños; déposer les enfants; ~deixar as crianças, ~levar as crianças
school principal, head teacher, headteacher, headmaster, headmistress, ~principal; Schulleiter, Schulleiterin, Rektor, Rektorin; director del colegio, directora del colegio, ~director, ~directora; directeur d'école, directrice d'école, ~directeur, ~directrice, ~proviseur; diretor da escola, diretora da escola, ~diretor, ~diretora
substitute teacher, supply teacher, substitute teachers; Vertretungslehrer, Vertretungslehrerin, ~Vertretung; profesor sustituto, profesora sustituta, ~sustituto, ~sustituta; professeur remplaçant, ~remplaçant, ~remplaçante, professeure remplaçante; professor substituto, professora substituta
classmate, classmates; Klassenkamerad, Klassenkameradin, Klassenkameraden, Mitschüler, Mitschülerin; compañero de clase, compañera de clase, compañeros de clase; camarade de classe, camarades de classe; colega de classe, colegas de classe, colega de turma
library books, library book; Bibliotheksbücher, Büchereibücher, Bücher aus der Bibliothek, Bibliotheksbuch; libros de la biblioteca, libro de la biblioteca; livres de la bibliothèque, livre de la bibliothèque; livros da biblioteca, livro da biblioteca
library card, library cards; Bibliotheksausweis, Büchereiausweis; carné de la biblioteca, carné de biblioteca, carnet de la biblioteca; carte de bibliothèque, carte de la bibliothèque; carteirinha da biblioteca, ~cartão da biblioteca
student id, student card; Studentenausweis, Studierendenausweis; carné de estudiante, carnet de estudiante; carte d'étudiant, carte étudiante, carte étudiant; carteirinha de estudante, carteira de estudante
swimming lessons, swimming lesson, swim lessons, swimming class; Schwimmkurs, Schwimmunterricht, ~Schwimmstunde; clases de natación, clase de natación; cours de natation, leçons de natation, leçon de natation; aulas de natação, aula de natação
piano lesson, piano lessons; Klavierunterricht, Klavierstunde, Klavierstunden; clase de piano, clases de piano; cours de piano, leçon de piano, leçons de piano; aula de piano, aulas de piano
evening class, evening classes, night class; Abendkurs, Abendkurse; clase nocturna, clases nocturnas, ~curso nocturno; cours du soir; curso noturno, aulas noturnas, ~aula noturna
bake sale, bake sales; Kuchenverkauf, Kuchenbasar; venta de pasteles, ~venta de dulces; vente de gâteaux; venda de bolos, ~venda de doces
agenda, meeting agenda; Tagesordnung, ~Agenda; orden del día, ~agenda; ordre du jour; pauta da reunião, ~pauta, ordem do dia
minutes of the meeting, meeting minutes; Besprechungsprotokoll, ~Protokoll, Sitzungsprotokoll, ~Protokoll der Besprechung; acta de la reunión, ~acta; compte rendu de la réunion, compte rendu de réunion, ~compte rendu, ~compte-rendu; ata da reunião, ~ata
take the minutes, ~take minutes, taking the minutes; Protokoll führen, Protokoll schreiben; levantar acta, redactar el acta; rédiger le compte rendu, ~faire le compte rendu; fazer a ata, redigir a ata, escrever a ata
action items, action item, action points; ~Aufgaben, ~To-dos, ~Maßnahmen; ~tareas, ~tareas pendientes, ~acciones; ~actions à mener, ~points d'action, ~tâches; itens de ação, ~ações, ~tarefas
follow-up meeting, follow-up meetings; Folgetreffen, ~Folgetermin, ~Nachbesprechung; reunión de seguimiento; réunion de suivi; reunião de acompanhamento
follow-up email, follow-up emails, follow-up mail; Follow-up-Mail, Nachfassmail, ~Nachfass-E-Mail; correo de seguimiento, ~mail de seguimiento; mail de suivi, e-mail de suivi, mail de relance, ~e-mail de relance; e-mail de acompanhamento
deadline, deadlines; Frist, Deadline, Abgabetermin, Fristen; fecha límite, plazo de entrega, ~plazo, ~plazos, fechas límite; date limite, ~échéance, ~délai, dates limites; ~prazo, prazos, data limite, ~prazo final
meet the deadline, meet the deadlines; Frist einhalten, Deadline einhalten, ~Termin einhalten; cumplir el plazo, cumplir los plazos, cumplir con el plazo; respecter le délai, respecter les délais, tenir les délais; cumprir o prazo, cumprir os prazos
extend the deadline, extended the deadline; Frist verlängern, Frist verlängert; ampliar el plazo, ampliado el plazo, prorrogar el plazo; prolonger le délai, ~repousser la date limite; prorrogar o prazo, estender o prazo
draft, drafts; Entwurf, Entwürfe; borrador, borradores; brouillon, brouillons, ~ébauche; rascunho, rascunhos, ~minuta
first draft; erster Entwurf, ersten Entwurf, erste Entwurf; primer borrador; ~premier jet, ~première version, ~premier brouillon; primeiro rascunho, ~primeira versão
~slides, slide deck; ~Folien, ~Präsentation; diapositivas, ~presentación; diapositives, diapos, ~slides; slides, ~apresentação
spreadsheet, spreadsheets; ~Tabelle, Excel-Tabelle, Tabellenkalkulation; hoja de cálculo, hojas de cálculo; ~tableau, feuille de calcul, tableur, feuilles de calcul; planilha, planilhas
time sheet, timesheet, time sheets, timesheets; Stundenzettel, Arbeitszeitnachweis, ~Stundennachweis; hoja de horas, parte de horas; feuille de temps, feuille d'heures, relevé d'heures; folha de ponto, planilha de horas
overtime; Überstunden; horas extra, horas extras; heures supplémentaires, heures sup; horas extras, hora extra
day off, days off; freier Tag, freien Tag, freie Tage; día libre, días libres; jour de congé, jours de congé, ~jour de repos; dia de folga, ~folga, dias de folga
on sick leave, off sick; krankgeschrieben; de baja médica, de baja por enfermedad, ~de baja; en arrêt maladie, en congé maladie, ~en arrêt; de licença médica, ~de atestado
maternity leave; Mutterschutz, ~Mutterschaftsurlaub; baja por maternidad, baja de maternidad, permiso de maternidad; congé maternité, congé de maternité; licença-maternidade, licença maternidade
parental leave; Elternzeit; permiso parental, ~permiso de paternidad; congé parental; licença parental
vacation request, leave request, holiday request; Urlaubsantrag, Urlaubsanträge; solicitud de vacaciones; demande de congés, demande de congé; pedido de férias, solicitação de férias
public holiday, public holidays, bank holiday; Feiertag, Feiertage, Feiertagen; día festivo, ~festivo, días festivos; jour férié, jours fériés; feriado, feriados
part-time; Teilzeit, ~in Teilzeit; a tiempo parcial, ~media jornada; à temps partiel, ~mi-temps, ~à mi-temps; meio período, ~em meio período, ~tempo parcial
performance review, performance reviews, performance appraisal; Mitarbeitergespräch, Leistungsbeurteilung, Mitarbeitergespräche; evaluación de desempeño, evaluación del desempeño; entretien annuel, entretien d'évaluation, ~évaluation annuelle; avaliação de desempenho
job interview, job interviews; Vorstellungsgespräch, Bewerbungsgespräch, Vorstellungsgespräche; entrevista de trabajo, entrevistas de trabajo, ~entrevista; entretien d'embauche, entretiens d'embauche; entrevista de emprego, entrevistas de emprego
job application, job applications; Bewerbung, Bewerbungen; solicitud de empleo, solicitud de trabajo, ~candidatura; ~candidature, ~candidatures, ~demande d'emploi; ~candidatura, candidatura de emprego, candidatura a emprego
apply for the job, applied for the job, apply for the position, applied for the position; ~bewerben, ~beworben, auf die Stelle bewerben; ~solicitar el puesto, solicitar el trabajo, presentarse al puesto; ~postuler, ~postulé, postuler au poste; candidatar-se à vaga, se candidatar à vaga, ~se candidatar
cover letter, cover letters; Anschreiben, Bewerbungsschreiben, Motivationsschreiben; carta de presentación, ~carta de motivación; lettre de motivation, lettres de motivation; carta de apresentação
résumé, ~resume, curriculum vitae; Lebenslauf, Lebensläufe; currículum, ~currículo; ~cv, curriculum vitae; currículo, currículos
pay raise, pay rise, salary increase; Gehaltserhöhung, Lohnerhöhung; aumento de sueldo, subida de sueldo, aumento de salario; augmentation de salaire, ~augmentation; aumento de salário, aumento salarial, ~aumento
probation period, probationary period; Probezeit; período de prueba, periodo de prueba; période d'essai; período de experiência, ~período de teste
notice period, notice periods; Kündigungsfrist, Kündigungsfristen; período de preaviso, plazo de preaviso, ~preaviso; délai de préavis, ~préavis; aviso prévio, ~prazo de aviso prévio
hand in my notice, hand in his notice, hand in her notice, handed in my notice, handed in his notice, handed in her notice; ~kündigen, ~gekündigt; presentar la dimisión, ~presentado la dimisión, ~dimitir; ~démissionner, ~démissionné, ~donner sa démission, ~donné sa démission, ~donner ma démission; pedir demissão, ~pediu demissão, ~pedi demissão
laid off, got fired, ~was fired, ~been fired; ~entlassen, ~gekündigt; ~despedido, ~despedida, ~despedidos; ~licencié, ~licenciée, ~viré, ~virée; demitido, demitida, demitidos
on-call duty, on-call shift, on-call, ~on call; Bereitschaftsdienst, Rufbereitschaft, ~Bereitschaft; ~guardia, ~de guardia, ~turno de guardia; astreinte, d'astreinte, ~garde; plantão, de plantão, ~sobreaviso
night shift, night shifts; Nachtschicht, Nachtschichten, ~Nachtdienst; turno de noche, turnos de noche; ~poste de nuit, ~équipe de nuit, service de nuit; turno da noite, turno noturno
early shift, early shifts, morning shift; Frühschicht, Frühschichten, ~Frühdienst; ~turno de mañana, turno de la mañana; ~équipe du matin, ~poste du matin, service du matin; turno da manhã
shift schedule, duty roster, shift plan; Schichtplan, Dienstplan, Dienstpläne; calendario de turnos, ~cuadrante de turnos, horario de turnos; planning des équipes, ~planning; escala de trabalho, escala de turnos, escala de plantão
fill in for, filling in for, filled in for; ~vertreten, ~vertritt, ~einspringen; ~sustituir a, ~cubrir a; ~remplacer, ~remplace; ~substituir, ~cobrir
stand-up meeting, daily stand-up, daily standup, stand-up, standup; Stand-up-Meeting, Stand-up, ~Daily; reunión diaria, ~daily; réunion quotidienne, ~point quotidien, mêlée quotidienne, ~stand-up; reunião diária, ~daily
kick-off meeting, kickoff meeting; Kick-off-Meeting, Auftakttreffen, Kick-off; reunión de lanzamiento, reunión de inicio, ~reunión inicial; réunion de lancement; reunião de kick-off, reunião de lançamento, ~reunião inicial
conference call, conference calls; Telefonkonferenz, Telefonkonferenzen, Telko; conferencia telefónica, ~llamada en conferencia; conférence téléphonique, ~conf call; teleconferência, ~chamada em conferência
video call, video calls; Videoanruf, Videoanrufe, ~Videokonferenz; videollamada, videollamadas; appel vidéo, appels vidéo, ~visio; chamada de vídeo, videochamada, chamadas de vídeo
meeting room, meeting rooms, conference room; Besprechungsraum, Besprechungszimmer, Konferenzraum, Besprechungsräume; sala de reuniones, salas de reuniones; salle de réunion, salles de réunion; sala de reunião, sala de reuniões, salas de reunião
postpone, postponed, postpones, postponing; ~verschieben, ~verschoben, ~verschiebt; aplazar, posponer, aplazado, aplazada, pospuesto, pospuesta, aplaza; ~reporter, ~repousser, ~reporté, ~reportée, ~repoussé, ~repoussée; adiar, adiado, adiada, adiou, adie
bring forward the meeting, move up the meeting, meeting was brought forward, meeting has been brought forward, meeting was moved up; ~vorverlegen, ~vorverlegt, ~Besprechung vorverlegen; adelantar la reunión, ~adelantado, ~adelantada; avancer la réunion, ~avancé, ~avancée; antecipar a reunião, ~antecipado, ~antecipada
call off the, called off; ~absagen, ~abgesagt; ~cancelar, ~cancelado, ~cancelada, ~anular, ~anulado, ~anulada; ~annuler, ~annulé, ~annulée; ~cancelar, ~cancelado, ~cancelada
roadmap, roadmaps, product roadmap; Roadmap, ~Produkt-Roadmap; hoja de ruta, hojas de ruta; feuille de route, feuilles de route; ~roadmap, ~roteiro
rollout, roll-out, rollouts; Rollout, Rollouts, ~Einführung; ~despliegue, ~implantación, ~lanzamiento; ~déploiement, ~déploiements; ~implantação, ~lançamento
release notes; Versionshinweise, Release-Notes; notas de la versión, notas de versión; notes de version, notes de mise à jour; notas de versão, notas da versão, notas de lançamento
release date, release dates; Veröffentlichungsdatum, Erscheinungsdatum, ~Veröffentlichungstermin; fecha de lanzamiento, fecha de publicación; date de sortie; data de lançamento
backlog, backlogs; Backlog, ~Rückstand, ~Rückstände; trabajo acumulado, ~backlog, ~tareas pendientes; backlog, ~retard; trabalho acumulado, ~backlog, ~pendências
service outage, ~outage, ~outages; ~Ausfall, ~Störung, Serviceausfall; interrupción del servicio, ~caída del servicio, ~caída; interruption de service, ~panne, ~interruption du service; interrupção do serviço, ~queda do serviço, ~interrupção
milestone, milestones; Meilenstein, Meilensteine, Meilensteinen; hito, hitos; ~jalon, ~jalons, ~étape clé, ~étapes clés; ~marco, ~marcos
bug report, bug reports; Fehlerbericht, Bugreport, Fehlerberichte; informe de error, informe de errores, informes de errores; rapport de bug, rapports de bug, rapport de bogue; relatório de bug, relatório de erro, relatórios de bugs
workload; Arbeitsbelastung, Arbeitspensum; carga de trabajo; charge de travail; carga de trabalho
to-do list, to-do lists, todo list; To-do-Liste, Aufgabenliste; lista de tareas, lista de tareas pendientes; liste de tâches, liste des tâches, liste de choses à faire; lista de tarefas, lista de afazeres
business trip, business trips, work trip; Dienstreise, Geschäftsreise, Dienstreisen, Geschäftsreisen; viaje de trabajo, viaje de negocios, viajes de trabajo; déplacement professionnel, voyage d'affaires, déplacements professionnels; viagem a trabalho, viagem de trabalho, viagem de negócios
remote work, teleworking; ~Homeoffice, ~Telearbeit, ~Remote-Arbeit; teletrabajo; télétravail; trabalho remoto, teletrabalho, ~home office
work from home, working from home, works from home, worked from home; von zu Hause arbeiten, von zu Hause aus arbeiten, im Homeoffice arbeiten, ~im Homeoffice; trabajar desde casa, teletrabajar, ~teletrabajo; télétravailler, ~en télétravail, ~travailler à la maison; trabalhar de casa, trabalhar em casa, ~home office
out-of-office reply, out-of-office message, out of office message; Abwesenheitsnotiz, Abwesenheitsnachricht, ~Abwesenheitsmeldung; ~respuesta automática, mensaje de ausencia; message d'absence, ~réponse automatique; mensagem de ausência, ~resposta automática, aviso de ausência
attachment, attachments; ~Anhang, ~Anhänge, E-Mail-Anhang; archivo adjunto, ~adjunto, archivos adjuntos; pièce jointe, pièces jointes; ~anexo, ~anexos
coworker, coworkers, co-worker, co-workers; Arbeitskollege, Arbeitskollegin, ~Kollege, ~Kollegin, Arbeitskollegen, ~Kollegen; compañero de trabajo, compañera de trabajo, compañeros de trabajo; collègue de travail, ~collègue, ~collègues, collègues de travail; colega de trabalho, colegas de trabalho
intern, interns; Praktikant, Praktikantin, Praktikanten; becario, becaria, ~estudiante en prácticas, becarios; stagiaire, stagiaires; estagiário, estagiária, estagiários
internship, internships; Praktikum, Praktika; ~prácticas, ~período de prácticas; ~stage, ~stages; ~estágio, ~estágios
business card, business cards; Visitenkarte, Visitenkarten; tarjeta de visita, tarjetas de visita; carte de visite, cartes de visite; cartão de visita, cartões de visita
name tag, name tags, name badge, name badges; Namensschild, Namensschilder; tarjeta identificativa, ~identificación, ~etiqueta con el nombre; badge nominatif, ~badge, badges nominatifs; crachá, crachás
lunch break, lunch breaks; Mittagspause, Mittagspausen; pausa para comer, pausa del almuerzo, ~hora de comer; pause déjeuner, pause de midi, pauses déjeuner; horário de almoço, pausa para o almoço, hora do almoço
coffee break, coffee breaks; Kaffeepause, Kaffeepausen; pausa para el café, pausa del café; pause café, pause-café; pausa para o café, intervalo para o café
company outing, staff outing, office outing; Betriebsausflug, Firmenausflug; excursión de empresa, ~salida de empresa; sortie d'entreprise, ~sortie du personnel; passeio da empresa
`;
