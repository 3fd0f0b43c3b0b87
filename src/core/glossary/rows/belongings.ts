export const BELONGINGS = `
plumber, plumbers; Klempner, Klempnerin, Installateur; fontanero, fontanera, fontaneros, ~plomero; plombier, plombière, plombiers; encanador, encanadora, encanadores
electrician, electricians; Elektriker, Elektrikerin, Elektrikern; electricista, electricistas; électricien, électricienne, électriciens; eletricista, eletricistas
handyman, handymen; ~Handwerker; ~manitas; homme à tout faire, ~bricoleur; faz-tudo, marido de aluguel
carpenter, carpenters, joiner; Schreiner, Tischler; carpintero, carpintera, carpinteros; menuisier, menuisière, menuisiers; marceneiro, carpinteiro, marceneiros
chimney sweep; Schornsteinfeger, Schornsteinfegerin, Kaminkehrer; deshollinador; ramoneur; limpador de chaminés, limpador de chaminé
power drill, power drills, electric drill, cordless drill, borrow the drill, borrow your drill, return the drill, ~drill; Bohrmaschine, Bohrmaschinen; taladro, taladros, taladradora; perceuse, perceuses; furadeira, furadeiras
drill bit, drill bits; ~Bohrer, Bohreraufsatz; broca, brocas; ~foret, ~forets, mèche de perceuse; broca, brocas
cordless screwdriver; Akkuschrauber; atornillador eléctrico, ~atornillador; visseuse, visseuses; parafusadeira, parafusadeiras
screwdriver, screwdrivers; Schraubenzieher, Schraubendreher; destornillador, destornilladores; tournevis; chave de fenda, chaves de fenda
Allen key, Allen keys, Allen wrench, hex key, hex keys; Inbusschlüssel, Innensechskantschlüssel; llave Allen, llaves Allen; clé Allen, clés Allen; chave Allen, chaves Allen
wrench, wrenches, spanner, spanners; Schraubenschlüssel; llave inglesa, llaves inglesas; ~clé, clé à molette, clés à molette, clé plate; chave inglesa, ~chave de boca
hammer, hammers; ~Hammer; martillo, martillos; marteau, marteaux; martelo, martelos
pliers; ~Zange, Kombizange; alicates, alicate; ~pince, pince universelle; alicate, alicates
saw blade, saw blades; Sägeblatt, Sägeblätter; hoja de sierra, hojas de sierra; lame de scie, lames de scie; lâmina de serra, lâminas de serra
screws, ~screw; Schrauben, ~Schraube; tornillos, tornillo; ~vis; parafusos, parafuso
wall plugs, wall anchors, wall anchor, wall plug; Dübel, Dübeln; tacos de pared, ~tacos; ~chevilles, chevilles murales; buchas de parede, ~buchas, ~bucha
toolbox, tool box; Werkzeugkasten, Werkzeugkiste; caja de herramientas; boîte à outils, caisse à outils; caixa de ferramentas
ladder, ladders; ~Leiter, Leitern; escalera de mano, ~escalera, escaleras de mano; ~échelle, ~échelles; ~escada
stepladder, step ladder; Trittleiter, Stehleiter; escalera de tijera, escalera plegable; escabeau, escabeaux; escada dobrável, ~escadinha
sandpaper; Schleifpapier, Sandpapier, Schmirgelpapier; papel de lija, ~lija; papier de verre, papier abrasif; lixa
tape measure, tape measures, measuring tape; Maßband, Bandmaß, Zollstock; cinta métrica; mètre ruban, ~mètre, mètre à ruban; trena, fita métrica
spirit level; Wasserwaage; nivel de burbuja; niveau à bulle; nível de bolha
duct tape; Panzertape, Gewebeband; cinta americana; ~ruban adhésif, gros scotch, ~gaffer; silver tape, fita silver tape
masking tape, painter's tape; Kreppband, Malerkrepp, Abklebeband; cinta de carrocero, cinta de pintor; ruban de masquage, ruban adhésif de masquage; fita crepe
wall paint, emulsion paint; Wandfarbe; pintura de pared, pintura para paredes; peinture murale; tinta de parede
paint roller, paint rollers; Farbroller, Farbrolle, Malerrolle; rodillo de pintura, rodillo de pintar; rouleau à peinture, rouleaux à peinture, rouleau de peinture; rolo de pintura, rolos de pintura
paintbrush, paintbrushes; ~Pinsel, ~Pinseln; brocha, brochas, ~pincel, ~pinceles; pinceau, pinceaux; pincel, pincéis
wallpaper; Tapete, ~Tapeten; papel pintado, ~papel tapiz; papier peint; papel de parede
leaking pipe, leaky pipe; undichtes Rohr, undichte Rohr, undichte Leitung; tubería que gotea, tubería con fuga; tuyau qui fuit, canalisation qui fuit; cano vazando, cano furado, vazamento no cano
leaky faucet, leaking faucet, dripping faucet, dripping tap, leaky tap, leaking tap; tropfender Wasserhahn, tropfenden Wasserhahn, tropfende Wasserhahn; grifo que gotea; robinet qui fuit, robinet qui goutte; torneira pingando, torneira vazando
water leak, water leaks; Wasserleck, ~Leck; fuga de agua, fugas de agua; fuite d'eau, fuites d'eau, ~fuite; vazamento de água, ~vazamento, ~vazamentos
water pipe, water pipes; Wasserrohr, Wasserleitung, Wasserrohre; tubería de agua, tuberías de agua, ~tubería; conduite d'eau, ~tuyau d'eau, canalisation d'eau; cano de água, canos de água, ~cano
water damage; Wasserschaden, Wasserschäden; daños por agua, daños de agua; dégât des eaux, dégâts des eaux; danos causados pela água, danos por água
mold, mould; Schimmel; ~moho; moisissure, moisissures; mofo, ~bolor
hot water heater, water heater; Warmwasserbereiter, Durchlauferhitzer, ~Boiler; calentador de agua, calentador, ~termo; chauffe-eau, ~ballon d'eau chaude; aquecedor de água, boiler
renovation, renovations; Renovierung, Renovierungen; ~reforma, ~reformas; ~travaux, ~rénovation; ~reforma, ~obras
movers, moving company, removal company, removal men, moving companies; Umzugsfirma, Umzugsunternehmen, Möbelpacker; empresa de mudanzas, ~los de la mudanza; déménageurs, société de déménagement, entreprise de déménagement; empresa de mudanças, empresa de mudança
moving boxes, moving box; Umzugskartons, Umzugskarton, Umzugskisten; cajas de mudanza, cajas para la mudanza, caja de mudanza; cartons de déménagement, carton de déménagement; caixas de mudança, caixa de mudança
moving van, moving truck, removal van; Umzugswagen, Umzugstransporter, Möbelwagen; camión de mudanzas, camión de la mudanza, furgoneta de mudanzas; camion de déménagement; caminhão de mudança
bubble wrap; Luftpolsterfolie; plástico de burbujas; papier bulle, papier à bulles; plástico bolha
landlord, landlady, landlords; Vermieter, Vermieterin; ~casero, ~casera, propietario del piso, ~propietario, ~propietaria; ~propriétaire, ~propriétaires, bailleur; ~proprietário, senhorio, ~dono do apartamento, ~proprietária
tenant, tenants; Mieter, Mieterin, Mietern; inquilino, inquilina, inquilinos, inquilinas; locataire, locataires; inquilino, inquilina, inquilinos, inquilinas
lease, rental agreement, rental contract, tenancy agreement; Mietvertrag, Mietverträge; contrato de alquiler, contrato de arrendamiento; ~bail, contrat de location; contrato de aluguel, contrato de locação
security deposit, rental deposit, tenancy deposit; ~Kaution, Mietkaution; fianza, ~depósito; dépôt de garantie, ~caution; caução, depósito caução, ~depósito
utilities, utility bills, service charges; Nebenkosten; ~gastos, ~suministros; ~charges, factures d'énergie; ~contas de consumo, contas de água e luz
neighbor, neighbour, neighbors, neighbours; Nachbar, Nachbarin, Nachbarn, Nachbarinnen; vecino, vecina, vecinos, vecinas; voisin, voisine, voisins, voisines; vizinho, vizinha, vizinhos, vizinhas
janitor, caretaker, building superintendent; Hausmeister, Hausmeisterin; ~conserje, ~portero; ~gardien, gardien d'immeuble, ~concierge; zelador, zeladora
moving day; Umzugstag, Tag des Umzugs; día de la mudanza; jour du déménagement; dia da mudança
superglue, super glue; Sekundenkleber; pegamento instantáneo, superpegamento; colle forte, super glue; supercola, cola instantânea
scissors, pair of scissors; Schere, Scheren; tijeras; ciseaux; tesoura, tesouras
sweater, sweaters, ~jumper, jumpers; Pullover, Pullovern, ~Pulli; jersey, jerséis, ~suéter; ~pull, ~pulls; suéter, suéteres, ~blusa de lã
cardigan, cardigans; Strickjacke, Strickjacken; ~rebeca, chaqueta de punto, cárdigan; ~gilet, cardigan, ~gilets; cardigã
hoodie, hoodies; Kapuzenpulli, Kapuzenpullover, Hoodie; sudadera con capucha, ~sudadera; sweat à capuche, sweats à capuche; moletom com capuz, ~moletom
winter coat, winter coats, winter jacket, winter jackets; Wintermantel, Winterjacke, Winterjacken; abrigo de invierno, abrigos de invierno; manteau d'hiver, manteaux d'hiver; casaco de inverno, casacos de inverno
down jacket, puffer jacket; Daunenjacke, Steppjacke; plumífero, ~plumas; doudoune, doudounes; jaqueta puffer, jaqueta de pluma
scarf, scarves; Schal, Schals; bufanda, bufandas; écharpe, écharpes; cachecol, cachecóis
gloves; Handschuhe, Handschuhen, ~Handschuh; guantes, ~guante; gants, ~gant; luvas, ~luva
woolly hat, beanie, wool hat; Wollmütze, ~Mütze; gorro de lana, ~gorro; bonnet, bonnets; gorro de lã, gorro, touca de lã
tights, pantyhose; Strumpfhose, Strumpfhosen; ~medias, ~pantis; collants, ~collant; meia-calça, meias-calças
underwear; Unterwäsche; ropa interior; sous-vêtements; roupa íntima, roupa de baixo
socks; Socken, ~Socke; calcetines, calcetín; chaussettes, chaussette; ~meias, ~meia
pajamas, pyjamas; Schlafanzug, Schlafanzüge, Pyjama; pijama, pijamas; pyjama, pyjamas; pijama, pijamas
bathrobe, bathrobes, dressing gown; Bademantel, Bademäntel; albornoz, ~bata; peignoir, robe de chambre; roupão, roupão de banho
slippers; Hausschuhe, Hausschuhen, Pantoffeln; zapatillas de casa, zapatillas de estar por casa, ~pantuflas; chaussons, pantoufles; pantufas, chinelos de casa
flip-flops, flip flops; Flipflops, Flip-Flops; chanclas; tongs; ~chinelos, chinelos de dedo
rubber boots, rain boots, wellies, wellington boots; Gummistiefel, Gummistiefeln; botas de agua; bottes de pluie, bottes en caoutchouc; galochas, botas de borracha
sneakers, sneaker; Turnschuhe, Turnschuhen, ~Sneaker; zapatillas de deporte, ~deportivas, ~zapatillas; baskets; ~tênis
running shoes; Laufschuhe, Laufschuhen; zapatillas de correr, zapatillas de running, zapatillas para correr; chaussures de running, chaussures de course; tênis de corrida, tênis de correr
shoelaces, shoelace, shoe laces; Schnürsenkel, Schnürsenkeln; cordones de los zapatos, cordones de zapatos, ~cordones; lacets, ~lacet; cadarços, cadarço
shoe polish; Schuhcreme; betún; cirage; graxa de sapato, graxa para sapatos
shoe repair, shoe repair shop, ~cobbler; ~Schuster, Schuhreparatur, Schuhmacher; ~zapatero, reparación de calzado; cordonnier, cordonnerie; sapateiro, ~sapataria
zipper, zippers, zip fastener; Reißverschluss, Reißverschlüsse; cremallera, cremalleras; fermeture éclair, fermetures éclair; zíper, zíperes
hem the pants, hem the trousers, shorten the pants, shorten the trousers, take up the trousers; Hose kürzen, Hose gekürzt, Hosen kürzen, ~kürzen; meter el bajo del pantalón, subir el bajo del pantalón, coger el bajo del pantalón; faire l'ourlet du pantalon, raccourcir le pantalon, faire un ourlet au pantalon; fazer a barra da calça, faça a barra da calça, encurtar a calça
sew on the button, sew the button on, sew on a button, sew a button; Knopf annähen, Knopf angenäht, ~annähen; coser el botón, coser un botón, cose el botón; recoudre le bouton, recoudre un bouton, recouds le bouton; pregar o botão, pregar um botão, costurar o botão
sewing machine; Nähmaschine, Nähmaschinen; máquina de coser; machine à coudre; máquina de costura
sewing kit; Nähzeug, Nähset; costurero, kit de costura; nécessaire de couture, kit de couture; kit de costura
tailor, seamstress, dressmaker; ~Schneider, Änderungsschneiderei, ~Schneiderin; ~sastre, ~modista, costurera; ~tailleur, couturière, retoucheuse; alfaiate, costureira
necktie, neckties, ~tie, ~ties; Krawatte, Krawatten; corbata, corbatas; cravate, cravates; gravata, gravatas
belt buckle; Gürtelschnalle; hebilla del cinturón; boucle de ceinture; fivela do cinto, fivela de cinto
~tires, tyres, ~tire, tyre, car tires; Reifen; neumáticos, neumático, ~ruedas, ~llantas; pneus, pneu; pneus, pneu
winter tires, winter tyres, snow tires; Winterreifen; neumáticos de invierno, ruedas de invierno; pneus neige, pneus hiver, pneus d'hiver; pneus de inverno
summer tires, summer tyres; Sommerreifen; neumáticos de verano, ruedas de verano; pneus été, pneus d'été; pneus de verão
flat tire, flat tyre, puncture; Reifenpanne, platter Reifen, platten Reifen, ~Platten; rueda pinchada, ~pinchazo, neumático pinchado; pneu crevé, ~crevaison, pneus crevés, pneu à plat; pneu furado, pneus furados, pneu murcho
tire pressure, tyre pressure; Reifendruck; presión de los neumáticos, presión de las ruedas; pression des pneus; pressão dos pneus
spare tire, spare tyre, spare wheel; Ersatzreifen, Reserverad, Ersatzrad; rueda de repuesto; roue de secours; estepe, pneu reserva
oil change, oil changes; Ölwechsel; cambio de aceite; vidange; troca de óleo
engine oil, motor oil; Motoröl; aceite de motor, aceite del motor; huile moteur, huile de moteur; óleo do motor, óleo de motor
car inspection, vehicle inspection, MOT test; ~TÜV, Hauptuntersuchung; ITV, inspección técnica; contrôle technique; vistoria do carro, inspeção veicular, ~vistoria
car repair shop, auto repair shop; Autowerkstatt, ~Werkstatt, Kfz-Werkstatt; taller mecánico, ~taller; ~garage, garage automobile; oficina mecânica, ~oficina
windshield, windscreen; Windschutzscheibe, Frontscheibe; parabrisas; pare-brise; para-brisa
windshield wipers, windscreen wipers, wiper blades, windshield wiper; Scheibenwischer, Wischerblätter, Scheibenwischern; limpiaparabrisas; essuie-glaces, essuie-glace; limpadores de para-brisa, limpador de para-brisa, palhetas do limpador
washer fluid, windshield washer fluid, screenwash; Scheibenwaschwasser, Wischwasser; líquido limpiaparabrisas; lave-glace, liquide lave-glace; água do limpador, líquido do limpador de para-brisa
ice scraper; Eiskratzer; rascador de hielo; grattoir à givre, ~grattoir; raspador de gelo
brake pads, brake pad; Bremsbeläge, Bremsklötze, Bremsbelägen; pastillas de freno, pastillas de los frenos; plaquettes de frein, plaquettes de freins; pastilhas de freio
brakes; ~Bremsen, ~Bremse; frenos, ~freno; ~freins, ~frein; freios, ~freio
headlight, headlights; Scheinwerfer, Frontscheinwerfer; ~faros, ~faro; ~phares, ~phare; ~farol, ~faróis
car battery, car batteries; Autobatterie, Autobatterien; batería del coche; batterie de la voiture, batterie de voiture; bateria do carro
jumper cables, jump leads; Starthilfekabel, Überbrückungskabel; pinzas de arranque, cables de arranque, pinzas de la batería; câbles de démarrage; cabos de chupeta, cabo de chupeta, cabos para chupeta
seat belt, seat belts; Sicherheitsgurt, Sicherheitsgurte; cinturón de seguridad, cinturones de seguridad; ceinture de sécurité; cinto de segurança
child seat, car seat, child car seat; Kindersitz, Kindersitze, Autokindersitz; silla infantil, sillita del coche, silla del coche; siège auto, siège enfant, siège-auto; cadeirinha, cadeirinha do carro
gas station, petrol station, gas stations; Tankstelle, Tankstellen; gasolinera, gasolineras; station-service, station essence; posto de gasolina, posto de combustível
fill up the car, fill up the tank, fill up with gas, ~get gas; ~tanken, getankt, volltanken, vollgetankt, ~tankt; echar gasolina, llenar el depósito, echa gasolina, ~repostar; faire le plein, fais le plein, faites le plein, mettre de l'essence; abastecer o carro, encher o tanque, abasteça o carro, ~abastecer
car wash; Autowäsche, Waschanlage, Waschstraße; lavado de coches, túnel de lavado, ~lavadero; station de lavage, lavage auto; lava-rápido, ~lava-jato, lavagem de carro
trunk of the car, car trunk, car boot; Kofferraum; maletero; coffre de la voiture, ~coffre; porta-malas
license plate, license plates, number plate; Nummernschild, ~Kennzeichen, Nummernschilder; ~matrícula, placa de matrícula; plaque d'immatriculation, plaques d'immatriculation; placa do carro, placas do carro
parking garage, multi-storey car park, underground parking; Parkhaus, Tiefgarage; aparcamiento subterráneo, ~parking; parking souterrain, parking couvert; estacionamento coberto, estacionamento subterrâneo
bike lock, bicycle lock, bike locks; Fahrradschloss, Fahrradschlösser; candado de la bicicleta, candado de bicicleta, candado de la bici; antivol, antivol de vélo, antivols; cadeado da bicicleta, cadeado de bicicleta
inner tube, inner tubes; Fahrradschlauch, ~Schlauch, ~Schläuche; cámara de aire, cámaras de aire; chambre à air, chambres à air; câmara de ar, câmaras de ar
bike pump, bicycle pump, tire pump; Luftpumpe, Fahrradpumpe; bomba de bicicleta, bomba para bicicletas, bomba de la bici; pompe à vélo; bomba de bicicleta, ~bomba de ar
pump up the tires, pump up the tyres, inflate the tires, inflate the tyres; Reifen aufpumpen, Reifen aufgepumpt, ~aufpumpen; inflar las ruedas, inflar los neumáticos, infla las ruedas, hinchar las ruedas; gonfler les pneus, gonfle les pneus, gonflez les pneus; encher os pneus, ~calibrar os pneus, encha os pneus
bike chain, bicycle chain; Fahrradkette; cadena de la bicicleta, cadena de la bici; chaîne de vélo, chaîne du vélo; corrente da bicicleta, corrente de bicicleta
bike helmet, bicycle helmet, cycling helmet; Fahrradhelm, Fahrradhelme; casco de bicicleta, casco de la bici, casco de bici; casque de vélo, casques de vélo; capacete de bicicleta, capacete de ciclismo
bike saddle, bike seat, bicycle seat, ~saddle; Fahrradsattel, ~Sattel; sillín; selle de vélo, ~selle; selim, ~banco da bicicleta
~rent, monthly rent; Miete, Monatsmiete; ~alquiler, alquiler mensual; loyer, loyers; ~aluguel, aluguel mensal
pay the rent, paying the rent, pay rent; Miete zahlen, Miete bezahlen, Miete überweisen, Miete gezahlt, Miete bezahlt; pagar el alquiler, paga el alquiler, pague el alquiler; payer le loyer, paie le loyer, payez le loyer; pagar o aluguel, pague o aluguel, paga o aluguel
electricity bill, electricity bills, electric bill, power bill; Stromrechnung, Stromrechnungen; factura de la luz, factura de electricidad, recibo de la luz, facturas de la luz; facture d'électricité, factures d'électricité; conta de luz, contas de luz, conta de energia
gas bill, gas bills; Gasrechnung, Gasrechnungen; factura del gas, factura de gas, recibo del gas; facture de gaz, factures de gaz; conta de gás, conta do gás
water bill, water bills; Wasserrechnung, Wasserrechnungen; factura del agua, recibo del agua; facture d'eau, factures d'eau; conta de água, conta da água
phone bill, phone bills, telephone bill; Telefonrechnung, Handyrechnung, Telefonrechnungen; factura del teléfono, factura de teléfono, factura del móvil; facture de téléphone, facture du téléphone, factures de téléphone; conta de telefone, conta do telefone, conta do celular
heating bill, heating bills; Heizkostenabrechnung, Heizungsrechnung, Heizkostenrechnung; factura de la calefacción, factura de calefacción; facture de chauffage, factures de chauffage; conta do aquecimento, conta de aquecimento
pay the bill, pay the bills, pay bills, pay my bills; Rechnung bezahlen, Rechnung zahlen, Rechnungen bezahlen, Rechnungen zahlen, Rechnung bezahlt; pagar la factura, pagar las facturas, paga la factura, ~pagar la cuenta; payer la facture, payer les factures, paie la facture, payez la facture; pagar a conta, pagar as contas, pague a conta, ~pagar a fatura
invoice, invoices, ~bill, ~bills; ~Rechnung, ~Rechnungen; factura, facturas; facture, factures; ~fatura, ~faturas, nota fiscal, notas fiscais
receipt, receipts; Kassenbon, Quittung, Kassenzettel, ~Beleg, Quittungen, ~Belege; ~recibo, ~tique, tique de compra, ~recibos, ticket de compra; ticket de caisse, ~reçu, tickets de caisse, ~reçus; ~recibo, nota de compra, ~recibos, ~comprovante
tax return, tax returns; Steuererklärung, Steuererklärungen; declaración de la renta, declaraciones de la renta; déclaration d'impôts, déclaration de revenus, déclaration des revenus; declaração de imposto de renda, declaração do imposto de renda
tax office, tax authorities; Finanzamt; ~Hacienda, agencia tributaria; centre des impôts, ~les impôts, service des impôts; receita federal, ~receita
tax advisor, tax adviser, tax accountant; Steuerberater, Steuerberaterin; asesor fiscal, asesora fiscal, ~gestor; conseiller fiscal, conseillère fiscale; consultor tributário, ~contador, ~contadora
insurance policy, insurance policies; Versicherungspolice, Versicherungsschein; póliza de seguro, póliza del seguro, pólizas de seguro, ~póliza; contrat d'assurance, police d'assurance, contrats d'assurance; apólice de seguro, apólices de seguro, ~apólice
health insurance; Krankenversicherung, ~Krankenkasse; seguro médico, seguro de salud; assurance maladie, assurance santé, ~mutuelle; plano de saúde, seguro saúde
home insurance, household insurance, contents insurance, renters insurance; Hausratversicherung; seguro del hogar, seguro de hogar; assurance habitation; seguro residencial
liability insurance; Haftpflichtversicherung; seguro de responsabilidad civil; assurance responsabilité civile, ~responsabilité civile; seguro de responsabilidade civil
car insurance, auto insurance; Kfz-Versicherung, Autoversicherung; seguro del coche, seguro de coche; assurance auto, assurance automobile, assurance de la voiture; seguro do carro, seguro de carro
bank statement, bank statements, account statement; Kontoauszug, Kontoauszüge, Kontoauszügen; extracto bancario, extractos bancarios, extracto de cuenta; relevé bancaire, relevé de compte, relevés bancaires, relevés de compte; extrato bancário, extratos bancários, extrato da conta
standing order, standing orders; Dauerauftrag, Daueraufträge; orden permanente, transferencia periódica; virement permanent, virements permanents; transferência programada, transferência automática
direct debit, direct debits; Lastschrift, Lastschriften; domiciliación bancaria, ~domiciliación; prélèvement automatique, prélèvements automatiques, ~prélèvement; débito automático, débitos automáticos
bank transfer, wire transfer, bank transfers; ~Überweisung, Banküberweisung, ~Überweisungen; transferencia bancaria, transferencias bancarias, ~transferencia; virement bancaire, virement, virements; transferência bancária, transferências bancárias, ~transferência
savings account, savings accounts; Sparkonto, Sparkonten, ~Tagesgeldkonto; cuenta de ahorro, cuenta de ahorros, cuentas de ahorro; compte épargne, compte d'épargne, comptes épargne; conta poupança, conta-poupança, ~poupança
checking account, current account; Girokonto, Girokonten; cuenta corriente, cuentas corrientes; compte courant, comptes courants; conta corrente, contas correntes
mortgage, mortgages; Hypothek, Hypotheken, ~Baufinanzierung; hipoteca, hipotecas; prêt immobilier, crédit immobilier, hypothèque; financiamento imobiliário, ~hipoteca, financiamento da casa
cash machine, cashpoint; Geldautomat, Geldautomaten, Bankautomat; cajero automático, cajeros automáticos, ~cajero; distributeur de billets, distributeur automatique, distributeurs de billets; caixa eletrônico, caixas eletrônicos
withdraw cash, take out cash, get cash; Bargeld abheben, Geld abheben, Geld abgehoben; sacar dinero, sacar efectivo, saca dinero; retirer de l'argent, retirer du liquide, retire de l'argent; sacar dinheiro, saque dinheiro
refund, refunds; Rückerstattung, Erstattung, ~Rückzahlung; reembolso, reembolsos, ~devolución; remboursement, remboursements; reembolso, reembolsos
warranty, warranties; ~Garantie; ~garantía; ~garantie; ~garantia
cancel the subscription, cancel my subscription, cancel our subscription, cancel subscription; Abo kündigen, Abonnement kündigen, Abo gekündigt; cancelar la suscripción, cancela la suscripción, dar de baja la suscripción; résilier l'abonnement, annuler l'abonnement, résilie l'abonnement, résiliez l'abonnement; cancelar a assinatura, cancele a assinatura
magazine subscription, magazine subscriptions; Zeitschriftenabo, Zeitschriftenabonnement; suscripción a la revista, suscripción a una revista; abonnement au magazine, abonnement à un magazine; assinatura de revista, assinatura da revista
subscription, subscriptions; Abo, Abonnement, Abos; suscripción, suscripciones; abonnement, abonnements; ~assinatura, ~assinaturas
application form, registration form; Anmeldeformular, Antragsformular, ~Formular; formulario de solicitud, formulario de inscripción; formulaire d'inscription, formulaire de demande; formulário de inscrição, ficha de inscrição
signature, signatures; Unterschrift, Unterschriften; ~firma, ~firmas; signature, signatures; ~assinatura, ~assinaturas
ID card, ID cards, identity card, national ID card, identification card; Personalausweis, ~Ausweis, Personalausweise; carné de identidad, ~documento de identidad; carte d'identité, cartes d'identité; carteira de identidade, ~identidade
driver's license, driving licence, driving license, drivers license; Führerschein, Führerscheine; carné de conducir, carnet de conducir, permiso de conducir; permis de conduire, ~permis; carteira de motorista, ~habilitação, carteira de habilitação
passport photo, passport photos; Passfoto, Passfotos, Passbild, Passbilder; foto de carné, fotos de carné, foto de carnet; photo d'identité, photos d'identité; foto para passaporte, foto para o passaporte, ~foto de documento
renew the passport, renew passport, renew my passport, renew your passport; Pass verlängern, Reisepass verlängern, Pass erneuern, Reisepass erneuern; renovar el pasaporte, renueva el pasaporte; renouveler le passeport, renouveler mon passeport, refaire mon passeport; renovar o passaporte, renove o passaporte
registration office, residents' registration office; Einwohnermeldeamt, Bürgeramt, Meldeamt; oficina de empadronamiento, ~oficina del padrón; ~bureau de l'état civil, ~service de l'état civil; ~cartório de registro, ~cartório
birth certificate, birth certificates; Geburtsurkunde, Geburtsurkunden; partida de nacimiento, certificado de nacimiento, acta de nacimiento; acte de naissance, extrait d'acte de naissance, extrait de naissance; certidão de nascimento, certidões de nascimento
marriage certificate; Heiratsurkunde, Eheurkunde; certificado de matrimonio, acta de matrimonio, partida de matrimonio; acte de mariage, certificat de mariage; certidão de casamento
residence permit, residence permits; Aufenthaltserlaubnis, Aufenthaltstitel; permiso de residencia; titre de séjour, carte de séjour, permis de séjour; autorização de residência, visto de residência
parking ticket, parking fine, parking tickets; Strafzettel, ~Knöllchen; multa de aparcamiento, multa de estacionamiento, multas de aparcamiento; ~amende de stationnement, ~contravention, contravention de stationnement; multa de estacionamento, multas de estacionamento
speeding ticket, speeding fine, speeding tickets; Strafzettel wegen zu schnellen Fahrens, Bußgeld wegen zu schnellen Fahrens; multa por exceso de velocidad, multas por exceso de velocidad; amende pour excès de vitesse, contravention pour excès de vitesse; multa por excesso de velocidade, multas por excesso de velocidade
parking permit, parking permits, resident's permit; Parkausweis, Anwohnerparkausweis, Parkausweise; permiso de aparcamiento, tarjeta de residente, tarjeta de aparcamiento; carte de stationnement, permis de stationnement; autorização de estacionamento, cartão de estacionamento
parcel, parcels, ~package, ~packages; Paket, Pakete, Paketen, Päckchen; ~paquete, ~paquetes; colis; ~encomenda, ~encomendas, ~pacote, ~pacotes
return label, return labels; Retourenschein, Rücksendeetikett, Retourenetikett; etiqueta de devolución, etiquetas de devolución; étiquette de retour, étiquettes de retour, bordereau de retour; etiqueta de devolução
post office, post offices; Postamt, Postfiliale, ~Post; oficina de correos, ~correos; bureau de poste, bureaux de poste, ~poste; agência dos correios, ~correio, ~correios
postage stamps, postage stamp, ~stamps; Briefmarken, Briefmarke; ~sellos, ~sello, sellos de correos; timbres, timbres-poste, ~timbre; selos, ~selo
registered letter, registered mail; Einschreiben, ~Einschreibebrief; carta certificada, correo certificado; lettre recommandée, courrier recommandé, ~recommandé; carta registrada
envelope, envelopes; Briefumschlag, Briefumschläge, ~Umschlag, ~Umschläge; ~sobre, ~sobres; ~enveloppe, enveloppes; envelope, envelopes
pay slip, payslip, pay stub, pay slips; Gehaltsabrechnung, Lohnabrechnung, Gehaltsabrechnungen; ~nómina, ~nóminas; fiche de paie, bulletin de salaire, fiches de paie; holerite, contracheque, holerites
power of attorney; ~Vollmacht; poder notarial; ~procuration; procuração
jacket, jackets; Jacke, Jacken; chaqueta, chaquetas; ~veste, ~vestes; jaqueta, jaquetas
`;
