/** Nouns that stand alone in a list, a table or a label: L to Z. */
export const ALONE_THINGS_L_TO_Z = `
lady, ladies; Dame, Damen; señora, señoras; dame, dames; senhora, senhoras
lake, lakes; See, Seen; lago, lagos; lac, lacs; lago, lagos
laughter; ~Lachen; risa; ~rire; riso
laws; Gesetze; leyes; lois; leis
lawyer, lawyers; Anwalt, Anwälte; abogado, abogados; avocat, avocats; advogado, advogados
leak, leaks; Leck, Lecks; fuga, fugas; fuite, fuites; vazamento, vazamentos
leather; Leder; cuero; cuir; couro
leg, legs; Bein, Beine; pierna, piernas; jambe, jambes; perna, pernas
length, lengths; Länge, Längen; longitud, longitudes; longueur, longueurs; comprimento, comprimentos
liar, liars; Lügner; mentiroso, mentirosos; menteur, menteurs; mentiroso, mentirosos
lid, lids; Deckel; tapa, tapas; couvercle, couvercles; tampa, tampas
lighter, lighters; Feuerzeug, Feuerzeuge; mechero, mecheros; briquet, briquets; isqueiro, isqueiros
link, links; Link, ~Links; enlace, enlaces; lien, liens; link, links
liver; Leber; hígado; foie; fígado
loan, loans; Kredit, Kredite; préstamo, préstamos; prêt, prêts; empréstimo, empréstimos
lobby, lobbies; Lobby, Lobbys; vestíbulo, vestíbulos; hall, halls; saguão, saguões
lock, locks; ~Schloss, ~Schlösser; cerradura, cerraduras; serrure, serrures; fechadura, fechaduras
locker, lockers; Schließfach, Schließfächer; taquilla, taquillas; casier, casiers; ~armário, ~armários
luck; Glück; ~suerte; chance; sorte
luggage; Gepäck; equipaje; bagages; bagagem
lung, lungs; Lunge, Lungen; pulmón, pulmones; poumon, poumons; pulmão, pulmões
mailman, mailmen; Briefträger; cartero, carteros; facteur, facteurs; carteiro, carteiros
makeup; Make-up; maquillaje; maquillage; maquiagem
mall, malls; Einkaufszentrum, Einkaufszentren; centro comercial, centros comerciales; centre commercial, centres commerciaux; shopping, shoppings
management; Management; gestión; gestion; gestão
manager, managers; Manager; gerente, gerentes; ~responsable, responsables; gerente, gerentes
mankind; Menschheit; humanidad; humanité; humanidade
mayor, mayors; Bürgermeister; alcalde, alcaldes; maire, maires; prefeito, prefeitos
meaning, meanings; Bedeutung, Bedeutungen; significado, significados; signification, significations; significado, significados
meat; Fleisch; carne; viande; carne
mess; Unordnung; desorden; désordre; bagunça
middle; Mitte; ~medio; milieu; ~meio
midnight; Mitternacht; medianoche; minuit; meia-noite
minister, ministers; Minister; ministro, ministros; ministre, ministres; ministro, ministros
minute, minutes; Minute, Minuten; minuto, minutos; minute, minutes; minuto, minutos
misunderstanding, misunderstandings; Missverständnis, Missverständnisse; malentendido, malentendidos; malentendu, malentendus; mal-entendido, mal-entendidos
monkey, monkeys; Affe, Affen; mono, monos; singe, singes; macaco, macacos
monster, monsters; Monster; monstruo, monstruos; monstre, monstres; monstro, monstros
mood, moods; Stimmung, Stimmungen; estado de ánimo, estados de ánimo; humeur, humeurs; humor, humores
mouth, mouths; Mund, Münder; boca, bocas; bouche, bouches; boca, bocas
musician, musicians; Musiker; músico, músicos; musicien, musiciens; músico, músicos
mustache, mustaches; Schnurrbart, Schnurrbärte; bigote, bigotes; moustache, moustaches; bigode, bigodes
nap, naps; Nickerchen; siesta, siestas; sieste, siestes; soneca, sonecas
nation, nations; Nation, Nationen; nación, naciones; nation, nations; nação, nações
neck, necks; Hals, Hälse; cuello, cuellos; cou, cous; pescoço, pescoços
necklace, necklaces; Halskette, Halsketten; collar, collares; collier, colliers; ~colar, colares
nerve, nerves; Nerv, Nerven; nervio, nervios; nerf, nerfs; nervo, nervos
newspaper, newspapers; Zeitung, Zeitungen; periódico, periódicos; journal, journaux; jornal, jornais
nickname, nicknames; Spitzname, Spitznamen; apodo, apodos; surnom, surnoms; apelido, apelidos
noise; Lärm; ruido; bruit; barulho
noon; Mittag; mediodía; midi; meio-dia
nose, noses; Nase, Nasen; nariz, narices; nez; nariz, narizes
novel, novels; Roman, Romane; novela, novelas; roman, romans; romance, romances
novelist, novelists; Romanautor, Romanautoren; novelista, novelistas; romancier, romanciers; romancista, romancistas
nurse, nurses; Krankenpfleger; enfermero, enfermeros; infirmier, infirmiers; enfermeiro, enfermeiros
oath, oaths; Eid, Eide; juramento, juramentos; serment, serments; juramento, juramentos
object, objects; Objekt, Objekte; objeto, objetos; objet, objets; objeto, objetos
occasion, occasions; Anlass, Anlässe; ocasión, ocasiones; ~occasion, ~occasions; ocasião, ocasiões
offer, offers; Angebot, Angebote; oferta, ofertas; offre, offres; oferta, ofertas
olympics; Olympische Spiele; Juegos Olímpicos; Jeux olympiques; Olimpíadas
operation, operations; Operation, Operationen; operación, operaciones; opération, opérations; operação, operações
opinion, opinions; Meinung, Meinungen; opinión, opiniones; opinion, opinions; opinião, opiniões
opponent, opponents; Gegner; adversario, adversarios; adversaire, adversaires; adversário, adversários
opposite, opposites; Gegenteil, Gegenteile; contrario, contrarios; contraire, contraires; oposto, opostos
opposition; Opposition; oposición; opposition; oposição
option, options; Option, Optionen; opción, opciones; option, options; opção, opções
original, originals; Original, Originale; original, originales; original, originaux; original, originais
orphan, orphans; Waise, Waisen; huérfano, huérfanos; orphelin, orphelins; órfão, órfãos
outcome, outcomes; ~Ergebnis, ~Ergebnisse; ~resultado, ~resultados; ~résultat, ~résultats; ~resultado, ~resultados
outfit, outfits; Outfit, Outfits; ~conjunto, ~conjuntos; tenue, tenues; look, looks
overcoat, overcoats; ~Mantel, ~Mäntel; ~abrigo, ~abrigos; pardessus; sobretudo, sobretudos
owners; Eigentümer; propietario, propietarios; propriétaire, propriétaires; proprietário, proprietários
pace; Tempo; ritmo; allure; ritmo
painting, paintings; Gemälde; cuadro, cuadros; ~tableau, ~tableaux; quadro, quadros
pants; Hose, Hosen; pantalones, pantalón; pantalon, pantalons; calça, calças
parade, parades; Parade, Paraden; desfile, desfiles; défilé, défilés; desfile, desfiles
past; Vergangenheit; pasado; passé; passado
path, paths; Pfad, Pfade; camino, caminos; chemin, chemins; caminho, caminhos
patient, patients; Patient, Patienten; paciente, pacientes; patient, patients; paciente, pacientes
penalty, penalties; Strafe, Strafen; penalización, penalizaciones; pénalité, pénalités; penalidade, penalidades
pepper; Pfeffer; pimienta; poivre; pimenta, pimenta-do-reino
percent; Prozent; por ciento; pour cent; por cento
perfume, perfumes; Parfüm, Parfüms; perfume, perfumes; parfum, parfums; perfume, perfumes
permit, permits; Genehmigung, Genehmigungen; permiso, permisos; permis; autorização, autorizações
picnic, picnics; Picknick, Picknicks; pícnic, pícnics; pique-nique, pique-niques; piquenique, piqueniques
pipe, pipes; Rohr, Rohre; tubería, tuberías; tuyau, tuyaux; cano, canos
planet, planets; Planet, Planeten; planeta, planetas; planète, planètes; planeta, planetas
pleasure; Vergnügen; placer; plaisir; prazer
pocket, pockets; ~Tasche, ~Taschen; bolsillo, bolsillos; poche, poches; bolso, bolsos
poetry; Lyrik, Poesie; poesía; poésie; poesia
policeman, policemen; Polizist, Polizisten; policía, policías; policier, policiers; policial, policiais
pond, ponds; Teich, Teiche; estanque, estanques; étang, étangs; lagoa, lagoas
pool, pools; Pool, Pools; ~piscina, ~piscinas; ~piscine, ~piscines; ~piscina, ~piscinas
pop; Pop; pop; pop; pop
porch, porches; Veranda, Veranden; porche, porches; porche, porches; ~varanda, ~varandas
pork; Schweinefleisch; carne de cerdo, ~cerdo; porc; carne de porco, ~porco
position, positions; Position, Positionen; posición, posiciones; position, positions; posição, posições
praise; Lob; elogio, elogios; éloge, éloges; elogio, elogios
presentation, presentations; Präsentation, Präsentationen; presentación, presentaciones; présentation, présentations; apresentação, apresentações
press; Presse; prensa; presse; imprensa
pride; ~Stolz; orgullo; fierté; orgulho
prison, prisons; Gefängnis, Gefängnisse; cárcel, cárceles; prison, prisons; prisão, prisões
privacy; Datenschutz, Privatsphäre; privacidad; confidentialité; privacidade
profit, profits; Gewinn, Gewinne; ~ganancia, ~ganancias; bénéfice, bénéfices; lucro, lucros
pronunciation, pronunciations; Aussprache, Aussprachen; pronunciación, pronunciaciones; prononciation, prononciations; pronúncia, pronúncias
protest, protests; Protest, Proteste; protesta, protestas; manifestation, manifestations; protesto, protestos
proverb, proverbs; Sprichwort, Sprichwörter; refrán, refranes; proverbe, proverbes; provérbio, provérbios
pub, pubs; Kneipe, Kneipen; pub, pubs; ~pub, ~pubs; pub, pubs
puzzle, puzzles; ~Puzzle, ~Puzzles; ~puzle, ~puzles; ~puzzle, ~puzzles; ~quebra-cabeça, ~quebra-cabeças
quarrel, quarrels; Streit, Streitigkeiten; pelea, peleas; dispute, disputes; briga, brigas
queen, queens; Königin, Königinnen; reina, reinas; reine, reines; rainha, rainhas
race, races; Rennen; carrera, carreras; ~course, ~courses; corrida, corridas
racket, rackets; Schläger; raqueta, raquetas; raquette, raquettes; raquete, raquetes
radio, radios; Radio, Radios; radio, radios; radio, radios; rádio, rádios
railroad, railroads; Eisenbahn, Eisenbahnen; ferrocarril, ferrocarriles; chemin de fer, chemins de fer; ferrovia, ferrovias
raincoat, raincoats; Regenmantel, Regenmäntel; ~impermeable, ~impermeables; ~imperméable, ~imperméables; capa de chuva, capas de chuva
recognition; Anerkennung; reconocimiento; reconnaissance; reconhecimento
reform, reforms; Reform, Reformen; ~reforma, ~reformas; réforme, réformes; ~reforma, ~reformas
region, regions; Region, Regionen; región, regiones; région, régions; região, regiões
relief; Erleichterung; alivio; soulagement; alívio
religion, religions; Religion, Religionen; religión, religiones; religion, religions; religião, religiões
remark; Bemerkung, ~Bemerkungen; observación, ~observaciones; remarque, ~remarques; observação, ~observações
request, requests; Anfrage, Anfragen; solicitud, solicitudes; demande, demandes; solicitação, solicitações
resignation, resignations; Kündigung, Kündigungen; dimisión, dimisiones; démission, démissions; pedido de demissão, pedidos de demissão
resort, resorts; Resort, Resorts; resort, resorts; complexe hôtelier, complexes hôteliers; resort, resorts
respect; Respekt; respeto; respect; respeito
response, responses; ~Antwort, ~Antworten; ~respuesta, ~respuestas; ~réponse, ~réponses; ~resposta, ~respostas
restroom, restrooms; ~Toilette, ~Toiletten; aseo, aseos; ~toilettes; ~banheiro, ~banheiros
revolution, revolutions; Revolution, Revolutionen; revolución, revoluciones; révolution, révolutions; revolução, revoluções
reward, rewards; Belohnung, Belohnungen; recompensa, recompensas; récompense, récompenses; recompensa, recompensas
rifle, rifles; Gewehr, Gewehre; rifle, rifles; fusil, fusils; rifle, rifles
rise, rises; Anstieg, Anstiege; ~aumento, ~aumentos; hausse, hausses; ~aumento, ~aumentos
roast, roasts; Braten; asado, asados; rôti, rôtis; assado, assados
role, roles; Rolle, Rollen; rol, roles; rôle, rôles; função, funções
root, roots; Wurzel, Wurzeln; raíz, raíces; racine, racines; raiz, raízes
rope, ropes; Seil, Seile; cuerda, cuerdas; corde, cordes; corda, cordas
routine, routines; Routine, Routinen; rutina, rutinas; routine, routines; rotina, rotinas
row, rows; Reihe, Reihen; fila, filas; rangée, rangées; fileira, fileiras
ruin, ruins; Ruine, Ruinen; ruina, ruinas; ruine, ruines; ruína, ruínas
rule, rules; Regel, Regeln; regla, reglas; règle, règles; regra, regras
rumor, rumors; Gerücht, Gerüchte; rumor, rumores; rumeur, rumeurs; boato, boatos
sack, sacks; Sack, Säcke; saco, sacos; ~sac, ~sacs; ~saco, ~sacos
sailing; Segeln; ~vela; ~voile; ~vela
saint, saints; Heiliger, Heilige; santo, santos; saint, saints; santo, santos
salesman, salesmen; Verkäufer; vendedor, vendedores; vendeur, vendeurs; vendedor, vendedores
sample, samples; ~Probe, ~Proben; muestra, muestras; échantillon, échantillons; amostra, amostras
sand; Sand; arena; sable; areia
sandwich, sandwiches; Sandwich, Sandwiches; sándwich, sándwiches; sandwich, sandwichs; sanduíche, sanduíches
scar, scars; Narbe, Narben; cicatriz, cicatrices; cicatrice, cicatrices; cicatriz, cicatrizes
scene, scenes; Szene, Szenen; escena, escenas; scène, scènes; cena, cenas
scenery; ~Landschaft; ~paisaje; ~paysage; ~paisagem
schedule, schedules; Zeitplan, Zeitpläne; horario, horarios; planning, plannings; cronograma, cronogramas
science, sciences; Wissenschaft, Wissenschaften; ciencia, ciencias; science, sciences; ciência, ciências
score, scores; Punktzahl, Punktzahlen; puntuación, puntuaciones; score, scores; pontuação, pontuações
scratch, scratches; Kratzer; arañazo, arañazos; rayure, rayures; arranhão, arranhões
scream, screams; Schrei, Schreie; grito, gritos; cri, cris; grito, gritos
seaside; ~Küste; ~costa; bord de mer; beira-mar
secretary, secretaries; Sekretär, Sekretäre; secretario, secretarios; secrétaire, secrétaires; secretário, secretários
section, sections; Abschnitt, Abschnitte; sección, secciones; section, sections; seção, seções
semester, semesters; Semester; semestre, semestres; semestre, semestres; semestre, semestres
sentence, sentences; Satz, Sätze; frase, frases; phrase, phrases; frase, frases
setting, settings; Einstellung, Einstellungen; ajuste, ajustes; paramètre, paramètres; configuração, configurações
shade; Schatten; sombra; ombre; sombra
shed, sheds; Schuppen; cobertizo, cobertizos; cabanon, cabanons; galpão, galpões
sheep; Schaf, Schafe; oveja, ovejas; mouton, moutons; ovelha, ovelhas
shelf, shelves; Regal, Regale; estante, estantes; étagère, étagères; prateleira, prateleiras
shirt, shirts; Hemd, Hemden; camisa, camisas; chemise, chemises; camisa, camisas
shock; Schock; shock; choc; choque
shortage, shortages; Engpass, Engpässe; escasez; pénurie, pénuries; escassez
sickness; ~Krankheit; ~enfermedad; ~maladie; ~doença
sidewalk, sidewalks; Bürgersteig, Bürgersteige; acera, aceras; trottoir, trottoirs; calçada, calçadas
signal, signals; Signal, Signale; señal, señales; signal, signaux; sinal, sinais
silence; Stille; silencio; silence; silêncio
silk; Seide; seda; soie; seda
sink, sinks; ~Spülbecken; ~fregadero, fregaderos; ~évier, éviers; pia, pias
sip, sips; Schluck, Schlucke; sorbo, sorbos; gorgée, gorgées; gole, goles
skill, skills; Fähigkeit, Fähigkeiten; habilidad, habilidades; compétence, compétences; habilidade, habilidades
skin; Haut; piel; peau; pele
skirt, skirts; Rock, Röcke; falda, faldas; jupe, jupes; saia, saias
sleeve, sleeves; Ärmel; manga, mangas; manche, manches; manga, mangas
slice, slices; Scheibe, Scheiben; rebanada, rebanadas; tranche, tranches; fatia, fatias
smell, smells; Geruch, Gerüche; olor, olores; odeur, odeurs; cheiro, cheiros
smile, smiles; Lächeln; sonrisa, sonrisas; sourire, sourires; sorriso, sorrisos
snake, snakes; Schlange, Schlangen; serpiente, serpientes; serpent, serpents; cobra, cobras
snoring; ~Schnarchen; ronquidos; ronflements; ronco
snowman, snowmen; Schneemann, Schneemänner; muñeco de nieve, muñecos de nieve; bonhomme de neige, bonshommes de neige; boneco de neve, bonecos de neve
soap, soaps; Seife, Seifen; jabón, jabones; savon, savons; sabonete, sabonetes
software; Software; software; logiciel; software
soil; ~Erde; ~tierra; ~terre; ~terra, solo
sorrow; Kummer; pena; chagrin; ~tristeza
soul, souls; Seele, Seelen; alma, almas; âme, âmes; alma, almas
source, sources; Quelle, Quellen; fuente, fuentes; source, sources; fonte, fontes
south; Süden; sur; sud; sul
speech, speeches; Rede, Reden; discurso, discursos; discours; discurso, discursos
spelling; Rechtschreibung; ortografía; orthographe; ortografia
spider, spiders; Spinne, Spinnen; araña, arañas; araignée, araignées; aranha, aranhas
spoon, spoons; Löffel; cuchara, cucharas; cuillère, cuillères; colher, colheres
sport, sports; Sport; deporte, deportes; sport, sports; esporte, esportes
squirrel, squirrels; Eichhörnchen; ardilla, ardillas; écureuil, écureuils; esquilo, esquilos
stamp; ~Briefmarke, ~Briefmarken; sello, sellos; timbre, ~timbres; selo, ~selos
stamps; ~Briefmarken; ~sellos; ~timbres; ~selos
step, steps; Schritt, Schritte; paso, pasos; étape, étapes; passo, passos
stool, stools; Hocker; taburete, taburetes; tabouret, tabourets; banqueta, banquetas
stranger, strangers; Fremder, Fremde; desconocido, desconocidos; inconnu, inconnus; desconhecido, desconhecidos
straws; Strohhalme; pajitas; pailles; canudos
stress; Stress; estrés; stress; estresse
struggle, struggles; ~Kampf, ~Kämpfe; ~lucha, ~luchas; ~lutte, ~luttes; ~luta, ~lutas
style, styles; Stil, Stile; estilo, estilos; style, styles; estilo, estilos
subway, subways; U-Bahn, U-Bahnen; metro, metros; métro, métros; metrô, metrôs
succeed; Erfolg haben; tener éxito; réussir; ter sucesso
success, successes; Erfolg, Erfolge; éxito, éxitos; succès; sucesso, sucessos
suggestion, suggestions; Vorschlag, Vorschläge; sugerencia, sugerencias; suggestion, suggestions; sugestão, sugestões
suit, suits; Anzug, Anzüge; traje, trajes; costume, costumes; terno, ternos
summit, summits; Gipfel; cumbre, cumbres; sommet, sommets; cume, cumes
sunglasses; Sonnenbrille, Sonnenbrillen; gafas de sol; lunettes de soleil; óculos de sol
sunrise, sunrises; Sonnenaufgang, Sonnenaufgänge; amanecer, amaneceres; lever du soleil, levers de soleil; nascer do sol
sunset, sunsets; Sonnenuntergang, Sonnenuntergänge; puesta de sol, puestas de sol; coucher de soleil, couchers de soleil; pôr do sol
sunshine; Sonnenschein; ~sol; ~soleil; ~sol
support; Unterstützung; apoyo; soutien; apoio
surgeon, surgeons; Chirurg, Chirurgen; cirujano, cirujanos; chirurgien, chirurgiens; cirurgião, cirurgiões
surgery, surgeries; ~Operation, ~Operationen; cirugía, cirugías; ~opération, ~opérations; cirurgia, cirurgias
surprise, surprises; Überraschung, Überraschungen; sorpresa, sorpresas; surprise, surprises; surpresa, surpresas
symbol, symbols; Symbol, Symbole; símbolo, símbolos; symbole, symboles; símbolo, símbolos
sympathy; Mitgefühl; compasión; compassion; compaixão
system, systems; System, Systeme; sistema, sistemas; système, systèmes; sistema, sistemas
tail, tails; Schwanz, Schwänze; ~cola, ~colas; ~queue, ~queues; cauda, caudas
talent, talents; Talent, Talente; talento, talentos; talent, talents; talento, talentos
taste, tastes; Geschmack, Geschmäcker; sabor, sabores; goût, goûts; sabor, sabores
teaching; ~Unterricht; enseñanza; enseignement; ensino
tears; Tränen; lágrimas; larmes; lágrimas
telescope, telescopes; Teleskop, Teleskope; telescopio, telescopios; télescope, télescopes; telescópio, telescópios
test, tests; Test, Tests; prueba, pruebas; test, tests; teste, testes
Thanksgiving; Thanksgiving; Acción de Gracias; Thanksgiving; Ação de Graças
thesis, theses; Abschlussarbeit, Abschlussarbeiten; tesis; thèse, thèses; tese, teses
thread, threads; Faden, Fäden; hilo, hilos; fil, ~fils; ~linha, ~linhas
thunder; Donner; trueno, truenos; tonnerre; trovão, trovões
tires; ~Reifen; ~neumáticos; ~pneus; ~pneus
toast; Toast; tostada, tostadas; pain grillé; torrada, torradas
toe, toes; Zeh, Zehen; dedo del pie, dedos del pie; orteil, orteils; dedo do pé, dedos do pé
tooth, teeth; Zahn, Zähne; diente, dientes; dent, dents; dente, dentes
toothpaste; Zahnpasta; pasta de dientes; dentifrice; pasta de dente
totals; ~Summe, Summen; ~total, totales; ~total, totaux; ~total, totais
tournament, tournaments; Turnier, Turniere; torneo, torneos; tournoi, tournois; torneio, torneios
tower, towers; Turm, Türme; torre, torres; ~tour, ~tours; torre, torres
trace, traces; Spur, Spuren; rastro, rastros; trace, traces; vestígio, vestígios
tradition, traditions; Tradition, Traditionen; tradición, tradiciones; tradition, traditions; tradição, tradições
tragedy, tragedies; Tragödie, Tragödien; tragedia, tragedias; tragédie, tragédies; tragédia, tragédias
training; Training; entrenamiento; entraînement; treino
translator, translators; Übersetzer; traductor, traductores; traducteur, traducteurs; tradutor, tradutores
trap, traps; Falle, Fallen; trampa, trampas; piège, pièges; armadilha, armadilhas
trigger, triggers; Auslöser; desencadenante, desencadenantes; déclencheur, déclencheurs; gatilho, gatilhos
truck, trucks; Lastwagen; camión, camiones; camion, camions; caminhão, caminhões
tunnel, tunnels; Tunnel; túnel, túneles; tunnel, tunnels; túnel, túneis
twin; Zwilling, ~Zwillinge; gemelo, gemelos; jumeau, ~jumeaux; gêmeo, ~gêmeos
type, types; Typ, Typen; tipo, tipos; type, types; tipo, tipos
ufo, ufos; UFO, UFOs; ovni, ovnis; ovni, ovnis; óvni, óvnis
understanding; Verständnis; comprensión; compréhension; compreensão
value, values; Wert, Werte; valor, valores; valeur, valeurs; valor, valores
various; Verschiedenes; ~varios; ~divers; ~diversos
vase, vases; Vase, Vasen; jarrón, jarrones; vase, vases; vaso, vasos
version, versions; Version, Versionen; versión, versiones; version, versions; versão, versões
village, villages; Dorf, Dörfer; pueblo, pueblos; village, villages; vilarejo, vilarejos
virtue, virtues; Tugend, Tugenden; virtud, virtudes; vertu, vertus; virtude, virtudes
vocation, vocations; Berufung, Berufungen; vocación, vocaciones; vocation, vocations; vocação, vocações
volleyball; Volleyball; voleibol; volley-ball, volley; vôlei
waiter, waiters; Kellner; camarero, camareros; ~serveur, ~serveurs; garçom, garçons
waitress, waitresses; Kellnerin, Kellnerinnen; camarera, camareras; serveuse, serveuses; garçonete, garçonetes
wallet, wallets; Geldbörse, Geldbörsen; cartera, carteras; portefeuille, portefeuilles; carteira, carteiras
whisky, whiskies; Whisky, Whiskys; whisky, whiskys; whisky, whiskys; uísque, uísques
whistle, whistles; Trillerpfeife, Trillerpfeifen; silbato, silbatos; sifflet, sifflets; apito, apitos
wig, wigs; Perücke, Perücken; peluca, pelucas; perruque, perruques; peruca, perucas
wing, wings; Flügel; ala, alas; aile, ailes; asa, asas
wink, winks; Augenzwinkern; guiño, guiños; clin d'œil, clins d'œil; piscadela, piscadelas
witness, witnesses; Zeuge, Zeugen; testigo, testigos; témoin, témoins; testemunha, testemunhas
wrist, wrists; Handgelenk, Handgelenke; ~muñeca, ~muñecas; poignet, poignets; pulso, pulsos
writer, writers; Schriftsteller; escritor, escritores; écrivain, écrivains; escritor, escritores
writing; Schreiben; escritura; écriture; escrita
zoo, zoos; Zoo, Zoos; zoo, zoos; zoo, zoos; zoológico, zoológicos
`;
