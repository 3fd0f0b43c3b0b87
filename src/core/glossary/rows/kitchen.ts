export const KITCHEN = `
paper towels, paper towel, kitchen roll, kitchen paper; Küchenrolle, Küchenpapier, Küchenrollen, Küchentücher; papel de cocina, rollo de cocina; essuie-tout, sopalin; papel-toalha, papel toalha
toilet paper, toilet roll, toilet rolls, loo roll; Toilettenpapier, Klopapier; papel higiénico; papier toilette, papier WC; papel higiênico
trash bags, trash bag, garbage bags, garbage bag, bin bags, bin bag, bin liners; Müllbeutel, Müllsäcke, Müllsack, Müllbeuteln; bolsas de basura, bolsa de basura; sacs poubelle, sac poubelle, sacs-poubelle; sacos de lixo, saco de lixo
dish soap, washing-up liquid, dishwashing liquid; Spülmittel; ~lavavajillas, lavavajillas líquido, líquido lavavajillas; liquide vaisselle, produit vaisselle; detergente de louça, ~detergente
dishwasher tablets, dishwasher tabs; Spülmaschinentabs, Geschirrspültabs; pastillas para el lavavajillas, pastillas de lavavajillas, pastillas del lavavajillas; pastilles pour lave-vaisselle, pastilles lave-vaisselle, tablettes lave-vaisselle; pastilhas para lava-louças, tabletes para lava-louças
aluminum foil, aluminium foil, tin foil, tinfoil; Alufolie, Aluminiumfolie; papel de aluminio; papier aluminium, papier alu; papel-alumínio, papel alumínio
plastic wrap, cling film, clingfilm; Frischhaltefolie; film transparente, papel film, papel transparente; film alimentaire, film étirable; plástico filme, filme plástico
parchment paper, baking paper, baking parchment; Backpapier; papel de horno, papel de hornear; papier cuisson, papier sulfurisé; papel-manteiga, papel manteiga
freezer bags, freezer bag; Gefrierbeutel, Gefrierbeuteln; bolsas de congelación, bolsa de congelación, bolsas para congelar; sacs de congélation, sac de congélation, sacs congélation; sacos para congelar, saco para congelar
paper napkins, napkins, napkin; Servietten, Papierservietten, Serviette; servilletas, servilletas de papel, servilleta; serviettes en papier, ~serviettes de table, ~serviettes; guardanapos, guardanapos de papel, guardanapo
groceries; Lebensmittel, Einkäufe, Lebensmitteln; ~compra, comestibles; ~courses; ~compras, mantimentos
do the grocery shopping, do grocery shopping, go grocery shopping, buy groceries, do the shopping; Lebensmittel einkaufen, ~einkaufen gehen, ~einkaufen, ~eingekauft; hacer la compra, haz la compra, hacer la compra del supermercado; faire les courses, faire des courses, fais les courses; fazer as compras, ~fazer compras, fazer compras no supermercado
shopping list, grocery list; Einkaufsliste, Einkaufszettel; lista de la compra, ~lista de compras; liste de courses, liste des courses; lista de compras, lista do supermercado
leftovers; Reste, Essensreste, Resten; ~sobras; ~restes, restes de repas; ~sobras
shopping cart, shopping trolley; Einkaufswagen; carrito de la compra, carro de la compra; caddie, chariot; carrinho de compras
shopping bag, shopping bags; Einkaufstasche, Einkaufstaschen, Einkaufstüte, Einkaufstüten, Einkaufsbeutel; bolsa de la compra, bolsas de la compra; sac de courses, sacs de courses; sacola de compras, sacolas de compras
bakery, bakeries; Bäckerei, Bäckereien; panadería, panaderías; boulangerie, boulangeries; padaria, padarias
butcher, butcher's, butcher shop; Metzger, Metzgerei, Fleischerei; carnicería, ~carnicero; boucherie, ~boucher; açougue, ~açougueiro
farmers' market, farmers market, farmer's market; Wochenmarkt, Bauernmarkt; mercado de productores, mercado de agricultores; marché de producteurs, marché fermier; feira livre, feira de produtores, ~feira
best-before date, best before date, use-by date, ~expiration date, ~expiry date; Haltbarkeitsdatum, Mindesthaltbarkeitsdatum, ~Verfallsdatum, ~Ablaufdatum; ~fecha de caducidad, fecha de consumo preferente; date de péremption, date limite de consommation; ~data de validade, ~prazo de validade
deposit bottles, returnable bottles; Pfandflaschen; botellas retornables, envases retornables; bouteilles consignées; garrafas retornáveis
whisks, a whisk, ~whisk; Schneebesen; batidor de varillas, ~varillas, batidor de mano; fouet, fouets; batedor de arame, ~fouet
oven rack, oven racks; Backofenrost, Ofenrost, ~Rost; rejilla del horno, rejillas del horno; grille du four, grilles du four; grade do forno, grades do forno
baking tray, baking trays, baking sheet, baking sheets, cookie sheet, cookie sheets; Backblech, Backbleche, Backblechen; bandeja de horno, bandeja del horno, bandejas de horno; plaque de four, plaque du four, plaques de four, ~plaque; assadeira, assadeiras
cake pan, cake tin; Kuchenform, Backform; molde para tartas, molde para bizcocho, ~molde; moule à gâteau, ~moule; forma de bolo, ~forma
loaf pan, loaf tin; Kastenform; molde rectangular, molde de plum cake; moule à cake; forma de bolo inglês, forma de pão
springform pan, springform tin; Springform; molde desmontable; moule à charnière, moule démontable; forma de fundo removível, forma de fundo falso
muffin tin, muffin pan, muffin tray; Muffinform, Muffinblech; molde para muffins, molde para magdalenas, molde de magdalenas; moule à muffins; forma de muffin, forma de muffins
blender, blenders; Standmixer, Mixer; ~batidora, batidora de vaso, ~licuadora; blender, ~mixeur; liquidificador, liquidificadores
hand mixer, electric mixer; Handrührgerät, Handmixer, Rührgerät; batidora de varillas, batidora eléctrica; batteur électrique; batedeira, batedeira de mão
hand blender, stick blender, immersion blender; Pürierstab, Stabmixer; batidora de mano, batidora de brazo; mixeur plongeant; mixer de mão, ~mixer
food processor; Küchenmaschine; robot de cocina; robot de cuisine, robot culinaire; processador de alimentos
frying pan, frying pans, skillet, skillets; Pfanne, Bratpfanne, Pfannen; sartén, sartenes; ~poêle, ~poêles, poêle à frire; frigideira, frigideiras
saucepan, saucepans; Kochtopf, ~Topf, Kochtöpfe, Stieltopf; ~cazo, cacerola, ~cazos, cacerolas; casserole, casseroles; ~panela, caçarola, ~panelas
pressure cooker; Schnellkochtopf, Dampfkochtopf; olla a presión, olla exprés, olla rápida; cocotte-minute, autocuiseur; panela de pressão
rice cooker; Reiskocher; arrocera; cuiseur à riz, cuiseur de riz; panela elétrica de arroz, panela de arroz
air fryer; Heißluftfritteuse, Airfryer; freidora de aire; friteuse à air, friteuse sans huile, airfryer; airfryer, fritadeira elétrica, fritadeira sem óleo
dishwasher, dishwashers; Spülmaschine, Geschirrspüler, Geschirrspülmaschine; lavavajillas, ~lavaplatos; lave-vaisselle; lava-louças, máquina de lavar louça, lava-louça
empty the dishwasher, unload the dishwasher; Spülmaschine ausräumen, Geschirrspüler ausräumen, Spülmaschine ausgeräumt; vaciar el lavavajillas, vacía el lavavajillas; vider le lave-vaisselle, vide le lave-vaisselle, videz le lave-vaisselle; esvaziar a lava-louças, esvazie a lava-louças, tirar a louça da máquina
do the dishes, wash the dishes, do the washing-up, do the washing up; Geschirr spülen, Geschirr abwaschen, abwaschen, abspülen, ~abgewaschen; fregar los platos, lavar los platos, friega los platos; faire la vaisselle, fais la vaisselle; lavar a louça, lave a louça
freezer, freezers; Gefrierschrank, Gefriertruhe, Gefrierfach, Tiefkühltruhe, Tiefkühlschrank; congelador, congeladores; congélateur, congélateurs, congélo; freezer, congelador
fridge, refrigerator; Kühlschrank, Kühlschranks; nevera, frigorífico, ~refrigerador; frigo, réfrigérateur; geladeira
kettle, electric kettle; Wasserkocher, ~Wasserkessel; ~hervidor, hervidor de agua, hervidor eléctrico; bouilloire; chaleira, chaleira elétrica
oven, ovens; Backofen, ~Ofen, Backofens; horno, hornos; ~four, ~fours; forno, fornos
stove, stovetop, ~cooker; Herd; ~cocina, ~fogón; ~cuisinière, ~gazinière; fogão
toaster; Toaster; tostadora, tostador; grille-pain; torradeira
coffee maker, coffee machine, coffeemaker; Kaffeemaschine; cafetera; cafetière, machine à café; cafeteira, máquina de café
range hood, extractor hood, cooker hood; Dunstabzugshaube, Abzugshaube; campana extractora; hotte, hotte aspirante; coifa, depurador
descale; entkalken, entkalkt, entkalke; descalcificar, descalcifica; détartrer, détartre, détartrez, détartré; descalcificar, descalcifique
cutting board, cutting boards, chopping board, chopping boards; Schneidebrett, Schneidebretter, Schneidbrett; tabla de cortar, tablas de cortar; planche à découper, planches à découper; tábua de corte, tábua de cortar, tábuas de corte
rolling pin; Nudelholz, Teigrolle, ~Wellholz; rodillo de cocina, ~rodillo; rouleau à pâtisserie; rolo de macarrão, rolo de massa
ladle, soup ladle; Suppenkelle, Schöpfkelle, ~Kelle; cucharón; ~louche; concha de sopa, ~concha
wooden spoon, wooden spoons; Kochlöffel, Holzlöffel; cuchara de madera, cucharas de madera; cuillère en bois, cuillères en bois; colher de pau, colheres de pau
sieve; Sieb; tamiz, colador; tamis, ~passoire; peneira
colander; Nudelsieb, ~Sieb; ~escurridor, ~colador; passoire; escorredor de macarrão, ~escorredor
grater, cheese grater; Reibe, Küchenreibe, Käsereibe; rallador; ~râpe, râpe à fromage; ralador
vegetable peeler, potato peeler, peeler; Sparschäler, Gemüseschäler; pelador, pelapatatas; ~économe, épluche-légumes, éplucheur; descascador de legumes, descascador
can opener, tin opener; Dosenöffner; abrelatas; ouvre-boîte, ouvre-boîtes; abridor de latas
bottle opener; Flaschenöffner; abrebotellas, abridor de botellas; décapsuleur, ouvre-bouteille; abridor de garrafas
corkscrew; Korkenzieher; sacacorchos; tire-bouchon; saca-rolhas
kitchen scale, kitchen scales; Küchenwaage; báscula de cocina, balanza de cocina, peso de cocina; balance de cuisine; balança de cozinha
measuring cup, measuring jug; Messbecher; vaso medidor, jarra medidora; verre doseur, verre mesureur; copo medidor, xícara medidora
bowl, bowls; Schüssel, Schüsseln, ~Schale, ~Schalen; ~cuenco, ~bol, cuencos, boles; ~bol, ~bols; tigela, tigelas
baking dish, ovenproof dish, oven dish; Auflaufform; fuente de horno, fuente para horno; plat à gratin, plat allant au four; travessa de forno, refratário
oven mitts, oven gloves, oven mitt, oven glove; Ofenhandschuhe, Topfhandschuhe, Ofenhandschuh, Topfhandschuh; manoplas de horno, guantes de horno, manopla de horno, guante de horno; gants de cuisine, gants de four, gant de cuisine; luvas de forno, luva de forno, luva térmica
dish towel, dish towels, tea towel, tea towels; Geschirrtuch, Geschirrtücher, Küchentuch; paño de cocina, paños de cocina, trapo de cocina; torchon, torchons; pano de prato, panos de prato
apron; Schürze, Küchenschürze; delantal; tablier; avental
cutlery, silverware, flatware; Besteck; ~cubiertos; ~couverts; talheres
tablecloth, tablecloths; Tischdecke, Tischdecken, Tischtuch; mantel, manteles; nappe, nappes; toalha de mesa, toalhas de mesa
thermos, thermos flask; Thermoskanne, Thermosflasche; ~termo; thermos; garrafa térmica
pantry, larder; Vorratskammer, Speisekammer; despensa; garde-manger, ~cellier; despensa
kitchen sink; Spüle, Spülbecken; fregadero; évier; pia da cozinha
countertop, kitchen counter, worktop; Arbeitsplatte; encimera; plan de travail; bancada da cozinha, bancada
set the table, lay the table; Tisch decken, Tisch gedeckt, ~deckt den Tisch; poner la mesa, pon la mesa; mettre la table, mets la table, ~mettez la table; pôr a mesa, colocar a mesa, ponha a mesa, arrumar a mesa
cup of, cups of, ~cup, ~cups; Tasse, Tassen; taza de, tazas de, ~taza, ~tazas; tasse de, tasses de, ~tasse, ~tasses; xícara de, xícaras de, ~xícara, ~xícaras
tablespoon, tablespoons; Esslöffel, Esslöffeln; cucharada, cucharadas; cuillère à soupe, cuillères à soupe, cuillerée à soupe, cuillerées à soupe; colher de sopa, colheres de sopa
teaspoon, teaspoons; Teelöffel, Teelöffeln; cucharadita, cucharaditas; cuillère à café, cuillères à café, cuillerée à café, cuillerées à café; colher de chá, colheres de chá
pinch of salt; Prise Salz; pizca de sal; pincée de sel; pitada de sal
season to taste, ~to taste; ~abschmecken, nach Geschmack würzen; sazonar al gusto, ~al gusto; assaisonner à votre goût, assaisonner selon le goût; temperar a gosto, tempere a gosto, ~a gosto
knead, kneading, kneaded, kneads; kneten, ~knete, knetet, geknetet, durchkneten; amasar, amasa, amase, amasado; pétrir, pétris, pétrissez, pétrit, pétri; sovar, sove, ~sova, ~amassar, ~amasse
simmer, simmering; köcheln, ~köcheln lassen, köchelt; cocer a fuego lento, cocinar a fuego lento, ~a fuego lento; mijoter, laisser mijoter, laissez mijoter, mijote; cozinhar em fogo baixo, cozinhe em fogo baixo, ~ferver em fogo baixo
let rise, let it rise, leave to rise; aufgehen lassen, ~gehen lassen; dejar levar, deja levar, ~dejar fermentar; laisser lever, laissez lever, laisse lever; ~deixar crescer, ~deixe crescer
preheat, preheated; vorheizen, vorgeheizt, vorgeheizten; precalentar, precalienta, precaliente, precalentado; préchauffer, préchauffe, préchauffez, préchauffé; preaquecer, preaqueça, preaquece, preaquecido
~drain, ~drained; abtropfen lassen, abtropfen, ~abgießen, ~abgegossen; ~escurrir, ~escurre, ~escurra; égoutter, égouttez, égoutte; ~escorrer, ~escorra
dough, ~batter; Teig, ~Teigs; ~masa; ~pâte; ~massa
puff pastry; Blätterteig; hojaldre; pâte feuilletée; massa folhada
shortcrust pastry, shortcrust; Mürbeteig, Mürbteig; masa quebrada; pâte brisée; massa podre
~stir, stir the, ~stirring, ~stirred; umrühren, ~rühren, umgerührt, ~rühre; ~remover, ~remueve, ~remueva; ~remuer, ~remuez, ~mélanger, ~mélangez; ~mexer, ~mexa
finely chopped; fein gehackt, fein gehackte, fein gehackten, feingehackt; finamente picado, finamente picada, finamente picados, finamente picadas; finement haché, finement hachée, finement hachés, finement hachées; bem picado, bem picada, finamente picado, finamente picada
~peel, peel the, peel and, peeled; schälen, schäle, schält, geschält; ~pelar, ~pela, ~pele, ~pelado, ~pelada, ~peladas; éplucher, épluche, épluchez, épluché, épluchées; descascar, descasque, ~descascado, ~descascada, ~descascadas
bring to a boil, bring to the boil; zum Kochen bringen, aufkochen, aufkochen lassen; llevar a ebullición, lleva a ebullición, lleve a ebullición; porter à ébullition, portez à ébullition; levar à fervura, leve à fervura, ~deixar ferver
over medium heat, on medium heat; bei mittlerer Hitze, auf mittlerer Hitze; a fuego medio; à feu moyen; em fogo médio
over low heat, on low heat; bei schwacher Hitze, bei niedriger Hitze; a fuego bajo, ~a fuego lento; à feu doux; em fogo baixo
defrost, defrosted, defrosting, thaw, thawed; auftauen, aufgetaut; descongelar, descongela, descongele, descongelado; décongeler, décongèle, décongelez, décongelé; descongelar, descongele, descongela, descongelado
reheat, reheated; aufwärmen, aufgewärmt; recalentar, recalienta, recaliente, recalentado; réchauffer, réchauffe, réchauffez, réchauffé; requentar, requente, esquentar, esquente, ~aquecer
sprinkle with, sprinkle the, sprinkle; bestreuen, bestreut, ~streuen; espolvorear, espolvorea, espolvoree; saupoudrer, saupoudre, saupoudrez, parsemer; polvilhar, polvilhe, ~salpicar
soak overnight, leave to soak overnight; über Nacht einweichen, über Nacht eingeweicht; dejar en remojo toda la noche, dejar en remojo durante la noche; faire tremper toute la nuit, laisser tremper toute la nuit, faire tremper une nuit; deixar de molho durante a noite, deixar de molho de um dia para o outro
melted butter; geschmolzene Butter, zerlassene Butter; mantequilla derretida; beurre fondu; manteiga derretida
ingredients, ingredient; Zutaten, Zutat; ingredientes, ingrediente; ingrédients, ingrédient; ingredientes, ingrediente
packed lunch, packed lunches; Lunchpaket, Lunchpakete, ~Pausenbrot; almuerzo para llevar; panier-repas, paniers-repas; ~marmita, lanche para levar
lunch box, lunchbox; Brotdose, Lunchbox, Brotbox; fiambrera, tartera; boîte à déjeuner, boîte à goûter, lunch box, ~lunchbox; lancheira, ~marmita
takeout, takeaway food, ~takeaway; Essen zum Mitnehmen; comida para llevar; plats à emporter, repas à emporter; comida para viagem
potluck, potluck dinner; Mitbringbuffet, Mitbring-Buffet; comida compartida, cena compartida; repas partagé, ~auberge espagnole; almoço compartilhado, jantar compartilhado
barbecue, barbecues, bbq; Grillen, Grillabend, Grillparty, Grillfest, ~Grill; barbacoa, barbacoas; barbecue, barbecues; churrasco, churrascos, ~churrasqueira
appetizer, appetizers; Vorspeise, Vorspeisen; ~entrante, ~entrantes, ~aperitivo, ~aperitivos; ~entrée, ~entrées; ~entrada, ~entradas
main course, main dish; Hauptgericht, Hauptgang, Hauptspeise; plato principal, ~segundo plato; plat principal; prato principal
side dish, side dishes; Beilage, Beilagen; guarnición, ~acompañamiento, guarniciones; ~accompagnement, ~accompagnements, plat d'accompagnement; ~acompanhamento, ~acompanhamentos
dessert, desserts; Nachtisch, Dessert, Nachspeise, Desserts; postre, postres; dessert, desserts; sobremesa, sobremesas
birthday cake; Geburtstagskuchen, Geburtstagstorte; tarta de cumpleaños, ~pastel de cumpleaños; gâteau d'anniversaire; bolo de aniversário
mashed potatoes; Kartoffelpüree, Kartoffelbrei, Kartoffelstampf; puré de patatas, ~puré de papas; purée de pommes de terre, ~purée; purê de batata, purê de batatas
scrambled eggs; Rührei, Rühreier; huevos revueltos; œufs brouillés, oeufs brouillés; ovos mexidos
fried eggs, fried egg; Spiegeleier, Spiegelei; huevos fritos, huevo frito; œufs au plat, œuf au plat, oeufs au plat; ovos fritos, ovo frito
hard-boiled eggs, hard boiled eggs; hart gekochte Eier, hartgekochte Eier; huevos duros, huevos cocidos; œufs durs, oeufs durs; ovos cozidos
meatballs, meatball; Frikadellen, Fleischbällchen, Hackbällchen; albóndigas, albóndiga; boulettes de viande, boulette de viande; almôndegas, almôndega
stew; Eintopf; guiso, estofado; ragoût; ensopado, ~cozido
cookies, biscuits; Kekse, Plätzchen, Keksen; galletas; biscuits, ~cookies; biscoitos, bolachas
apple pie; Apfelkuchen; tarta de manzana, pastel de manzana; tarte aux pommes; torta de maçã
meal plan, weekly menu; Essensplan, Speiseplan; menú semanal, plan de comidas; menu de la semaine, menus de la semaine; cardápio da semana, cardápio semanal
`;
