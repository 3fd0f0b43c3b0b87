export const GROCERIES = `
oat milk, oat drink; Hafermilch, Haferdrink; leche de avena, bebida de avena; lait d'avoine, boisson à l'avoine; leite de aveia, bebida de aveia
almond milk; Mandelmilch, Mandeldrink; leche de almendras, leche de almendra, bebida de almendras; lait d'amande, lait d'amandes; leite de amêndoas, leite de amêndoa
coconut milk; Kokosmilch; leche de coco; lait de coco; leite de coco
soy milk, soya milk; Sojamilch, Sojadrink; leche de soja, bebida de soja; lait de soja; leite de soja
skim milk, skimmed milk; Magermilch, entrahmte Milch; leche desnatada, ~leche descremada; lait écrémé; leite desnatado
whole milk; Vollmilch; leche entera; lait entier; leite integral
lactose-free; laktosefrei, laktosefreie, laktosefreien, laktosefreier, laktosefreies; sin lactosa; sans lactose; sem lactose
gluten-free; glutenfrei, glutenfreie, glutenfreien, glutenfreier, glutenfreies; sin gluten; sans gluten; sem glúten
flour; Mehl; harina; farine; farinha
whole wheat flour, wholewheat flour, wholemeal flour; Vollkornmehl, Weizenvollkornmehl; harina integral, harina de trigo integral; farine complète; farinha integral, farinha de trigo integral
rye flour; Roggenmehl; harina de centeno; farine de seigle; farinha de centeio
spelt flour; Dinkelmehl; harina de espelta; farine d'épeautre; farinha de espelta
cornstarch, cornflour; Speisestärke, Maisstärke; maicena, almidón de maíz; maïzena, fécule de maïs; amido de milho, maisena
baking powder; Backpulver; levadura química, polvo de hornear, ~levadura en polvo; levure chimique; fermento em pó, fermento químico
baking soda, bicarbonate of soda; Natron; bicarbonato, bicarbonato sódico, bicarbonato de sodio; bicarbonate de soude, bicarbonate; bicarbonato de sódio, bicarbonato
yeast; Hefe; levadura de panadería, levadura de panadero, ~levadura; levure de boulanger, ~levure; fermento biológico, ~fermento
dry yeast, dried yeast; Trockenhefe; levadura seca; levure sèche; fermento biológico seco, fermento seco
fresh yeast; frische Hefe, Frischhefe; levadura fresca; levure fraîche; fermento biológico fresco, fermento fresco
sourdough, sourdough starter; Sauerteig; masa madre; levain; massa madre, ~fermento natural
sourdough bread; Sauerteigbrot; pan de masa madre; pain au levain; pão de fermentação natural, pão de massa madre
zucchini, zucchinis, courgette, courgettes; Zucchini, Zucchinis; calabacín, calabacines; courgette, courgettes; abobrinha, abobrinhas
eggplant, eggplants, aubergine, aubergines; Aubergine, Auberginen; berenjena, berenjenas; aubergine, aubergines; berinjela, berinjelas
chickpeas, chickpea; Kichererbsen, Kichererbse; garbanzos, garbanzo; pois chiches, pois chiche; grão-de-bico, grão de bico
lentils, lentil; Linsen, ~Linse; lentejas, lenteja; ~lentilles, ~lentille; lentilhas, lentilha
leek, leeks; Lauch, Porree, Lauchstange, Lauchstangen; puerro, puerros; poireau, poireaux; alho-poró, alhos-porós
cilantro, coriander; Koriander; cilantro; coriandre; coentro
parsley; Petersilie; perejil; persil; salsinha, ~salsa
chives; Schnittlauch; cebollino; ciboulette; cebolinha-francesa, ~cebolinha
scallions, scallion, spring onions, spring onion, green onions, green onion; Frühlingszwiebeln, Frühlingszwiebel, Lauchzwiebeln; cebolletas, cebolleta; oignons nouveaux, oignon nouveau; cebolinha, cebolinhas
thyme; Thymian; tomillo; thym; tomilho
rosemary; Rosmarin; ~romero; romarin; alecrim
basil; Basilikum; albahaca; basilic; manjericão
dill; Dill; eneldo; aneth; endro
bay leaf, bay leaves; Lorbeerblatt, Lorbeerblätter, Lorbeerblättern; hoja de laurel, hojas de laurel; feuille de laurier, feuilles de laurier; folha de louro, folhas de louro
cottage cheese; Hüttenkäse, körniger Frischkäse; queso cottage, ~requesón; cottage cheese, fromage cottage; queijo cottage
cream cheese; Frischkäse; queso crema, queso de untar, queso para untar; fromage frais à tartiner, fromage à tartiner, ~fromage frais; cream cheese
whipped cream; ~Schlagsahne, geschlagene Sahne; nata montada, ~crema batida; crème fouettée, chantilly, crème chantilly; chantilly, creme chantilly
heavy cream, whipping cream, double cream; ~Sahne, ~Schlagsahne, flüssige Sahne; nata para montar, nata líquida, ~nata; crème liquide, crème entière; creme de leite fresco, ~creme de leite
sour cream; saure Sahne, Sauerrahm, ~Schmand; nata agria, crema agria; crème aigre; creme azedo
buttermilk; Buttermilch; suero de mantequilla; babeurre, ~lait ribot; leitelho
plain yogurt, plain yoghurt, natural yogurt, natural yoghurt; Naturjoghurt; yogur natural; yaourt nature, yaourts nature; iogurte natural
grated cheese; geriebener Käse, geriebenen Käse, Reibekäse, Streukäse; queso rallado; fromage râpé; queijo ralado
egg white, egg whites; ~Eiweiß, Eiklar; clara de huevo, claras de huevo, ~clara, ~claras; blanc d'œuf, blancs d'œufs, blanc d'oeuf, blancs d'oeufs; clara de ovo, claras de ovo, ~clara, ~claras
egg yolk, egg yolks, yolk, yolks; Eigelb, Eigelbe, Eidotter; yema de huevo, yemas de huevo, ~yema, ~yemas; jaune d'œuf, jaunes d'œufs, jaune d'oeuf, jaunes d'oeufs; gema de ovo, gemas de ovo, ~gema, ~gemas
free-range eggs; Freilandeier, Eier aus Freilandhaltung, ~Freilandeiern; huevos camperos; œufs de plein air, œufs plein air, oeufs de plein air; ovos caipiras
ground beef, minced beef, ground meat, minced meat, ~mince; Hackfleisch, Rinderhackfleisch, ~Rinderhack; carne picada, ~carne molida; viande hachée, bœuf haché, boeuf haché; carne moída
chicken breast, chicken breasts; Hähnchenbrust, Hähnchenbrüste, Hähnchenbrustfilet, Hühnerbrust; pechuga de pollo, pechugas de pollo; blanc de poulet, blancs de poulet; peito de frango, peitos de frango
chicken thighs, chicken thigh; Hähnchenschenkel, Hähnchenkeulen, Hähnchenkeule; muslos de pollo, muslo de pollo; cuisses de poulet, cuisse de poulet; sobrecoxas de frango, coxas de frango, sobrecoxa de frango
cold cuts; Aufschnitt; embutidos, ~fiambre; charcuterie; ~frios
sausages, sausage; Würstchen, Würste, ~Wurst; salchichas, salchicha; saucisses, saucisse; salsichas, salsicha, linguiça, linguiças
smoked salmon; Räucherlachs, geräucherter Lachs, geräucherten Lachs; salmón ahumado; saumon fumé; salmão defumado
canned tuna, tinned tuna; Dosenthunfisch, Thunfisch aus der Dose; atún en lata; thon en boîte; atum em lata, atum enlatado
shrimp, shrimps, prawns, prawn; Garnelen, Garnele; gambas, gamba; crevettes, crevette; camarão, camarões
canned tomatoes, tinned tomatoes; Dosentomaten, Tomaten aus der Dose; tomates en lata, tomate en lata; tomates en boîte, tomates en conserve; tomates enlatados, tomate enlatado
tomato paste; Tomatenmark; concentrado de tomate; concentré de tomates, concentré de tomate; extrato de tomate
canned food, canned goods, tinned food; Konserven; ~conservas, latas de conserva; ~conserves, boîtes de conserve; enlatados, comida enlatada
kidney beans, red beans; Kidneybohnen; alubias rojas, judías rojas; haricots rouges; feijão vermelho
black beans; schwarze Bohnen, schwarzen Bohnen; alubias negras, judías negras, ~frijoles negros; haricots noirs; feijão preto
green beans, string beans; grüne Bohnen, grünen Bohnen; judías verdes; haricots verts; vagem, vagens
peas; Erbsen; guisantes; petits pois; ervilhas, ervilha
bell pepper, bell peppers, sweet pepper, sweet peppers; Paprikaschote, Paprikaschoten, ~Paprika, ~Paprikas; pimiento, pimientos; poivron, poivrons; pimentão, pimentões
cucumber, cucumbers; Gurke, Gurken, Salatgurke; pepino, pepinos; concombre, concombres; pepino, pepinos
celery; Staudensellerie, Stangensellerie, ~Sellerie; apio; céleri, céleri branche; salsão, aipo
spinach; Spinat; espinacas; épinards; espinafre
kale; Grünkohl; col rizada, kale; chou kale; couve kale, ~couve
cabbage; Weißkohl, ~Kohl, Kohlkopf; repollo, ~col; ~chou, chou blanc; repolho
red cabbage; Rotkohl, Blaukraut; lombarda, col lombarda; chou rouge; repolho roxo
cauliflower; Blumenkohl; coliflor; chou-fleur, choux-fleurs; couve-flor
brussels sprouts; Rosenkohl; coles de Bruselas; choux de Bruxelles; couve-de-bruxelas, couves-de-bruxelas
pumpkin, pumpkins; Kürbis, Kürbisse, Kürbissen; calabaza, calabazas; citrouille, citrouilles, potiron, potirons; abóbora, abóboras
sweet potato, sweet potatoes; Süßkartoffel, Süßkartoffeln; boniato, boniatos, ~batata, ~batatas; patate douce, patates douces; batata-doce, batatas-doces, batata doce
beets, beetroot, beetroots; Rote Bete, Rote Beete, Roten Bete; remolacha, remolachas; betterave, betteraves; beterraba, beterrabas
radishes; Radieschen; rabanitos, rábanos; radis; rabanetes
asparagus; Spargel; espárragos; asperges; aspargos
mushrooms; Champignons, Pilze, Pilzen; champiñones, setas; champignons; cogumelos
clove of garlic, cloves of garlic, garlic clove, garlic cloves; Knoblauchzehe, Knoblauchzehen; diente de ajo, dientes de ajo; gousse d'ail, gousses d'ail; dente de alho, dentes de alho
garlic; Knoblauch; ajo; ail; alho
ginger; Ingwer; jengibre; gingembre; gengibre
shallots, shallot; Schalotten, Schalotte; chalotas, chalota; échalotes, échalote; echalotas, echalota
lettuce; Kopfsalat, ~Salat; lechuga, lechugas; laitue, ~salade; alface
arugula, ~rocket; Rucola, Rauke; rúcula; roquette; rúcula
avocado, avocados; Avocado, Avocados; aguacate, aguacates; ~avocat, ~avocats; abacate, abacates
blueberries; Heidelbeeren, Blaubeeren; arándanos; myrtilles; mirtilos
raspberries; Himbeeren; frambuesas; framboises; framboesas
blackberries; Brombeeren; ~moras; ~mûres; amoras
plums; Pflaumen, Zwetschgen; ciruelas; prunes; ameixas
peaches; Pfirsiche, Pfirsichen; melocotones, ~duraznos; ~pêches; pêssegos
apricots; Aprikosen; albaricoques; abricots; damascos
grapes; Weintrauben, ~Trauben; uvas; raisins, ~raisin; uvas
raisins; Rosinen; ~pasas, uvas pasas; raisins secs; uvas-passas, ~passas
tangerines, mandarins, clementines; Mandarinen, ~Clementinen; mandarinas, ~clementinas; mandarines, ~clémentines; tangerinas, mexericas
watermelon, watermelons; Wassermelone, Wassermelonen; sandía, sandías; pastèque, pastèques; melancia, melancias
pineapple, pineapples; Ananas; piña, piñas; ananas; abacaxi, abacaxis
rhubarb; Rhabarber; ruibarbo; rhubarbe; ruibarbo
lemon zest, grated lemon zest; Zitronenschale, Zitronenabrieb; ralladura de limón; zeste de citron, zestes de citron; raspas de limão
walnuts; Walnüsse, Walnüssen, Walnusskerne; ~nueces; ~noix; nozes
hazelnuts; Haselnüsse, Haselnüssen; avellanas; noisettes; avelãs
ground almonds, almond flour; gemahlene Mandeln, gemahlenen Mandeln; almendra molida, harina de almendra; poudre d'amandes, poudre d'amande; farinha de amêndoas, amêndoas moídas
peanut butter; Erdnussbutter; mantequilla de cacahuete, crema de cacahuete; beurre de cacahuète, beurre de cacahuètes; manteiga de amendoim, pasta de amendoim
cashews, cashew nuts; Cashewkerne, Cashewnüsse, Cashews; anacardos; noix de cajou; castanhas de caju
sunflower seeds; Sonnenblumenkerne, Sonnenblumenkernen; semillas de girasol, pipas de girasol, ~pipas; graines de tournesol; sementes de girassol
rolled oats, oat flakes, ~oats, ~oatmeal; Haferflocken; copos de avena, ~avena; flocons d'avoine; aveia em flocos, flocos de aveia, ~aveia
breadcrumbs; Semmelbrösel, Paniermehl; pan rallado; chapelure; farinha de rosca
bread rolls; Brötchen, Semmeln; panecillos; petits pains; pãezinhos
sliced bread; Toastbrot; pan de molde; pain de mie; pão de forma
whole wheat bread, wholemeal bread, wholegrain bread; Vollkornbrot; pan integral; pain complet; pão integral
powdered sugar, confectioners' sugar, icing sugar; Puderzucker, Staubzucker; azúcar glas, azúcar glasé; sucre glace; açúcar de confeiteiro
brown sugar; brauner Zucker, braunen Zucker, braunem Zucker; azúcar moreno, azúcar morena; sucre roux, cassonade; açúcar mascavo
vanilla extract; Vanilleextrakt; extracto de vainilla; extrait de vanille; extrato de baunilha, essência de baunilha
maple syrup; Ahornsirup; sirope de arce, ~jarabe de arce; sirop d'érable; xarope de bordo
dark chocolate; Zartbitterschokolade, dunkle Schokolade, ~dunkler Schokolade; chocolate negro; chocolat noir; chocolate amargo, ~chocolate meio amargo
chocolate chips; Schokotropfen, Schokostückchen; pepitas de chocolate; pépites de chocolat; gotas de chocolate
frosting, icing; Zuckerguss, ~Glasur; glaseado; glaçage; glacê, ~cobertura
strawberry jam; Erdbeermarmelade, Erdbeerkonfitüre; mermelada de fresa; confiture de fraises, confiture de fraise; geleia de morango
olive oil; Olivenöl; aceite de oliva; huile d'olive; azeite, azeite de oliva
vinegar; Essig; vinagre; vinaigre; vinagre
soy sauce; Sojasauce, Sojasoße; salsa de soja; sauce soja; molho de soja, shoyu
mustard; Senf; mostaza; moutarde; mostarda
cinnamon; Zimt; canela; cannelle; canela
nutmeg; Muskatnuss, Muskat; nuez moscada; noix de muscade, muscade; noz-moscada
cumin; Kreuzkümmel; comino; cumin; cominho
turmeric; Kurkuma; cúrcuma; curcuma; cúrcuma, açafrão-da-terra
spices; Gewürze, Gewürzen; especias; épices; especiarias, temperos
stock cube, stock cubes, bouillon cube, bouillon cubes; Brühwürfel; pastilla de caldo, pastillas de caldo; bouillon cube, cube de bouillon, cubes de bouillon; cubo de caldo, cubos de caldo
vegetable broth, vegetable stock; Gemüsebrühe; caldo de verduras; bouillon de légumes; caldo de legumes
chicken broth, chicken stock; Hühnerbrühe; caldo de pollo; bouillon de volaille, bouillon de poule, bouillon de poulet; caldo de galinha, caldo de frango
french fries, fries; Pommes, Pommes frites; ~patatas fritas, ~papas fritas; frites; batata frita, batatas fritas
potato chips, crisps; Kartoffelchips, ~Chips; patatas fritas de bolsa, ~patatas fritas; chips; batata chips
sparkling water, fizzy water; Sprudelwasser, Sprudel, Mineralwasser mit Kohlensäure; agua con gas; eau gazeuse, eau pétillante; água com gás
tap water; Leitungswasser; agua del grifo; eau du robinet; água da torneira
decaf coffee, decaf; entkoffeinierter Kaffee, entkoffeinierten Kaffee, koffeinfreier Kaffee; café descafeinado, ~descafeinado; café décaféiné, déca; café descafeinado, descafeinado
coffee filters, coffee filter; Kaffeefilter, Kaffeefiltern; filtros de café, filtro de café; filtres à café, filtre à café; filtros de café, filtro de café
coffee beans; Kaffeebohnen; café en grano, granos de café; café en grains, grains de café; café em grãos, grãos de café
tea bags, tea bag; Teebeutel, Teebeuteln; bolsitas de té, bolsita de té; sachets de thé, sachet de thé; saquinhos de chá, saquinho de chá
ice cubes; Eiswürfel, Eiswürfeln; cubitos de hielo; glaçons; cubos de gelo
onions, onion; Zwiebel, Zwiebeln; cebolla, cebollas; oignon, oignons; cebola, cebolas
carrots, carrot; Karotte, Karotten, Möhre, Möhren; zanahoria, zanahorias; carotte, carottes; cenoura, cenouras
nuts; Nüsse, Nüssen; frutos secos; ~noix, ~fruits à coque; ~nozes, ~castanhas
butter; Butter; mantequilla; beurre; manteiga
sugar; Zucker; azúcar; sucre; açúcar
rice; Reis; arroz; riz; arroz
eggs, ~egg; Eier, ~Eiern; huevos, ~huevo; œufs, ~œuf; ovos, ~ovo
potatoes, ~potato; Kartoffeln, ~Kartoffel; patatas, ~patata, papas; pommes de terre, ~pomme de terre; batatas, ~batata
tomatoes, ~tomato; Tomaten, ~Tomate; tomates, ~tomate; tomates, ~tomate; tomates, ~tomate
`;
