export const ERRANDS = `
on Mondays; montags; los lunes; ~le lundi, les lundis, tous les lundis; às segundas, às segundas-feiras
on Tuesdays; dienstags; los martes; ~le mardi, les mardis, tous les mardis; às terças, às terças-feiras
on Wednesdays; mittwochs; los miércoles; ~le mercredi, les mercredis, tous les mercredis; às quartas, às quartas-feiras
on Thursdays; donnerstags; los jueves; ~le jeudi, les jeudis, tous les jeudis; às quintas, às quintas-feiras
on Fridays; freitags; los viernes; ~le vendredi, les vendredis, tous les vendredis; às sextas, às sextas-feiras
on Saturdays; samstags; los sábados; ~le samedi, les samedis, tous les samedis; aos sábados
on Sundays; sonntags; los domingos; ~le dimanche, les dimanches, tous les dimanches; aos domingos
check in online, online check-in; online einchecken; hacer el check-in en línea, hacer el check-in online, facturar en línea; s'enregistrer en ligne, enregistrement en ligne; fazer check-in online, fazer o check-in online
print the boarding passes, print boarding passes, print the boarding pass; Bordkarten ausdrucken, Bordkarten drucken, Bordkarte ausdrucken; imprimir las tarjetas de embarque, imprimir la tarjeta de embarque; imprimer les cartes d'embarquement, imprimer la carte d'embarquement; imprimir os cartões de embarque, imprimir o cartão de embarque
book a hotel, book the hotel; Hotel buchen, ein Hotel buchen; reservar hotel, reservar el hotel, reservar un hotel; réserver l'hôtel, réserver un hôtel; reservar o hotel, reservar hotel, reservar um hotel
book the flights, book flights, book a flight, book the flight; Flüge buchen, Flug buchen; reservar los vuelos, reservar vuelos, reservar el vuelo; réserver les vols, réserver le vol; reservar os voos, reservar o voo, comprar as passagens
book a table, reserve a table; Tisch reservieren, einen Tisch reservieren; reservar mesa, reservar una mesa; réserver une table; reservar mesa, reservar uma mesa
make an appointment, make appointment, book an appointment; Termin machen, Termin vereinbaren, einen Termin vereinbaren; pedir cita, pedir una cita, pedir hora; prendre rendez-vous, prendre un rendez-vous; marcar consulta, marcar hora, marcar um horário
cancel the gym, cancel gym membership, cancel the gym membership; Fitnessstudio kündigen, das Fitnessstudio kündigen, Mitgliedschaft im Fitnessstudio kündigen; cancelar el gimnasio, cancelar el abono del gimnasio, cancelar la suscripción del gimnasio; résilier la salle de sport, résilier l'abonnement à la salle de sport; cancelar a academia, cancelar a mensalidade da academia
order flowers, order the flowers; Blumen bestellen; encargar flores, pedir flores, encargar las flores; commander des fleurs, commander les fleurs; encomendar flores, encomendar as flores
bake a cake, bake the cake; Kuchen backen, einen Kuchen backen; hacer un pastel, hacer una tarta, hornear un pastel; faire un gâteau, faire le gâteau; fazer um bolo, fazer o bolo, assar um bolo
order a cake, order the cake; Torte bestellen, Kuchen bestellen; encargar un pastel, encargar la tarta, encargar una tarta; commander un gâteau, commander le gâteau; encomendar um bolo, encomendar o bolo
buy a present, buy a gift, buy presents, buy the present; Geschenk kaufen, ein Geschenk kaufen, Geschenke kaufen; comprar un regalo, comprar regalos, comprar el regalo; acheter un cadeau, acheter des cadeaux, acheter le cadeau; comprar um presente, comprar presentes, comprar o presente
mom's birthday, mum's birthday; Mamas Geburtstag; el cumpleaños de mamá, cumpleaños de mamá; l'anniversaire de maman, anniversaire de maman; o aniversário da mamãe, aniversário da mamãe, aniversário da mãe
dad's birthday; Papas Geburtstag; el cumpleaños de papá, cumpleaños de papá; l'anniversaire de papa, anniversaire de papa; o aniversário do papai, aniversário do papai, aniversário do pai
grandma's birthday; Omas Geburtstag; el cumpleaños de la abuela, cumpleaños de la abuela; l'anniversaire de mamie, anniversaire de mamie, l'anniversaire de grand-mère; o aniversário da vovó, aniversário da vovó, aniversário da avó
return the library books, return library books, return the books to the library; Bücher in die Bücherei zurückbringen, Bibliotheksbücher zurückbringen, Bücher in die Bibliothek zurückbringen; devolver los libros a la biblioteca, devolver los libros de la biblioteca; rendre les livres à la bibliothèque, rapporter les livres à la bibliothèque, rendre les livres de la bibliothèque; devolver os livros à biblioteca, devolver os livros na biblioteca, devolver os livros da biblioteca
pick up the dry cleaning, pick up dry cleaning; die Sachen aus der Reinigung holen, Sachen aus der Reinigung holen; recoger la ropa de la tintorería, pasar por la tintorería, recoger la tintorería; passer au pressing, récupérer le pressing; buscar a roupa na lavanderia, buscar as roupas na lavanderia
pick up the parcel, pick up the package, pick up a package, pick up parcel; Paket abholen, das Paket abholen; recoger el paquete, recoger un paquete; récupérer le colis, aller chercher le colis; buscar o pacote, buscar a encomenda, retirar a encomenda
put the kids to bed, put the children to bed; Kinder ins Bett bringen, die Kinder ins Bett bringen; acostar a los niños; coucher les enfants, mettre les enfants au lit; pôr as crianças na cama, colocar as crianças para dormir
find a babysitter, get a babysitter; Babysitter suchen, einen Babysitter finden; buscar niñera, buscar una niñera; trouver une baby-sitter, chercher une baby-sitter; encontrar uma babá, procurar uma babá
call the landlord, ring the landlord; den Vermieter anrufen, Vermieter anrufen; llamar al casero, llama al casero, llame al casero; appeler le propriétaire, appelez le propriétaire, appelle le propriétaire; ligar para o proprietário, ligar para o senhorio, ligue para o proprietário
call the doctor, ring the doctor; den Arzt anrufen, Arzt anrufen, beim Arzt anrufen; llamar al médico, llama al médico, llame al médico; appeler le médecin, appeler le docteur, appelez le médecin, appelle le médecin; ligar para o médico, ligue para o médico
call the bank, ring the bank; bei der Bank anrufen, die Bank anrufen; llamar al banco, llama al banco, llame al banco; appeler la banque, appelez la banque, appelle la banque; ligar para o banco, ligue para o banco
call the repairman, call the technician, call a technician; den Handwerker anrufen, Handwerker anrufen, den Techniker rufen; llamar al técnico, llama al técnico, llame al técnico; appeler le réparateur, appeler le technicien, appelez le réparateur, appelle le réparateur; ligar para o técnico, chamar o técnico, ligue para o técnico
repairman, repairmen, technician; Techniker; ~técnico; réparateur; ~técnico
reply to the email, answer the email, reply to emails; auf die E-Mail antworten, E-Mail beantworten, E-Mails beantworten; responder al correo, responder al email, contestar el correo; répondre au mail, répondre au courriel, répondre aux mails; responder ao e-mail, responder o e-mail
send the invoice, send invoice; Rechnung schicken, die Rechnung schicken, Rechnung senden; enviar la factura, mandar la factura; envoyer la facture; enviar a fatura, mandar a nota
renew the driver's license, renew driver's license; Führerschein verlängern; renovar el carné de conducir, renovar la licencia de conducir; renouveler le permis de conduire; renovar a carteira de motorista
renew the insurance, renew insurance; Versicherung verlängern; renovar el seguro; renouveler l'assurance; renovar o seguro
do the taxes, do my taxes, do taxes, file taxes; Steuererklärung machen, die Steuererklärung machen; hacer la declaración de la renta, hacer la declaración; faire la déclaration d'impôts; fazer o imposto de renda, declarar o imposto de renda
load the dishwasher, fill the dishwasher; Spülmaschine einräumen, die Spülmaschine einräumen; cargar el lavavajillas, llenar el lavavajillas; remplir le lave-vaisselle; carregar a lava-louças, encher a lava-louças
clean the bathroom; Bad putzen, das Bad putzen, Badezimmer putzen; limpiar el baño; nettoyer la salle de bain, nettoyer la salle de bains; limpar o banheiro
clean the kitchen; Küche putzen, die Küche putzen; limpiar la cocina; nettoyer la cuisine; limpar a cozinha
tidy the room, tidy up the room, clean up the room, tidy my room; Zimmer aufräumen, das Zimmer aufräumen; ordenar la habitación, recoger la habitación; ranger la chambre; arrumar o quarto
wash the car; Auto waschen, das Auto waschen; lavar el coche, lavar el carro; laver la voiture; lavar o carro
take the car to the garage, take the car to the mechanic; Auto in die Werkstatt bringen, das Auto in die Werkstatt bringen; llevar el coche al taller; amener la voiture au garage, emmener la voiture au garage; levar o carro na oficina, levar o carro ao mecânico
change the light bulb, replace the light bulb, change the bulb, replace the bulb; Glühbirne wechseln, die Glühbirne wechseln, Glühbirne austauschen; cambiar la bombilla; changer l'ampoule; trocar a lâmpada
new bulb, new light bulb; neue Glühbirne, neuen Glühbirne; bombilla nueva, nueva bombilla; nouvelle ampoule; lâmpada nova, nova lâmpada
bedside lamp, bedside lamps; Nachttischlampe, Nachttischlampen; lámpara de noche, lámpara de la mesilla, lámpara de mesilla; lampe de chevet, lampes de chevet; luminária de cabeceira, abajur
walk in the park, go for a walk; spazieren gehen, Spaziergang machen; dar un paseo, ir a pasear; faire une promenade, se promener; dar um passeio, fazer uma caminhada
go for a run, go running; laufen gehen, joggen gehen; salir a correr, ir a correr; aller courir; sair para correr, ir correr
swimsuit, swimsuits, bathing suit, bathing suits, swimming costume; Badeanzug, Badeanzüge, ~Badesachen; bañador, traje de baño, bañadores; maillot de bain, maillots de bain; maiô, maiôs, traje de banho
swimming trunks, swim trunks, bathing trunks; Badehose, Badehosen; bañador de hombre, ~bañador; slip de bain, short de bain, ~maillot de bain; calção de banho, sunga
preheat the oven, heat the oven; Ofen vorheizen, Backofen vorheizen, den Ofen vorheizen; precalentar el horno, precalienta el horno, precaliente el horno; préchauffer le four, préchauffez le four, préchauffe le four; preaquecer o forno, preaqueça o forno
grease the tin, grease the pan, grease the baking tin; Form einfetten, die Form einfetten, Backform einfetten; engrasar el molde, engrasa el molde, engrase el molde; beurrer le moule, graisser le moule, beurrez le moule; untar a forma, unte a forma
until golden brown, until golden; bis er goldbraun ist, bis es goldbraun ist, bis sie goldbraun ist, goldbraun; hasta que esté dorado, hasta que estén dorados, hasta dorar; jusqu'à ce qu'il soit doré, jusqu'à coloration dorée, jusqu'à ce que ce soit doré; até dourar, até ficar dourado
golden brown; ~goldbraun; ~dorado, ~dorada; bien doré, bien dorée; bem dourado, bem dourada
stir well; gut umrühren, gut verrühren; remover bien, mezclar bien; bien remuer, bien mélanger; mexer bem, misturar bem
let it cool, let cool, leave to cool; abkühlen lassen, auskühlen lassen; dejar enfriar; laisser refroidir; deixar esfriar
season with salt and pepper; mit Salz und Pfeffer würzen, mit Salz und Pfeffer abschmecken; salpimentar, sazonar con sal y pimienta; saler et poivrer, assaisonner de sel et de poivre; temperar com sal e pimenta
salt and pepper; Salz und Pfeffer; sal y pimienta; sel et poivre; sal e pimenta
a pinch of salt, ~pinch of salt; eine Prise Salz, ~Prise Salz; una pizca de sal, ~pizca de sal; une pincée de sel, ~pincée de sel; uma pitada de sal, ~pitada de sal
cans of tomatoes, tins of tomatoes; Dosen Tomaten; latas de tomate, latas de tomates; boîtes de tomates; latas de tomate, latas de tomates
can of tomatoes, tin of tomatoes; Dose Tomaten; lata de tomate, lata de tomates; boîte de tomates; lata de tomate, lata de tomates
can of beans, tin of beans; Dose Bohnen; lata de judías, lata de frijoles; boîte de haricots; lata de feijão
cans of tuna, tins of tuna; Dosen Thunfisch; latas de atún; boîtes de thon; latas de atum
can of tuna, tin of tuna; Dose Thunfisch; lata de atún; boîte de thon; lata de atum
bottle of wine; Flasche Wein; botella de vino; bouteille de vin; garrafa de vinho
bottles of wine; Flaschen Wein; botellas de vino; bouteilles de vin; garrafas de vinho
bottle of water; Flasche Wasser; botella de agua; bouteille d'eau; garrafa de água
bottles of water; Flaschen Wasser; botellas de agua; bouteilles d'eau; garrafas de água
cup of coffee; Tasse Kaffee; taza de café; tasse de café; xícara de café
cup of tea; Tasse Tee; taza de té; tasse de thé; xícara de chá
glass of water; Glas Wasser; vaso de agua; verre d'eau; copo de água, copo d'água
loaf of bread; Laib Brot; barra de pan, hogaza de pan; miche de pain; ~pão de forma
jar of honey; Glas Honig; tarro de miel, bote de miel; pot de miel; pote de mel
jar of jam; Glas Marmelade; tarro de mermelada, bote de mermelada; pot de confiture; pote de geleia
bar of chocolate, chocolate bar; Tafel Schokolade; tableta de chocolate; tablette de chocolat; barra de chocolate
bunch of flowers, bouquet of flowers; Blumenstrauß, Strauß Blumen; ramo de flores; bouquet de fleurs; buquê de flores, ramo de flores
van, vans, delivery van; ~Transporter, Lieferwagen; furgoneta, furgonetas; camionnette, camionnettes, ~fourgon; ~van, furgão
rent a van, hire a van; einen Transporter mieten, Transporter mieten; alquilar una furgoneta; louer une camionnette; alugar uma van, alugar um furgão
rent a car, hire a car; ein Auto mieten, Auto mieten, Mietwagen buchen; alquilar un coche, alquilar un auto; louer une voiture; alugar um carro
down payment; Anzahlung, Anzahlungen; ~señal; acompte, acomptes; ~sinal, ~entrada
meeting moved to, meeting postponed to, meeting rescheduled to; Besprechung verschoben auf, Treffen verschoben auf; reunión aplazada al, reunión pospuesta al, reunión cambiada al; réunion reportée à, réunion déplacée à; reunião adiada para, reunião remarcada para
meeting cancelled, meeting canceled; Besprechung fällt aus, Besprechung abgesagt, Treffen abgesagt; reunión cancelada; réunion annulée; reunião cancelada
don't forget; nicht vergessen; no olvidar, no olvides; ne pas oublier, n'oublie pas, n'oubliez pas; não se esqueça, não esqueça, não esquecer
out of stock; nicht vorrätig, ausverkauft; sin existencias, ~agotado; en rupture de stock; fora de estoque, ~esgotado
on sale; im Angebot, im Sonderangebot; en oferta, de oferta; en promotion, en promo, en solde; em promoção, em oferta
free of charge; kostenlos, gratis; gratis, sin coste; gratuit, gratuitement; gratuito, grátis, de graça
new password; neues Passwort, neue Passwort; contraseña nueva, nueva contraseña; nouveau mot de passe; nova senha, senha nova
allergic to; allergisch gegen; alérgico a, alérgica a; allergique à, allergique au, allergique aux; alérgico a, alérgica a
~pack; einpacken; ~llevar; ~emporter; ~levar
`;
