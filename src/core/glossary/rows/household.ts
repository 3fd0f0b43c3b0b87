export const HOUSEHOLD = `
bed sheets, bed sheet, bedsheets, bedsheet, fitted sheet, fitted sheets; Bettlaken, Spannbettlaken, ~Laken; ~sábanas, ~sábana, sábana bajera, sábanas bajeras; draps, drap-housse, draps-housses, ~drap; ~lençóis, ~lençol, lençol de elástico
bed linen, bedding, bedclothes; Bettwäsche, ~Bettzeug; ropa de cama; linge de lit, ~literie; roupa de cama
pillowcase, pillowcases; Kissenbezug, Kissenbezüge, Kopfkissenbezug, Kopfkissenbezüge; funda de almohada, fundas de almohada; taie d'oreiller, taies d'oreiller; fronha, fronhas
pillow, pillows; Kopfkissen, ~Kissen; almohada, almohadas; oreiller, oreillers; travesseiro, travesseiros
duvet, duvets, comforter, comforters; Bettdecke, Bettdecken; edredón, edredones, ~nórdico; couette, couettes; edredom, edredons
duvet cover, duvet covers; Bettbezug, Bettbezüge, Bettdeckenbezug; funda nórdica, fundas nórdicas, funda del edredón; housse de couette, housses de couette; capa de edredom, capas de edredom
mattress, mattresses; Matratze, Matratzen; colchón, colchones; matelas; colchão, colchões
bunk bed, bunk beds; Etagenbett, Etagenbetten, Stockbett, Stockbetten; litera, literas; lits superposés, lit superposé; beliche, beliches
sofa bed, sofa beds; Schlafsofa, Schlafsofas; sofá cama, sofás cama; canapé-lit, canapés-lits, canapé convertible; sofá-cama, sofás-camas
bedside table, bedside tables, nightstand, nightstands; Nachttisch, Nachttische; mesita de noche, mesilla de noche, mesitas de noche; table de chevet, tables de chevet; criado-mudo, mesa de cabeceira, mesinha de cabeceira
chest of drawers, dresser; Kommode, Kommoden; ~cómoda, ~cómodas; ~commode, ~commodes; ~cômoda, ~cômodas
drawer, drawers; Schublade, Schubladen; cajón, cajones; tiroir, tiroirs; gaveta, gavetas
wardrobe, wardrobes; Kleiderschrank, Kleiderschränke; ~armario, ~armarios, ~ropero; ~armoire, ~penderie; guarda-roupa, guarda-roupas, ~armário
coat hanger, coat hangers, clothes hanger, clothes hangers; Kleiderbügel, Kleiderbügeln; percha, perchas; cintre, cintres; cabide, cabides
bookshelf, bookshelves, bookcase, bookcases; Bücherregal, Bücherregale, Bücherregalen; estantería, estanterías; ~bibliothèque, étagère à livres, ~étagère; estante de livros, ~estante, ~estantes
armchair, armchairs; Sessel, Sesseln; sillón, sillones, ~butaca; ~fauteuil, ~fauteuils; poltrona, poltronas
rug, rugs; Teppich, Teppiche; alfombra, alfombras; ~tapis; ~tapete, ~tapetes
curtain rod, curtain rods, curtain rail; Gardinenstange, Gardinenstangen, Vorhangstange; barra de cortina, barra de las cortinas, barra de la cortina; tringle à rideaux, tringles à rideaux; varão de cortina, varão da cortina
curtains; Vorhänge, Vorhängen, Gardinen, ~Vorhang; cortinas, ~cortina; rideaux, ~rideau; cortinas, ~cortina
roller blind, roller blinds, roller shade, roller shades; ~Rollo, ~Rollos; estor, estores; store enrouleur, stores enrouleurs; persiana rolô, cortina rolô, persianas rolô, cortinas rolô
windowsill, windowsills, window sill; Fensterbank, Fensterbänke, Fensterbrett; alféizar, ~repisa de la ventana; rebord de fenêtre, rebord de la fenêtre, appui de fenêtre; peitoril da janela, parapeito da janela, peitoril
mosquito net, mosquito nets; Moskitonetz, Moskitonetze; mosquitera, mosquiteras, mosquitero; moustiquaire, moustiquaires; mosquiteiro, mosquiteiros
shower curtain, shower curtains; Duschvorhang, Duschvorhänge; cortina de ducha, cortina de la ducha; rideau de douche, rideaux de douche; cortina de chuveiro, cortina do box
shower head, showerhead; Duschkopf, Duschköpfe; alcachofa de la ducha, alcachofa de ducha; pommeau de douche, pomme de douche; ~ducha, ~chuveiro
bathtub, bathtubs; Badewanne, Badewannen; bañera, bañeras, ~tina; baignoire, baignoires; banheira, banheiras
bath towel, bath towels; Badetuch, Badetücher, Badehandtuch; toalla de baño, toallas de baño; serviette de bain, serviettes de bain, drap de bain; toalha de banho, toalhas de banho
towel, towels; Handtuch, Handtücher, Handtüchern; toalla, toallas; serviette de toilette, serviettes de toilette, ~serviette, ~serviettes; ~toalha, ~toalhas
bath mat, bath mats; Badematte, Badematten, Badvorleger; alfombrilla de baño, alfombrilla del baño; tapis de bain; tapete de banheiro, tapete do banheiro
toilet brush; Klobürste, Toilettenbürste, WC-Bürste; escobilla del váter, escobilla de baño, escobilla del baño; brosse à toilettes, brosse WC; escova sanitária, escova de vaso sanitário
toilet seat, toilet lid; Klobrille, Toilettensitz, Klodeckel; tapa del váter, asiento del váter, tapa del inodoro, asiento del inodoro; lunette des toilettes, abattant, abattant des toilettes; assento sanitário, assento do vaso, tampa do vaso
dimmer switch, dimmer; Dimmer, Dimmschalter; regulador de luz, regulador de intensidad; variateur, variateur de lumière; dimmer
attic, attics; Dachboden, ~Speicher; desván, ~altillo; grenier, ~combles; sótão
basement, cellar; Keller; sótano, sótanos; ~cave, ~sous-sol; porão, porões
storage room, storeroom, box room; Abstellraum, Abstellkammer; trastero, cuarto trastero; débarras; quartinho da bagunça, ~depósito, ~despensa
hallway; Flur, Hausflur; ~pasillo, ~pasillos; ~couloir, ~couloirs, ~entrée; ~corredor
stairwell; Treppenhaus; hueco de la escalera, caja de la escalera; cage d'escalier; vão da escada, ~escadaria
living room; Wohnzimmer; ~salón, sala de estar; ~salon, salle de séjour, ~séjour; sala de estar, ~sala
guest room, spare room, guest bedroom; Gästezimmer; habitación de invitados, cuarto de invitados, dormitorio de invitados; chambre d'amis; quarto de hóspedes
faucet, faucets; Wasserhahn, Wasserhähne; grifo, grifos, ~llave; robinet, robinets; torneira, torneiras
drain cleaner, drain unblocker; Rohrreiniger, Abflussreiniger; desatascador, desatascador líquido; déboucheur, débouche-canalisation; desentupidor líquido, ~desentupidor, desentupidor de ralos
plunger, plungers; Pömpel, Saugglocke; desatascador de goma, ~desatascador, ~ventosa; ventouse; desentupidor, desentupidores
clogged drain, blocked drain; verstopfter Abfluss, verstopften Abfluss, verstopfte Abfluss; desagüe atascado, desagüe obstruido; évacuation bouchée, canalisation bouchée; ralo entupido, cano entupido
clogged, blocked up; verstopft, verstopfte, verstopften, verstopfter; ~atascado, ~atascada, ~atascados, ~atascadas, ~obstruido, ~obstruida; bouché, ~bouchée, bouchés, ~bouchées; entupido, entupida, entupidos, entupidas
radiator, radiators; Heizkörper, Heizkörpern; radiador, radiadores; radiateur, radiateurs; radiador, radiadores, ~aquecedor
bleed the radiators, bleed the radiator, bleeding the radiators; Heizkörper entlüften, Heizung entlüften, Heizkörper entlüftet; purgar los radiadores, purgar el radiador, purga los radiadores; purger les radiateurs, purger le radiateur, purgez les radiateurs; sangrar os radiadores, purgar os radiadores, sangrar o radiador
boiler, boilers; ~Heizkessel, ~Therme, ~Boiler; ~caldera, ~calderas; ~chaudière, ~chaudières; ~caldeira, ~aquecedor
turn down the heating, turn the heating down, turn down the heat; Heizung herunterdrehen, Heizung runterdrehen, Heizung runtergedreht; bajar la calefacción, baja la calefacción, baje la calefacción; baisser le chauffage, baisse le chauffage, baissez le chauffage; diminuir o aquecimento, abaixar o aquecimento
space heater, space heaters, fan heater; Heizlüfter; calefactor, calefactores; radiateur soufflant, chauffage d'appoint, radiateur d'appoint; aquecedor portátil, aquecedor elétrico
balcony, balconies; Balkon, Balkons, Balkone; balcón, balcones; balcon, balcons; varanda, sacada, varandas
furniture, piece of furniture; Möbel, Möbeln, Möbelstück; muebles, ~mueble; meubles, ~meuble; ~móveis, ~móvel
central heating, ~heating; Heizung, Zentralheizung; calefacción, calefacción central; chauffage, chauffage central; aquecimento central, ~aquecimento
bathroom sink, washbasin; Waschbecken; ~lavabo; ~lavabo; pia do banheiro, ~pia
make the bed, make the beds, make your bed; Bett machen, Betten machen, Bett gemacht; hacer la cama, hacer las camas, haz la cama; faire le lit, faire les lits, fais le lit, faites le lit; arrumar a cama, arrume a cama, fazer a cama
change the sheets, change the bed sheets, change the bed linen, change the beds; Bett frisch beziehen, Bett neu beziehen, Bettwäsche wechseln, Betten beziehen; cambiar las sábanas, cambia las sábanas, cambie las sábanas; changer les draps, change les draps, changez les draps; trocar os lençóis, troque os lençóis, trocar a roupa de cama
hang the picture, hang the pictures, hang up the picture, hang up the pictures; Bild aufhängen, Bilder aufhängen, Bild aufgehängt; colgar el cuadro, colgar los cuadros, cuelga el cuadro; accrocher le tableau, accrocher le cadre, accrocher les cadres, accrocher les tableaux; pendurar o quadro, pendurar os quadros, pendure o quadro
smoke detector, smoke detectors, smoke alarm, smoke alarms; Rauchmelder, Rauchmeldern; detector de humo, detectores de humo; détecteur de fumée, détecteurs de fumée; detector de fumaça, detectores de fumaça
light bulb, light bulbs, lightbulb, lightbulbs; Glühbirne, Glühbirnen, Glühlampe; bombilla, bombillas; ampoule, ampoules; ~lâmpada, ~lâmpadas
power strip, power strips; Steckdosenleiste, Steckdosenleisten, Mehrfachsteckdose; ~regleta, regletas; multiprise, multiprises; filtro de linha, régua de tomadas
extension cord, extension cords, extension lead, extension cable; Verlängerungskabel; alargador, cable alargador, alargadores; rallonge, rallonges, rallonge électrique; extensão elétrica, ~extensão, ~extensões
power outlet, power outlets, electrical outlet, power socket, wall socket, plug socket; Steckdose, Steckdosen; ~enchufe, ~enchufes, toma de corriente; prise de courant, prise électrique, ~prise, ~prises; tomada elétrica, ~tomada, ~tomadas
light switch, light switches; Lichtschalter, Lichtschaltern; interruptor de la luz, ~interruptor, interruptores; interrupteur, interrupteurs; interruptor, interruptores
fuse box, circuit breaker panel, breaker box; Sicherungskasten; cuadro eléctrico, caja de fusibles; tableau électrique, boîte à fusibles; quadro de luz, quadro elétrico, caixa de fusíveis
blown fuse, ~fuse, fuses; ~Sicherung, ~Sicherungen; fusible, fusibles; fusible, fusibles; fusível, fusíveis
power outage, power cut, ~blackout, power failure; Stromausfall, Stromausfälle; apagón, apagones, corte de luz; coupure de courant, panne de courant; queda de energia, falta de luz, apagão
doorbell, doorbells; Türklingel, ~Klingel; ~timbre; sonnette, sonnettes; campainha, campainhas
doormat, doormats; Fußmatte, Fußmatten, Fußabtreter; felpudo, felpudos; paillasson, paillassons; capacho, capachos
door handle, door handles, doorknob; Türklinke, Türklinken, Türgriff; manija, pomo de la puerta, manilla de la puerta, ~picaporte; poignée de porte, poignée de la porte, poignées de porte; maçaneta, maçanetas
mailbox, letterbox, letter box; Briefkasten, Briefkästen; buzón, buzones; boîte aux lettres, boîtes aux lettres; caixa de correio, caixas de correio
spare key, spare keys; Ersatzschlüssel, Zweitschlüssel, Ersatzschlüsseln; llave de repuesto, llaves de repuesto, copia de la llave; double de clé, double des clés, clé de secours, clés de secours; chave reserva, chaves reserva, chave extra
house keys, house key, front door key; Hausschlüssel, Haustürschlüssel, Wohnungsschlüssel; llaves de casa, llave de casa; clés de la maison, clé de la maison, clés de chez moi; chaves de casa, chave de casa, chave da casa
locksmith, locksmiths; Schlüsseldienst; cerrajero, cerrajera, cerrajeros; serrurier, serruriers; ~chaveiro, ~chaveiros
front door; Haustür, Wohnungstür; puerta de entrada, puerta de la calle; porte d'entrée; porta da frente, porta de entrada
padlock, padlocks; Vorhängeschloss, Vorhängeschlösser; candado, candados; cadenas; cadeado, cadeados
vacuum cleaner, vacuum cleaners, hoover; Staubsauger, Staubsaugern; aspiradora, aspiradoras; aspirateur, aspirateurs; aspirador de pó, aspirador, aspiradores
vacuum cleaner bags, vacuum bags, vacuum cleaner bag, hoover bags; Staubsaugerbeutel, Staubsaugerbeuteln; bolsas de aspiradora, bolsas para la aspiradora, bolsa de aspiradora; sacs d'aspirateur, sac d'aspirateur; sacos de aspirador, sacos para aspirador, saco de aspirador
vacuum the, vacuum under, do the vacuuming, do the hoovering; staubsaugen, Staub saugen, ~saugen, ~gesaugt, ~saugt; pasar la aspiradora, pasa la aspiradora, pase la aspiradora, ~aspirar; passer l'aspirateur, passe l'aspirateur, passez l'aspirateur; passar o aspirador, passe o aspirador, passa o aspirador, ~aspirar
mop the floor, mop the floors, mopping the floor; Boden wischen, Boden wischt, Boden gewischt, ~wischen; fregar el suelo, friega el suelo, friegue el suelo, fregar los suelos, ~fregar; passer la serpillière, passe la serpillière, passez la serpillière; passar pano no chão, passe pano no chão, passar o pano no chão
mop, mops; Wischmopp, ~Mopp; fregona, fregonas; ~balai serpillière, balai à franges, ~serpillière; esfregão, esfregões
broom, brooms; Besen; escoba, escobas; ~balai, ~balais; vassoura, vassouras
dustpan, dustpan and brush; Kehrschaufel, Kehrblech; recogedor; ~pelle, ~pelle à poussière; pá de lixo
laundry; Wäsche; ~colada, ~ropa; ~lessive, ~linge; ~roupa, ~roupa suja, ~lavanderia
do the laundry, do laundry, do the washing; Wäsche waschen, Wäsche wäscht, Wäsche gewaschen, ~Wäsche machen; hacer la colada, haz la colada, poner una lavadora, ~lavar la ropa; faire la lessive, fais la lessive, faites la lessive, faire une machine; lavar roupa, lavar a roupa, lave a roupa
load of laundry, loads of laundry; Ladung Wäsche, Maschine Wäsche; ~lavadora, ~colada; machine de linge, ~lessive, ~machine; máquina de roupa
hang up the laundry, hang out the laundry, hang the laundry, hang up the washing, hang out the washing; Wäsche aufhängen, Wäsche aufgehängt, ~aufhängen; tender la ropa, tiende la ropa, tienda la ropa, tender la colada; étendre le linge, étends le linge, étendez le linge, étendre la lessive; estender a roupa, pendurar a roupa, estenda a roupa, pendure a roupa
fold the laundry, folding the laundry, fold the washing; Wäsche zusammenlegen, Wäsche falten, Wäsche zusammengelegt; doblar la ropa, dobla la ropa, doble la ropa; plier le linge, plie le linge, pliez le linge; dobrar a roupa, dobre a roupa, dobrar as roupas
laundry basket, laundry hamper; Wäschekorb, Wäschekörbe; cesto de la ropa sucia, cesto de la ropa, cesta de la ropa; panier à linge, corbeille à linge; cesto de roupa suja, cesto de roupa, cesto de roupas
washing machine, washing machines; Waschmaschine, Waschmaschinen; lavadora, lavadoras; machine à laver, lave-linge; máquina de lavar, máquina de lavar roupa, lavadora
tumble dryer, clothes dryer; Wäschetrockner; secadora, secadoras; sèche-linge; secadora de roupas, secadora
drying rack, clothes rack, clothes horse; Wäscheständer; tendedero; étendoir, séchoir à linge; varal de chão, ~varal
clothes pegs, clothespins, clothespin, clothes peg; Wäscheklammern, Wäscheklammer; pinzas de la ropa, pinzas para la ropa, pinza de la ropa, ~pinzas; pinces à linge, pince à linge; prendedores de roupa, prendedor de roupa, pregadores de roupa
laundry detergent, washing powder, ~detergent; Waschmittel, Waschpulver; ~detergente, detergente para la ropa; ~lessive, lessive en poudre, lessive liquide; sabão em pó, detergente para roupas, ~sabão líquido
fabric softener; Weichspüler; ~suavizante, suavizante para la ropa; adoucissant, assouplissant; amaciante, amaciante de roupas
iron the, iron my, ironing the; bügeln, bügelt, gebügelt, ~bügel; planchar, planchado, ~plancha, ~planche; ~repasser, ~repassez, ~repasse, ~repassé; passar a ferro, passe a ferro, ~passar, ~passe
ironing board; Bügelbrett, Bügelbretter; tabla de planchar; planche à repasser; tábua de passar, tábua de passar roupa
do the ironing; ~bügeln, Wäsche bügeln; ~planchar, planchar la ropa; faire le repassage, faire du repassage, repasser le linge; passar roupa, passar a roupa
dry cleaner, dry cleaners, dry cleaner's, dry cleaning; ~Reinigung, chemische Reinigung, chemischen Reinigung; tintorería, tintorerías; ~pressing, ~teinturier; lavanderia a seco, ~tinturaria, ~lavanderia
stain, stains; ~Fleck, ~Flecken; mancha, manchas; ~tache, ~taches; mancha, manchas
stain remover; Fleckenentferner; quitamanchas; détachant; tira-manchas, removedor de manchas
trash, garbage, rubbish; Müll; basura; ordures, ~poubelle, ~poubelles; lixo
take out the trash, take the trash out, take out the garbage, take the garbage out, take out the rubbish, take the rubbish out; Müll rausbringen, Müll rausgebracht, Müll hinausbringen, ~rausbringen; sacar la basura, saca la basura, saque la basura; sortir les poubelles, sors les poubelles, sortez les poubelles, sortir la poubelle, sors la poubelle; tirar o lixo, tire o lixo, levar o lixo para fora, leve o lixo para fora, colocar o lixo para fora
trash can, garbage can, trash bin, rubbish bin, dustbin; Mülleimer, Mülltonne, Mülltonnen; cubo de basura, cubo de la basura, cubos de basura, contenedor de basura; ~poubelle, ~poubelles; lata de lixo, lixeira, lixeiras
recycling bin, recycling bins; Wertstofftonne, gelbe Tonne, gelben Tonne, Recyclingtonne; contenedor de reciclaje, cubo de reciclaje, contenedores de reciclaje; bac de tri, poubelle de tri, bac de recyclage; lixeira de reciclagem, lixeira de recicláveis
paper recycling bin; Papiertonne, blaue Tonne, blauen Tonne; contenedor de papel, contenedor azul; poubelle à papier, bac à papier, bac à papiers; lixeira de papel
bottle bank, glass recycling bin, glass recycling; Altglascontainer, Glascontainer, ~Altglas; contenedor de vidrio; conteneur à verre, benne à verre; coletor de vidro, contêiner de vidro
bulky waste, bulky waste collection, bulky trash; Sperrmüll; recogida de muebles, recogida de voluminosos, residuos voluminosos; encombrants; coleta de volumosos, coleta de móveis velhos, lixo volumoso
clean the windows, wash the windows, cleaning the windows; Fenster putzen, Fenster putzt, Fenster geputzt; limpiar las ventanas, limpia las ventanas, limpie las ventanas, limpiar los cristales; laver les vitres, nettoyer les vitres, faire les vitres, lave les vitres, nettoie les vitres; limpar as janelas, limpe as janelas, lavar as janelas
do the dusting, dust the shelves, dust the furniture; Staub wischen, Staub gewischt; quitar el polvo, quita el polvo, limpiar el polvo; faire la poussière, faire les poussières, fais la poussière, enlever la poussière; tirar o pó, tire o pó, tirar a poeira
clothesline, washing line, clothes line; Wäscheleine, Wäscheleinen; ~tendedero, cuerda de tender; corde à linge, ~fil à linge; ~varal
electricity meter, electric meter; Stromzähler; contador de la luz, contador de electricidad; compteur électrique, compteur d'électricité; medidor de luz, relógio de luz, medidor de energia
meter reading, meter readings; Zählerstand, Zählerstände; lectura del contador; relevé de compteur, relevé du compteur; leitura do medidor, leitura do relógio
AA batteries, ~batteries; ~Batterien; pilas; ~piles; pilhas
`;
