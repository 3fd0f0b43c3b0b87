/** Nouns that stand alone in a list, a table or a label: A to K. */
export const ALONE_THINGS_A_TO_K = `
absence, absences; Abwesenheit, Abwesenheiten; ausencia, ausencias; absence, absences; ausência, ausências
acquaintance, acquaintances; Bekannter, Bekannte; ~conocido, ~conocidos; ~connaissance, ~connaissances; ~conhecido, ~conhecidos
advantage; Vorteil, ~Vorteile; ventaja, ~ventajas; avantage, ~avantages; vantagem, ~vantagens
agreement, agreements; Vereinbarung, Vereinbarungen; acuerdo, acuerdos; accord, accords; acordo, acordos
aim, aims; ~Ziel, ~Ziele; ~objetivo, ~objetivos; ~objectif, ~objectifs; ~objetivo, ~objetivos
airmail; Luftpost; correo aéreo; poste aérienne; correio aéreo
alley, alleys; Gasse, Gassen; callejón, callejones; ruelle, ruelles; beco, becos
alps; Alpen; Alpes; Alpes; Alpes
alternative, alternatives; Alternative, Alternativen; alternativa, alternativas; alternative, alternatives; alternativa, alternativas
ambition; Ehrgeiz; ambición; ambition; ambição
amounts; Betrag, Beträge; importe, importes; montant, montants; quantia, quantias
anger; Wut; ira; colère; raiva
ankle, ankles; Knöchel; tobillo, tobillos; cheville, ~chevilles; tornozelo, tornozelos
antique, antiques; Antiquität, Antiquitäten; antigüedad, antigüedades; antiquité, antiquités; antiguidade, antiguidades
apartment, apartments; Wohnung, Wohnungen; piso, pisos; appartement, appartements; apartamento, apartamentos
apology; ~Entschuldigung, ~Entschuldigungen; disculpa, disculpas; ~excuse, ~excuses; ~desculpa, ~desculpas
approach, approaches; Ansatz, Ansätze; enfoque, enfoques; approche, approches; abordagem, abordagens
approval, approvals; ~Genehmigung, ~Genehmigungen; aprobación, aprobaciones; approbation, approbations; aprovação, aprovações
argument, arguments; Argument, Argumente; argumento, argumentos; argument, arguments; argumento, argumentos
arm, arms; Arm, Arme; brazo, brazos; bras; braço, braços
article, articles; ~Artikel; ~artículo, ~artículos; ~article, ~articles; artigo, artigos
aspirin; Aspirin; aspirina; aspirine; aspirina
assistance; ~Unterstützung; asistencia; assistance; assistência
assistant, assistants; Assistent, Assistenten; ayudante, ayudantes; assistant, assistants; assistente, assistentes
athlete, athletes; Athlet, Athleten; atleta, atletas; athlète, athlètes; atleta, atletas
ATM, ATMs; ~Geldautomat, ~Geldautomaten; ~cajero automático, ~cajeros automáticos; ~distributeur automatique, distributeurs automatiques; ~caixa eletrônico, ~caixas eletrônicos
attitude, attitudes; ~Haltung, ~Haltungen; actitud, actitudes; attitude, attitudes; atitude, atitudes
attorney, attorneys; ~Anwalt, ~Anwälte; ~abogado, ~abogados; ~avocat, ~avocats; ~advogado, ~advogados
audience; Publikum; ~público; ~public; ~público
automobile, automobiles; Automobil, Automobile; automóvil, automóviles; automobile, automobiles; automóvel, automóveis
bacon; Bacon, Speck; beicon, bacon; bacon; bacon
baggage; ~Gepäck; ~equipaje; ~bagages; ~bagagem
bait, baits; Köder; cebo, cebos; appât, appâts; isca, iscas
banker, bankers; Banker; banquero, banqueros; banquier, banquiers; banqueiro, banqueiros
bankruptcy, bankruptcies; Insolvenz, Insolvenzen; quiebra, quiebras; faillite, faillites; falência, falências
bargain, bargains; Schnäppchen; ganga, gangas; bonne affaire, bonnes affaires; pechincha, pechinchas
barn, barns; Scheune, Scheunen; granero, graneros; grange, granges; celeiro, celeiros
bartender, bartenders; Barkeeper; barman, bármanes; barman, barmans; bartender, bartenders
base, bases; Basis, Basen; base, bases; base, bases; base, bases
baseball; Baseball; béisbol; baseball; beisebol
basis; Grundlage; ~base; ~base; ~base
basket, baskets; Korb, Körbe; cesta, cestas; panier, paniers; cesta, cestas
bat, bats; Fledermaus, Fledermäuse; murciélago, murciélagos; chauve-souris, chauves-souris; morcego, morcegos
bear, bears; Bär, Bären; oso, osos; ours; urso, ursos
beauty; Schönheit; belleza; beauté; beleza
bedtime; Schlafenszeit; hora de dormir; heure du coucher; hora de dormir
bee, bees; Biene, Bienen; abeja, abejas; abeille, abeilles; abelha, abelhas
beef; Rindfleisch; ternera, carne de vaca; bœuf; carne bovina
beginning, beginnings; Anfang, Anfänge; comienzo, comienzos; début, débuts; início, inícios
behavior; Verhalten; comportamiento; comportement; comportamento
belief, beliefs; Überzeugung, Überzeugungen; creencia, creencias; croyance, croyances; crença, crenças
belly, bellies; Bauch, Bäuche; barriga, barrigas; ventre, ventres; barriga, barrigas
bench, benches; ~Bank, Bänke; ~banco, ~bancos; banc, bancs; ~banco, ~bancos
benefit, benefits; ~Vorteil, ~Vorteile; beneficio, beneficios; ~avantage, ~avantages; benefício, benefícios
blackboard, blackboards; Tafel, Tafeln; pizarra, pizarras; tableau noir, tableaux noirs; lousa, lousas
blanket, blankets; ~Decke, ~Decken; manta, mantas; couverture, couvertures; cobertor, cobertores
blog, blogs; Blog, Blogs; blog, blogs; blog, blogs; blog, blogs
blush; Rouge; colorete; fard à joues; blush
body, bodies; Körper; cuerpo, cuerpos; corps; corpo, corpos
bookstore, bookstores; Buchhandlung, Buchhandlungen; librería, librerías; librairie, librairies; livraria, livrarias
boss, bosses; Chef, Chefs; jefe, jefes; patron, patrons; chefe, chefes
bracelet, bracelets; Armband, Armbänder; pulsera, pulseras; bracelet, bracelets; pulseira, pulseiras
braces; Zahnspange; aparato dental; appareil dentaire; aparelho dentário
bride, brides; Braut, Bräute; novia, novias; mariée, mariées; noiva, noivas
broccoli; Brokkoli; brócoli; brocoli, brocolis; brócolis
brush, brushes; Bürste, Bürsten; cepillo, cepillos; brosse, brosses; escova, escovas
bucket, buckets; Eimer; cubo, cubos; seau, seaux; balde, baldes
bulb, bulbs; ~Glühbirne, ~Glühbirnen; ~bombilla, ~bombillas; ~ampoule, ~ampoules; lâmpada, lâmpadas
bull, bulls; Stier, Stiere; toro, toros; taureau, taureaux; touro, touros
burden, burdens; Last, Lasten; ~carga, ~cargas; fardeau, fardeaux; fardo, fardos
burn; Verbrennung; quemadura; brûlure; queimadura
butterfly, butterflies; Schmetterling, Schmetterlinge; mariposa, mariposas; papillon, papillons; borboleta, borboletas
cab, cabs; ~Taxi, ~Taxis; ~taxi, ~taxis; ~taxi, ~taxis; ~táxi, ~táxis
cabinet, cabinets; ~Schrank, ~Schränke; ~armario, ~armarios; ~placard, ~placards; ~armário, ~armários
cafe, cafes; Café, Cafés; cafetería, cafeterías; ~café, ~cafés; cafeteria, cafeterias
cafeteria, cafeterias; Kantine, Kantinen; ~comedor, ~comedores; cantine, cantines; refeitório, refeitórios
calculator, calculators; Taschenrechner; calculadora, calculadoras; calculatrice, calculatrices; calculadora, calculadoras
cap, caps; Kappe, Kappen; gorra, gorras; casquette, casquettes; boné, bonés
cardboard; Pappe; cartón; ~carton; papelão
career, careers; Karriere, Karrieren; ~carrera, ~carreras; carrière, carrières; carreira, carreiras
carelessness; Unachtsamkeit; descuido; négligence; descuido
carpet, carpets; ~Teppich, ~Teppiche; ~alfombra, ~alfombras; tapis; carpete, carpetes
castle, castles; Burg, Burgen; castillo, castillos; château, châteaux; castelo, castelos
cattle; Rinder, Vieh; ganado; bétail; gado
cause, causes; Ursache, Ursachen; causa, causas; cause, causes; causa, causas
ceiling, ceilings; Decke, Decken; techo, techos; plafond, plafonds; teto, tetos
cent, cents; Cent, Cents; céntimo, céntimos; centime, centimes; centavo, centavos
champion, champions; Champion, Champions; campeón, campeones; champion, champions; campeão, campeões
checkers; Damespiel; ~damas; jeu de dames; ~damas
cheek, cheeks; Wange, Wangen; mejilla, mejillas; joue, joues; bochecha, bochechas
chef, chefs; Küchenchef, Küchenchefs; chef, chefs; ~chef, ~chefs; chef, chefs
cherry, cherries; Kirsche, Kirschen; cereza, cerezas; cerise, cerises; cereja, cerejas
circumstance, circumstances; Umstand, Umstände; circunstancia, circunstancias; circonstance, circonstances; circunstância, circunstâncias
citizen, citizens; Bürger; ciudadano, ciudadanos; citoyen, citoyens; cidadão, cidadãos
closet, closets; ~Kleiderschrank, ~Kleiderschränke; armario, armarios; placard, placards; ~guarda-roupa, ~guarda-roupas
clue, clues; Hinweis, Hinweise; pista, pistas; indice, indices; pista, pistas
coal; Kohle; carbón; charbon; carvão
college, colleges; Hochschule, Hochschulen; ~universidad, ~universidades; ~université, ~universités; faculdade, faculdades
comb, combs; Kamm, Kämme; peine, peines; peigne, peignes; pente, pentes
comedian, comedians; Komiker; humorista, humoristas; humoriste, humoristes; comediante, comediantes
command, commands; Befehl, Befehle; comando, comandos; ~commande, ~commandes; comando, comandos
compartment, compartments; ~Fach, ~Fächer; compartimento, compartimentos; compartiment, compartiments; compartimento, compartimentos
compass, compasses; Kompass, Kompasse; brújula, brújulas; boussole, boussoles; bússola, bússolas
complaint, complaints; Beschwerde, Beschwerden; queja, quejas; réclamation, réclamations; reclamação, reclamações
concern, concerns; Bedenken; preocupación, preocupaciones; préoccupation, préoccupations; preocupação, preocupações
confidence; Selbstvertrauen; ~confianza; ~confiance; ~confiança
consciousness; Bewusstsein; consciencia; ~conscience; ~consciência
construction; Bau; construcción; construction; construção
consumption; Verbrauch; consumo; consommation; consumo
contest, contests; Wettbewerb, Wettbewerbe; concurso, concursos; concours; concurso, concursos
contract, contracts; Vertrag, Verträge; contrato, contratos; contrat, contrats; contrato, contratos
conversation, conversations; Gespräch, Gespräche; conversación, conversaciones; conversation, conversations; conversa, conversas
corn; Mais; maíz; maïs; milho
corner, corners; Ecke, Ecken; esquina, esquinas; coin, coins; canto, cantos
cotton; Baumwolle; algodón; coton; algodão
couch, couches; Sofa, Sofas; sofá, sofás; canapé, canapés; sofá, sofás
count; ~Anzahl; recuento; ~nombre; contagem
countryside; ~Land; ~campo; campagne; ~campo
couple, couples; Paar, Paare; pareja, parejas; couple, couples; casal, casais
courage; Mut; valentía; courage; coragem
cousin, cousins; Cousin, Cousins; primo, primos; cousin, cousins; primo, primos
cow, cows; Kuh, Kühe; vaca, vacas; vache, vaches; vaca, vacas
crack, cracks; Riss, Risse; grieta, grietas; fissure, fissures; rachadura, rachaduras
cradle, cradles; Wiege, Wiegen; cuna, cunas; berceau, berceaux; berço, berços
crew, crews; Crew, Crews; tripulación, tripulaciones; équipage, équipages; tripulação, tripulações
crowd, crowds; Menschenmenge, Menschenmengen; multitud, multitudes; foule, foules; multidão, multidões
curse, curses; Fluch, Flüche; maldición, maldiciones; malédiction, malédictions; maldição, maldições
customs; Zoll; aduana; douane; alfândega
dam, dams; Staudamm, Staudämme; presa, presas; barrage, barrages; barragem, barragens
danger, dangers; Gefahr, Gefahren; peligro, peligros; danger, dangers; perigo, perigos
darkness; Dunkelheit; oscuridad; obscurité; escuridão
debt, debts; Schulden; deuda, deudas; dette, dettes; dívida, dívidas
decency; Anstand; decencia; décence; decência
deer; Hirsch, Hirsche; ciervo, ciervos; cerf, cerfs; cervo, cervos
defeat, defeats; Niederlage, Niederlagen; derrota, derrotas; défaite, défaites; derrota, derrotas
demand; Nachfrage; demanda; ~demande; demanda
depression, depressions; Depression, Depressionen; depresión, depresiones; dépression, dépressions; depressão, depressões
destination, destinations; Reiseziel, Reiseziele; destino, destinos; destination, destinations; destino, destinos
detail, details; Detail, Details; detalle, detalles; détail, détails; detalhe, detalhes
devil, devils; Teufel; diablo, diablos; diable, diables; diabo, diabos
diary, diaries; Tagebuch, Tagebücher; diario, diarios; journal intime, journaux intimes; diário, diários
difficulty, difficulties; Schwierigkeit, Schwierigkeiten; dificultad, dificultades; difficulté, difficultés; dificuldade, dificuldades
direction; Richtung; ~dirección; ~direction; direção
dirt; Schmutz; suciedad; saleté; sujeira
disappointment, disappointments; Enttäuschung, Enttäuschungen; decepción, decepciones; déception, déceptions; decepção, decepções
disaster, disasters; Katastrophe, Katastrophen; desastre, desastres; catastrophe, catastrophes; desastre, desastres
discount, discounts; Rabatt, Rabatte; descuento, descuentos; réduction, réductions; desconto, descontos
discussion, discussions; Diskussion, Diskussionen; ~debate, ~debates; discussion, discussions; discussão, discussões
disk, disks; ~Festplatte, ~Festplatten; disco, discos; disque, disques; disco, discos
district, districts; Bezirk, Bezirke; distrito, distritos; district, districts; distrito, distritos
ditch, ditches; ~Graben, ~Gräben; zanja, zanjas; fossé, fossés; vala, valas
divorce, divorces; Scheidung, Scheidungen; divorcio, divorcios; divorce, divorces; divórcio, divórcios
DNA; DNA; ADN; ADN; DNA
doghouse, doghouses; Hundehütte, Hundehütten; caseta de perro, casetas de perro; niche, niches; casinha de cachorro, casinhas de cachorro
doll, dolls; Puppe, Puppen; muñeca, muñecas; poupée, poupées; boneca, bonecas
dollar, dollars; Dollar; dólar, dólares; dollar, dollars; dólar, dólares
dolphin, dolphins; Delfin, Delfine; delfín, delfines; dauphin, dauphins; golfinho, golfinhos
doubt, doubts; Zweifel; duda, dudas; doute, doutes; dúvida, dúvidas
dozen, dozens; Dutzend, Dutzende; docena, docenas; douzaine, douzaines; dúzia, dúzias
drama, dramas; Drama, Dramen; drama, dramas; drame, drames; drama, dramas
driver, drivers; Fahrer; conductor, conductores; conducteur, conducteurs; motorista, motoristas
drought, droughts; Dürre, Dürren; sequía, sequías; sécheresse, sécheresses; ~seca, ~secas
drummer, drummers; Schlagzeuger; ~batería, ~baterías; batteur, batteurs; baterista, bateristas
duck, ducks; Ente, Enten; pato, patos; canard, canards; pato, patos
ear, ears; Ohr, Ohren; oreja, orejas; oreille, oreilles; orelha, orelhas
earth; Erde; tierra; terre; terra
earthquake, earthquakes; Erdbeben; terremoto, terremotos; séisme, séismes; terremoto, terremotos
edge, edges; Kante, Kanten; borde, bordes; bord, bords; borda, bordas
education; Bildung; educación; éducation; educação
effort; Aufwand; esfuerzo; effort; esforço
elbow, elbows; Ellbogen; codo, codos; coude, coudes; cotovelo, cotovelos
elevator, elevators; Aufzug, Aufzüge; ascensor, ascensores; ascenseur, ascenseurs; elevador, elevadores
employee, employees; Mitarbeiter; empleado, empleados; employé, employés; funcionário, funcionários
englishman, englishmen; Engländer; ~inglés, ~ingleses; ~Anglais; ~inglês, ~ingleses
enthusiasm; Begeisterung; entusiasmo; enthousiasme; entusiasmo
environment; Umwelt; medio ambiente; environnement; meio ambiente
envy; Neid; envidia; ~envie; inveja
equator; Äquator; ~ecuador; ~équateur; ~equador
error, errors; Fehler; error, errores; erreur, erreurs; erro, erros
esteem; Wertschätzung; estima; estime; estima
evidence; Beweise; ~pruebas; preuves; evidências
exchange; Austausch; intercambio; échange; troca
excitement; Aufregung; ~emoción; excitation; empolgação
excuse, excuses; Ausrede, Ausreden; excusa, excusas; excuse, excuses; desculpa, desculpas
expedition, expeditions; Expedition, Expeditionen; expedición, expediciones; expédition, expéditions; expedição, expedições
expert, experts; Experte, Experten; experto, expertos; expert, experts; especialista, especialistas
explanation, explanations; Erklärung, Erklärungen; explicación, explicaciones; explication, explications; explicação, explicações
explosion, explosions; Explosion, Explosionen; explosión, explosiones; explosion, explosions; explosão, explosões
fact, facts; Tatsache, Tatsachen; ~hecho, hechos; ~fait, faits; fato, fatos
farm, farms; Bauernhof, Bauernhöfe; granja, granjas; ferme, fermes; fazenda, fazendas
fashion; Mode; moda; mode; moda
fate; Schicksal; ~destino; destin; ~destino
favor, favors; Gefallen; favor, favores; faveur, faveurs; favor, favores
fence, fences; Zaun, Zäune; valla, vallas; clôture, clôtures; cerca, cercas
finger, fingers; Finger; dedo, dedos; doigt, doigts; dedo, dedos
fireplace, fireplaces; Kamin, Kamine; chimenea, chimeneas; cheminée, cheminées; lareira, lareiras
flag, flags; Flagge, Flaggen; bandera, banderas; drapeau, drapeaux; bandeira, bandeiras
flavor, flavors; ~Geschmack, ~Geschmäcker; ~sabor, ~sabores; saveur, saveurs; ~sabor, ~sabores
forehead; Stirn; ~frente; ~front; testa
fork, forks; Gabel, Gabeln; tenedor, tenedores; fourchette, fourchettes; garfo, garfos
fort, forts; Fort, Forts; ~fuerte, ~fuertes; ~fort, ~forts; ~forte, ~fortes
fountain, fountains; Springbrunnen; ~fuente, ~fuentes; fontaine, fontaines; chafariz, chafarizes
frog, frogs; Frosch, Frösche; rana, ranas; grenouille, grenouilles; rã, rãs
funeral, funerals; Beerdigung, Beerdigungen; funeral, funerales; enterrement, enterrements; funeral, funerais
gain, gains; ~Gewinn, ~Gewinne; ganancia, ganancias; gain, gains; ganho, ganhos
gardener, gardeners; Gärtner; jardinero, jardineros; jardinier, jardiniers; jardineiro, jardineiros
gear; ~Ausrüstung; ~equipo; ~équipement; ~equipamento
gentleman, gentlemen; ~Herr, Herren; caballero, caballeros; ~monsieur, messieurs; cavalheiro, cavalheiros
ghost, ghosts; Gespenst, Gespenster; fantasma, fantasmas; fantôme, fantômes; fantasma, fantasmas
girlfriend, girlfriends; Freundin, Freundinnen; ~novia, ~novias; petite amie, petites amies; namorada, namoradas
glasses; Brille, Brillen; gafas; lunettes; óculos
gossip; Klatsch; cotilleo, cotilleos; ragots; fofoca, fofocas
grass; Gras; hierba; herbe; grama
growth; Wachstum; crecimiento; croissance; crescimento
guilt; Schuld; culpa; culpabilité; culpa
gum; Kaugummi; chicle; chewing-gum; chiclete
habit, habits; Gewohnheit, Gewohnheiten; hábito, hábitos; habitude, habitudes; hábito, hábitos
ham; Schinken; jamón; jambon; presunto
handbag, handbags; Handtasche, Handtaschen; bolso, bolsos; sac à main, sacs à main; bolsa, bolsas
hangover, hangovers; ~Kater; resaca, resacas; gueule de bois, gueules de bois; ressaca, ressacas
harbor, harbors; Hafen, Häfen; puerto, puertos; port, ports; ~porto, ~portos
hardware; Hardware; hardware; ~matériel; hardware
harp, harps; Harfe, Harfen; arpa, arpas; harpe, harpes; harpa, harpas
harvest, harvests; Ernte, Ernten; cosecha, cosechas; récolte, récoltes; colheita, colheitas
hatred; Hass; odio; haine; ódio
headache, headaches; Kopfschmerzen; dolor de cabeza, dolores de cabeza; mal de tête, maux de tête; dor de cabeça, dores de cabeça
heaven; ~Himmel; ~cielo; ~paradis; ~céu
hike, hikes; Wanderung, Wanderungen; caminata, caminatas; randonnée, randonnées; trilha, trilhas
hobby, hobbies; Hobby, Hobbys; afición, aficiones; passe-temps; hobby, hobbies
honor; Ehre; honor; honneur; honra
horror; Horror; terror; horreur; terror
horse, horses; Pferd, Pferde; caballo, caballos; cheval, chevaux; cavalo, cavalos
housewife, housewives; Hausfrau, Hausfrauen; ama de casa, amas de casa; femme au foyer, femmes au foyer; dona de casa, donas de casa
hug, hugs; Umarmung, Umarmungen; abrazo, abrazos; câlin, câlins; abraço, abraços
human, humans; Mensch, Menschen; humano, humanos; humain, humains; humano, humanos
hunch, hunches; Vorahnung, Vorahnungen; corazonada, corazonadas; pressentiment, pressentiments; palpite, palpites
hunger; Hunger; hambre; faim; fome
hypocrite, hypocrites; Heuchler; hipócrita, hipócritas; hypocrite, hypocrites; hipócrita, hipócritas
illness, illnesses; Krankheit, Krankheiten; enfermedad, enfermedades; maladie, maladies; doença, doenças
imagination; Fantasie; imaginación; imagination; imaginação
import, imports; Import, Importe; importación, importaciones; importation, importations; importação, importações
importance; Wichtigkeit; importancia; importance; importância
impression, impressions; Eindruck, Eindrücke; ~impresión, ~impresiones; ~impression, ~impressions; ~impressão, ~impressões
increase, increases; Erhöhung, Erhöhungen; aumento, aumentos; augmentation, augmentations; aumento, aumentos
industry, industries; Industrie, Industrien; industria, industrias; industrie, industries; indústria, indústrias
influence, influences; Einfluss, Einflüsse; influencia, influencias; influence, influences; influência, influências
injury, injuries; Verletzung, Verletzungen; lesión, lesiones; blessure, blessures; lesão, lesões
instructor, instructors; Kursleiter; instructor, instructores; instructeur, instructeurs; instrutor, instrutores
instrument, instruments; Instrument, Instrumente; instrumento, instrumentos; instrument, instruments; instrumento, instrumentos
intention, intentions; Absicht, Absichten; intención, intenciones; intention, intentions; intenção, intenções
interview, interviews; Interview, Interviews; entrevista, entrevistas; ~entretien, ~entretiens; entrevista, entrevistas
island, islands; Insel, Inseln; isla, islas; île, îles; ilha, ilhas
jam, jams; Marmelade, Marmeladen; mermelada, mermeladas; confiture, confitures; geleia, geleias
jogging; Joggen; ~correr; jogging; ~corrida
joke, jokes; Witz, Witze; chiste, chistes; blague, blagues; piada, piadas
juice, juices; Saft, Säfte; zumo, zumos; jus; suco, sucos
jungle, jungles; Dschungel; selva, selvas; jungle, jungles; selva, selvas
kid, kids; Kind, Kinder; niño, niños; enfant, enfants; criança, crianças
kindergarten, kindergartens; ~Kindergarten, Kindergärten; jardín de infancia, jardines de infancia; maternelle, maternelles; ~jardim de infância, jardins de infância
kindness; Freundlichkeit; amabilidad; gentillesse; gentileza
knee, knees; Knie; rodilla, rodillas; genou, genoux; joelho, joelhos
knife, knives; Messer; cuchillo, cuchillos; couteau, couteaux; faca, facas
`;
