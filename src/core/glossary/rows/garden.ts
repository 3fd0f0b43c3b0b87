export const GARDEN = `
seedlings, seedling; Setzlinge, Jungpflanzen, Setzling, Sämlinge, Setzlingen; plantones, plántulas, ~plantón; jeunes plants, ~semis; ~mudas, ~muda, mudinhas
raised bed, raised beds; Hochbeet, Hochbeete, Hochbeeten; bancal elevado, bancales elevados; potager surélevé, carré potager, carrés potagers, bac surélevé; canteiro elevado, canteiros elevados
flower bed, flower beds, flowerbed, flowerbeds; Blumenbeet, Blumenbeete, Blumenbeeten; ~parterre, parterres, macizo de flores, arriate; parterre de fleurs, massif de fleurs, plate-bande, parterres de fleurs; canteiro de flores, canteiros de flores
compost heap, compost bin, compost pile, composter; Komposthaufen, Komposter; compostador, compostera, ~montón de compost; composteur, tas de compost, bac à compost; composteira
garden hose, hosepipe, ~hose; Gartenschlauch, ~Schlauch; manguera, manguera del jardín; tuyau d'arrosage; mangueira, mangueira de jardim
lawn mower, lawnmower, lawn mowers; Rasenmäher, Rasenmähers; cortacésped, cortadora de césped; tondeuse à gazon, ~tondeuse; cortador de grama
mow the lawn, mowing the lawn, mow the grass, cut the grass; Rasen mähen, Rasen gemäht, ~mähen; cortar el césped, corta el césped, ~cortar la hierba; tondre la pelouse, tonds la pelouse, tondre le gazon, tond la pelouse; cortar a grama, corte a grama, aparar a grama
lawn; Rasen, ~Rasens; césped; pelouse, gazon; gramado, ~grama
weeds; Unkraut; malas hierbas; mauvaises herbes; ervas daninhas
pull weeds, pull the weeds, pull out the weeds, do the weeding, weeding; Unkraut jäten, ~jäten, Unkraut gejätet; quitar las malas hierbas, arrancar las malas hierbas, quitar malas hierbas; désherber, arracher les mauvaises herbes, désherbe, désherbez; arrancar as ervas daninhas, tirar as ervas daninhas, ~capinar
prune the, pruning, pruned; zurückschneiden, zurückgeschnitten, ~schneiden; ~podar, ~poda, ~pode, podado; ~tailler, ~taille, ~taillez, ~taillé; podar, ~pode, ~poda, podado
pruning shears, secateurs; Gartenschere, Rosenschere; tijeras de podar; sécateur; tesoura de poda, tesoura de podar
repot, repotting, repotted; umtopfen, umgetopft; cambiar de maceta, ~trasplantar; rempoter, rempote, rempotez, rempoté; trocar de vaso, ~replantar, ~transplantar
watering can; Gießkanne, Gießkannen; regadera; arrosoir; regador
water the plants, watering the plants; Pflanzen gießen, ~gießen, ~gegossen; regar las plantas, riega las plantas, riegue las plantas; arroser les plantes, arrose les plantes, arrosez les plantes; regar as plantas, regue as plantas, ~aguar as plantas
water the flowers, watering the flowers; Blumen gießen, Blumen gegossen; regar las flores, riega las flores; arroser les fleurs, arrose les fleurs, arrosez les fleurs; regar as flores, regue as flores
fertilizer, fertiliser; Dünger; ~abono, fertilizante; engrais; adubo, fertilizante
hedge, hedges; Hecke, Hecken; seto, setos; haie, haies; cerca viva, cercas vivas, sebe
trim the hedge, trim the hedges, cut the hedge; Hecke schneiden, Hecke geschnitten; recortar el seto, podar el seto, cortar el seto; tailler la haie, taille la haie, taillez la haie, tailler les haies; aparar a cerca viva, podar a cerca viva
hedge trimmer; Heckenschere; cortasetos; taille-haie; aparador de cerca viva
tulip bulbs; Tulpenzwiebeln; bulbos de tulipán, bulbos de tulipanes; bulbes de tulipes, bulbes de tulipe; bulbos de tulipa, bulbos de tulipas
flower bulbs; Blumenzwiebeln; bulbos de flores; bulbes de fleurs, ~oignons de fleurs; bulbos de flores
greenhouse, greenhouses; Gewächshaus, Gewächshäuser, Treibhaus; invernadero, invernaderos; ~serre, ~serres; ~estufa, ~estufas
potting soil, potting compost; Blumenerde; tierra para macetas, sustrato para macetas, ~sustrato; terreau; terra para vasos, ~terra vegetal, ~substrato
flower pot, flower pots, flowerpot, flowerpots; Blumentopf, Blumentöpfe, Blumentöpfen; maceta, macetas; pot de fleurs, pots de fleurs; vaso de flores, vaso de planta, vasos de planta, vasos de plantas
houseplants, houseplant, indoor plants; Zimmerpflanzen, Zimmerpflanze; plantas de interior, planta de interior; plantes d'intérieur, plante d'intérieur, plantes vertes; plantas de interior, planta de interior
wheelbarrow; Schubkarre, Schubkarren; carretilla; brouette; carrinho de mão
rake the leaves, rake up the leaves, rake leaves; Laub harken, Laub rechen, Laub zusammenrechen; rastrillar las hojas, recoger las hojas; ratisser les feuilles, ratisser les feuilles mortes, ramasser les feuilles mortes; rastelar as folhas, juntar as folhas
gardening gloves, garden gloves; Gartenhandschuhe, Gartenhandschuhen; guantes de jardinería, guantes de jardín; gants de jardinage, gants de jardin; luvas de jardinagem
garden shed; Gartenschuppen, Gartenhaus, Geräteschuppen; caseta del jardín, caseta de jardín, cobertizo del jardín; abri de jardin, cabane de jardin; galpão do jardim, depósito do jardim
vegetable garden, vegetable patch, veggie patch; Gemüsegarten, Gemüsebeet; huerto, huerta; potager; horta
seeds; ~Samen, Saatgut; semillas; graines; sementes
slugs; Nacktschnecken, ~Schnecken; babosas; limaces; lesmas
aphids; Blattläuse, Blattläusen; pulgones; pucerons; pulgões
tomato plants, tomato plant; Tomatenpflanzen, Tomatenpflanze; tomateras, tomatera, plantas de tomate; plants de tomates, pieds de tomates, plant de tomate; pés de tomate, tomateiros, pé de tomate
vet, vet's, veterinarian; Tierarzt, Tierärztin, Tierarztes; veterinario, veterinaria; vétérinaire, véto; veterinário, veterinária
cat litter, kitty litter; Katzenstreu; arena para gatos, arena para el gato, arena del gato; litière pour chat, litière pour chats, ~litière; areia para gatos, areia de gato, areia do gato
litter box, litter tray; Katzenklo, Katzentoilette; ~arenero, arenero del gato; bac à litière, ~litière; ~caixa de areia, caixa de areia do gato
leash, dog leash, dog lead; ~Leine, Hundeleine, ~Leinen; ~correa, ~correas, correa del perro; ~laisse, ~laisses, laisse du chien; guia do cachorro, ~guia, ~coleira
dog food; Hundefutter; comida para perros, comida del perro, pienso para perros; nourriture pour chiens, nourriture pour chien, croquettes pour chien; ração para cachorro, ração de cachorro, comida de cachorro
cat food; Katzenfutter; comida para gatos, comida del gato, pienso para gatos; nourriture pour chats, nourriture pour chat, croquettes pour chat; ração para gato, ração para gatos, ração de gato, comida de gato
hamster cage, hamster's cage; Hamsterkäfig; jaula del hámster; cage du hamster, cage à hamster; gaiola do hamster
hen house, henhouse, chicken coop; Hühnerstall, Hühnerhaus; gallinero; poulailler; galinheiro
fish tank, aquarium; Aquarium, Aquariums; acuario, pecera; aquarium; aquário
guinea pig, guinea pigs; Meerschweinchen; cobaya, cobayas, conejillo de Indias; cochon d'Inde, cochons d'Inde; porquinho-da-índia, porquinhos-da-índia
rabbit hutch; Kaninchenstall, Hasenstall; conejera; clapier; coelheira
puppy, puppies; Welpe, Welpen; cachorro, cachorros, cachorrito, cachorritos; chiot, chiots; filhote de cachorro, filhotes de cachorro, ~filhote, ~cachorrinho
bird feeder; Futterhäuschen, Vogelfutterhaus, ~Vogelhäuschen; comedero para pájaros, comedero de pájaros; mangeoire à oiseaux, mangeoire pour oiseaux; comedouro de pássaros, comedouro para pássaros
tick bite; Zeckenbiss, Zeckenstich; picadura de garrapata; morsure de tique, piqûre de tique; picada de carrapato
fleas; Flöhe, Flöhen; pulgas; ~puces; pulgas
deworm, dewormed; entwurmen, entwurmt; desparasitar, desparasitado, desparasitada; vermifuger, vermifugé, vermifugée; vermifugar, vermifugado, vermifugada
walk the dog, walking the dog, take the dog for a walk; mit dem Hund Gassi gehen, Gassi gehen, mit dem Hund spazieren gehen, mit dem Hund rausgehen; pasear al perro, sacar al perro, pasea al perro, saca al perro; promener le chien, sortir le chien, promène le chien; passear com o cachorro, levar o cachorro para passear
feed the cat, feeding the cat; Katze füttern, Katze gefüttert; dar de comer al gato, da de comer al gato; nourrir le chat, donner à manger au chat, nourris le chat; dar comida ao gato, dar comida para o gato, alimentar o gato
pets, ~pet; Haustiere, Haustier, Haustieren; mascotas, ~mascota; animaux de compagnie, animal de compagnie, animaux domestiques; animais de estimação, animal de estimação, ~pets
cat carrier, pet carrier; Transportbox, Katzentransportbox; transportín; cage de transport, ~caisse de transport; caixa de transporte
scratching post; Kratzbaum; rascador; arbre à chat, griffoir; arranhador
dog bowl; Hundenapf, ~Futternapf, ~Napf; comedero del perro, ~comedero; ~gamelle, gamelle du chien; tigela do cachorro, ~comedouro
drain the pasta; Nudeln abgießen, Nudeln abgegossen; escurrir la pasta, escurre la pasta, escurra la pasta; égoutter les pâtes, égouttez les pâtes, égoutte les pâtes; escorrer o macarrão, escorra o macarrão
defrost the freezer, defrosting the freezer; Gefrierschrank abtauen, Gefrierfach abtauen, Gefriertruhe abtauen; descongelar el congelador; dégivrer le congélateur, dégivre le congélateur; descongelar o freezer, descongelar o congelador
`;
