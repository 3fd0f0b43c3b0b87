/** Adjectives and adverbs that stand alone in a table or a label. */
export const ALONE_KINDS = `
aboard; an Bord; a bordo; à bord; a bordo
abroad; im Ausland; en el extranjero; à l'étranger; no exterior
absolute; absolut; absoluto; absolu; absoluto
absurd; absurd; absurdo; absurde; absurdo
acceptable; akzeptabel; aceptable; acceptable; aceitável
accidentally; versehentlich; accidentalmente; accidentellement; acidentalmente
accurate; ~genau; preciso; précis; preciso
actual; tatsächlich; ~real; ~réel; ~real
addicted; süchtig; adicto; accro; viciado
adorable; entzückend; adorable; adorable; adorável
alive; lebendig; vivo; vivant; vivo
aloud; ~laut; en voz alta; à voix haute; em voz alta
altogether; insgesamt; en total; au total; ao todo
ambitious; ehrgeizig; ambicioso; ambitieux; ambicioso
angrily; ~wütend; con enfado; avec colère; ~com raiva
annoying; nervig; molesto; agaçant; irritante
anxious; ängstlich; ansioso; anxieux; ansioso
appalled; entsetzt; horrorizado; horrifié; horrorizado
artificial; künstlich; artificial; artificiel; artificial
ashamed; beschämt; avergonzado; honteux; envergonhado
athletic; athletisch; atlético; athlétique; atlético
attentive; aufmerksam; atento; attentif; atento
attractive; attraktiv; atractivo; attrayant; atraente
aware; bewusst; consciente; conscient; ciente
awful; schrecklich; horrible; affreux; horrível
badly; ~schlecht; ~mal; ~mal; ~mal
bald; kahl; calvo; chauve; careca
barefoot; barfuß; descalzo; pieds nus; descalço
basically; im Grunde; básicamente; fondamentalement; basicamente
bilingual; zweisprachig; bilingüe; bilingue; bilíngue
bitter; bitter; amargo; amer; amargo
blonde; blond; rubio; blond; loiro
bossy; herrisch; mandón; autoritaire; mandão
brave; mutig; valiente; courageux; corajoso
brief; kurz; breve; bref; breve
briefly; ~kurz; brevemente; brièvement; brevemente
broad; ~breit; ~ancho, amplio; ~large; ~largo, amplo
calmly; ~ruhig; con calma; calmement; calmamente
capable; fähig; capaz; capable; capaz
carefully; sorgfältig; cuidadosamente; soigneusement; cuidadosamente
careless; nachlässig; descuidado; négligent; descuidado
clever; schlau; ~listo; malin; esperto
clumsy; ungeschickt; torpe; maladroit; desajeitado
complex; komplex; complejo; complexe; complexo
confused; verwirrt; confundido; confus; confuso
conscious; ~bewusst; ~consciente; ~conscient; consciente
constantly; ständig; constantemente; constamment; constantemente
contagious; ansteckend; contagioso; contagieux; contagioso
cooked; gekocht; cocido; cuit; cozido
correct; richtig; correcto; correct; correto
courageous; ~mutig; ~valiente; ~courageux; ~corajoso
courteous; ~höflich; cortés; courtois; cortês
cruel; grausam; cruel; cruel; cruel
curious; neugierig; curioso; curieux; curioso
cute; niedlich; ~mono; mignon; fofo
damp; feucht; húmedo; humide; úmido
deaf; taub; sordo; sourd; surdo
decent; anständig; decente; décent; decente
deep; tief; profundo; profond; profundo
deeply; ~tief; profundamente; profondément; profundamente
definitely; definitiv; sin duda; sans aucun doute; com certeza
deliberately; absichtlich; deliberadamente; délibérément; deliberadamente
dependable; ~zuverlässig; ~fiable; ~fiable; ~confiável
differently; anders; de otra manera; différemment; de forma diferente
dirty; schmutzig; sucio; sale; sujo
disgusting; ekelhaft, eklig; asqueroso; dégoûtant; nojento
dishonest; unehrlich; deshonesto; malhonnête; desonesto
disturbing; verstörend; perturbador; perturbant; perturbador
earlier; früher; ~antes; plus tôt; mais cedo
easily; ~leicht; fácilmente; facilement; facilmente
elderly; betagt; anciano; âgé; idoso
embarrassed; verlegen; ~avergonzado; gêné; constrangido
embarrassing; peinlich; embarazoso; gênant; constrangedor
emotional; emotional; emocional; émotionnel; emocional
enormous; enorm; enorme; énorme; enorme
entertaining; unterhaltsam; entretenido; divertissant; ~divertido
enthusiastic; begeistert; entusiasta; enthousiaste; entusiasmado
entire; ~ganz; entero; entier; inteiro
entirely; völlig; enteramente; entièrement; inteiramente
essential; wesentlich; esencial; essentiel; essencial
evident; offensichtlich; evidente; évident; evidente
exact; genau; exacto; exact; exato
excited; aufgeregt; emocionado; ~enthousiaste; empolgado
exciting; aufregend; emocionante; passionnant; empolgante
faithful; treu; fiel; fidèle; fiel
fake; gefälscht; ~falso; ~faux; ~falso
fantastic; fantastisch; fantástico; fantastique; fantástico
fascinating; faszinierend; fascinante; fascinant; fascinante
faster; schneller; más rápido; plus rapide; mais rápido
fearless; furchtlos; intrépido; intrépide; destemido
firmly; ~fest; firmemente; fermement; firmemente
fluent; ~fließend; ~fluido; ~courant; fluente
fluently; fließend; con fluidez; couramment; fluentemente
foreign; ausländisch; extranjero; étranger; estrangeiro
forever; für immer; para siempre; pour toujours; para sempre
formal; formell; formal; formel; formal
frankly; ehrlich gesagt; francamente; franchement; francamente
frequent; häufig; frecuente; fréquent; frequente
friendly; freundlich; amable; amical; amigável
frightened; ~verängstigt; ~asustado; ~effrayé; ~assustado
frightening; beängstigend; aterrador; effrayant; assustador
frozen; tiefgekühlt, gefroren; congelado; surgelé, congelé; congelado
fully; ~vollständig; plenamente; pleinement; plenamente
funny; lustig; gracioso; drôle; engraçado
furious; wütend; furioso; furieux; furioso
generally; im Allgemeinen; generalmente; généralement; geralmente
generous; großzügig; generoso; généreux; generoso
gentle; sanft; ~suave; ~doux; delicado
gently; ~sanft; suavemente; doucement; delicadamente
genuine; echt; auténtico; authentique; genuíno
gifted; begabt; talentoso; doué; talentoso
global; global, weltweit; global; mondial, global; global
goodbye; auf Wiedersehen; adiós; au revoir; tchau, adeus
gorgeous; wunderschön; precioso; superbe; lindo
gradually; allmählich; gradualmente; progressivement; gradualmente
grateful; dankbar; agradecido; reconnaissant; grato
greasy; fettig; grasiento; ~gras; gorduroso
greedy; gierig; codicioso; avide; ganancioso
guilty; schuldig; culpable; coupable; culpado
handsome; gutaussehend; guapo; ~beau; ~bonito
hardworking; fleißig; ~trabajador; ~travailleur; ~trabalhador
harmful; schädlich; dañino; nocif; nocivo, prejudicial
helpful; hilfreich; ~útil; ~utile; ~útil
helpless; hilflos; indefenso; sans défense; indefeso
higher; höher; más alto; plus haut; mais alto
hilarious; urkomisch; hilarante; hilarant; hilário
hopeless; hoffnungslos; sin esperanza; sans espoir; sem esperança
horrible; ~schrecklich; ~horrible; horrible; ~horrível
ill; krank; enfermo; malade; doente
illegal; illegal; ilegal; illégal; ilegal
illiterate; analphabetisch; analfabeto; analphabète; analfabeto
imaginary; imaginär; imaginario; imaginaire; imaginário
immediate; sofortig; inmediato; immédiat; imediato
immediately; sofort; inmediatamente; immédiatement; imediatamente
impolite; ~unhöflich; ~maleducado; ~impoli; mal-educado
impressive; beeindruckend; impresionante; impressionnant; impressionante
indian; indisch; indio; indien; indiano
inside; drinnen; dentro; à l'intérieur; dentro
instantly; ~sofort; al instante; instantanément; instantaneamente
international; international; internacional; international; internacional
irritating; ~nervig; irritante; ~agaçant; ~irritante
jealous; eifersüchtig; celoso; jaloux; ciumento
largely; ~größtenteils; en gran parte; en grande partie; em grande parte
lately; in letzter Zeit; últimamente; dernièrement; ultimamente
lazy; faul; perezoso; paresseux; preguiçoso
loyal; loyal; leal; loyal; leal
luckily; zum Glück; por suerte; heureusement; por sorte
magnificent; prächtig; magnífico; magnifique; magnífico
mexican; mexikanisch; mexicano; mexicain; mexicano
mild; mild; suave; doux; suave
misleading; irreführend; engañoso; trompeur; enganoso
mixed; gemischt; mixto; mixte; misto
modern; modern; moderno; moderne; moderno
modest; bescheiden; modesto; modeste; modesto
mostly; größtenteils; principalmente; principalement; principalmente
narrow; schmal; estrecho; étroit; estreito
naturally; ~natürlich; naturalmente; naturellement; naturalmente
nearby; in der Nähe; cerca; à proximité; por perto
necessarily; notwendigerweise; necesariamente; nécessairement; necessariamente
needless; ~unnötig; ~innecesario; ~inutile; ~desnecessário
negative; negativ; negativo; négatif; negativo
nervously; ~nervös; nerviosamente; nerveusement; nervosamente
normal; normal; normal; normal; normal
normally; normalerweise; normalmente; normalement; normalmente
nowhere; nirgendwo; en ninguna parte; nulle part; em lugar nenhum
nuclear; nuklear; nuclear; nucléaire; nuclear
obedient; gehorsam; obediente; obéissant; obediente
obese; fettleibig; obeso; obèse; obeso
official; offiziell; oficial; officiel; oficial
ordinary; gewöhnlich; ~corriente; ordinaire; ~comum
otherwise; sonst; de lo contrario; sinon; caso contrário
outdoors; im Freien; al aire libre; en plein air; ao ar livre
outraged; empört; indignado; indigné; indignado
overweight; übergewichtig; con sobrepeso; en surpoids; acima do peso
pale; blass; pálido; pâle; pálido
paranoid; paranoid; paranoico; paranoïaque; paranoico
particularly; besonders; particularmente; particulièrement; particularmente
pathetic; erbärmlich; patético; pathétique; patético
patiently; ~geduldig; pacientemente; patiemment; pacientemente
peacefully; ~friedlich; pacíficamente; paisiblement; pacificamente
perfect; perfekt; perfecto; parfait; perfeito
perfectly; ~perfekt; perfectamente; parfaitement; perfeitamente
personal; persönlich; personal; personnel; pessoal
pessimistic; pessimistisch; pesimista; pessimiste; pessimista
photogenic; fotogen; fotogénico; photogénique; fotogênico
picky; wählerisch; quisquilloso; ~difficile; exigente
polite; höflich; educado; poli; educado
politely; ~höflich; educadamente; poliment; educadamente
poorly; ~schlecht; ~mal; ~mal; ~mal
possibly; möglicherweise; posiblemente; éventuellement; possivelmente
precise; präzise; ~preciso; ~précis; ~preciso
pregnant; schwanger; embarazada; enceinte; grávida
previous; vorherig; anterior; précédent; anterior
quicker; ~schneller; ~más rápido; ~plus rapide; ~mais rápido
quiet; ruhig, leise; silencioso, tranquilo; calme, silencieux; silencioso, tranquilo
rarely; ~selten; raramente; ~rarement; ~raramente
rational; rational; racional; rationnel; racional
raw; roh; crudo; cru; cru
reasonable; vernünftig; razonable; raisonnable; razoável
reckless; leichtsinnig; temerario; imprudent; imprudente
regularly; regelmäßig; regularmente; régulièrement; regularmente
rejected; abgelehnt; rechazado; refusé; rejeitado
reliable; zuverlässig; fiable; fiable; confiável
religious; religiös; religioso; religieux; religioso
reluctant; widerwillig; reacio; réticent; relutante
remarkable; bemerkenswert; notable; remarquable; notável
required; erforderlich; obligatorio; obligatoire; obrigatório
ridiculous; lächerlich; ridículo; ridicule; ridículo
ripe; reif; maduro; mûr; maduro
romantic; romantisch; romántico; romantique; romântico
rotten; verfault; podrido; pourri; podre
rude; unhöflich; maleducado; impoli; grosseiro
sad; traurig; triste; triste; triste
scarce; knapp; escaso; ~rare; escasso
scared; verängstigt; asustado; effrayé; assustado
secondhand; ~gebraucht; de segunda mano; d'occasion; de segunda mão
seldom; selten; rara vez; rarement; raramente
sensitive; empfindlich; sensible; sensible; sensível
seriously; ernsthaft; en serio; sérieusement; seriamente
shallow; ~flach, seicht; poco profundo; peu profond; raso
sharp; ~scharf; afilado; tranchant; afiado
shortly; in Kürze; en breve; prochainement; em breve
similar; ähnlich; similar; similaire; semelhante
simply; ~einfach; simplemente; simplement; simplesmente
skeptical; skeptisch; escéptico; sceptique; cético
sleepy; schläfrig; somnoliento; somnolent; sonolento
slight; ~leicht; leve; ~léger; ~leve
slightly; ~leicht; ligeramente; légèrement; ligeiramente
slim; schlank; ~delgado; ~mince; magro
slow; langsam; lento; lent; lento
smart; klug; inteligente; intelligent; inteligente
somewhere; irgendwo; en algún lugar; quelque part; em algum lugar
speechless; sprachlos; sin palabras; sans voix; sem palavras
splendid; prachtvoll; espléndido; splendide; esplêndido
stingy; geizig; tacaño; avare, radin; avarento
straight; gerade; recto; droit; reto
strangely; seltsamerweise; extrañamente; étrangement; estranhamente
strict; streng; estricto; strict; rigoroso
strictly; ~streng; estrictamente; strictement; estritamente
sudden; ~plötzlich; repentino; soudain; repentino
suitable; geeignet; adecuado; approprié; adequado
sunny; sonnig; soleado; ensoleillé; ensolarado
surprisingly; überraschenderweise; sorprendentemente; étonnamment; surpreendentemente
talented; talentiert; ~talentoso; talentueux; ~talentoso
terrible; ~schrecklich; terrible; terrible; terrível
terribly; ~schrecklich; terriblemente; terriblement; terrivelmente
terrific; großartig; estupendo; formidable; ~fantástico
thankful; ~dankbar; ~agradecido; ~reconnaissant; ~grato
thick; dick; grueso; épais; grosso
thin; dünn; delgado, fino; mince; fino
thorough; gründlich; minucioso; minutieux; minucioso
threatening; bedrohlich; amenazante; menaçant; ameaçador
tiny; winzig; diminuto; minuscule; minúsculo
totally; ~völlig; totalmente; totalement; totalmente
truly; ~wirklich; verdaderamente; ~vraiment; verdadeiramente
ugly; hässlich; feo; laid; feio
uncertain; ungewiss; incierto; incertain; incerto
unconscious; bewusstlos; inconsciente; inconscient; inconsciente
unfair; unfair; injusto; injuste; injusto
universal; universell; universal; universel; universal
unusual; ungewöhnlich; inusual; inhabituel; incomum
usual; üblich; habitual; habituel; habitual
utterly; ~völlig; ~totalmente; ~complètement; ~totalmente
warm; warm; cálido; ~chaud; ~quente
warmly; ~herzlich; calurosamente; chaleureusement; calorosamente
weak; schwach; débil; faible; fraco
weird; seltsam; raro; bizarre; estranho
wild; wild; salvaje; sauvage; selvagem
willingly; bereitwillig; de buena gana; ~volontiers; de bom grado
windy; windig; ventoso; venteux; ventoso
wisely; ~weise; sabiamente; sagement; sabiamente
worrying; beunruhigend; preocupante; inquiétant; preocupante
worse; schlechter, schlimmer; peor; pire; pior
`;
