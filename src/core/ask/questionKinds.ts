import type { TextSpan } from '../../shared/protocol';
import {
  A_NUMBER,
  DAY,
  FIGURES,
  HOUR,
  MEASURE,
  MONEY_UNIT,
  MONTH,
  MONTH_ALONE,
  PART,
  PERCENT,
  SEASON,
  SPAN_UNIT,
} from './valueWords';

/**
 * What a question asks for, where its words say so in any of the five languages, and how that looks in a sentence.
 * Nothing is concluded from it: a sentence that holds what is asked for is put before one that does not, and it is marked.
 */
export type QuestionKind =
  | 'phone'
  | 'email'
  | 'code'
  | 'street'
  | 'year'
  | 'duration'
  | 'percent'
  | 'time'
  | 'money'
  | 'number'
  | 'date'
  | 'person'
  | 'place'
  | 'reason';

const inWords = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
/** Both ways of writing the first letter: where case counts elsewhere in a pattern. */
const either = (words: string): string =>
  words
    .split('|')
    .map((word) => (/^\p{Ll}/u.test(word) ? `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}` : word))
    .join('|');
/** At the start of a question, behind one word of two letters to five at most ("Seit wann"). */
const leading = (source: string): RegExp =>
  new RegExp(`^[¿\\s]*(?:\\p{L}{1,5} )?(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
const valuesOf = (source: string, flags = 'giu'): RegExp => new RegExp(source, flags);

const ROLE =
  'mum|mom|dad|mother|father|sister|brother|son|daughter|wife|husband|aunt|uncle|neighbour|neighbor|owner|boss|doctor|teacher|lady|' +
  'Mutter|Vater|Schwester|Bruder|Sohn|Tochter|Nachbarin?|Besitzerin?|Chefin?|Ärztin|Arzt|Lehrerin?|' +
  'madre|padre|hermana|hermano|hijo|hija|vecin[oa]|dueñ[oa]|jef[ea]|médic[oa]|profesora?|' +
  'mère|père|sœur|frère|fils|fille|voisine?|propriétaire|chef|médecin|mãe|pai|irmão?|filh[oa]|vizinh[oa]|don[oa]';

/** What stands in a place, where no name says which: rooms, furniture, ways. */
const PLACE_NOUN =
  'kitchen|cellar|basement|attic|garage|garden|shed|hall|hallway|corridor|bathroom|bedroom|office|desk|drawer|shelf|cupboard|wardrobe|' +
  'fridge|freezer|box|bag|folder|car|house|room|floor|door|window|wall|table|stairs|station|school|church|hospital|market|park|street|' +
  'bridge|bank|library|museum|hotel|caf[eé]|shop|village|town|city|country|beach|lake|river|forest|mountains?|sea|island|' +
  'küche|keller|dachboden|garten|schuppen|flur|bad|büro|schublade|regal|schrank|kühlschrank|kiste|tasche|ordner|auto|haus|zimmer|' +
  'stock|tür|fenster|wand|tisch|treppe|bahnhof|schule|kirche|krankenhaus|markt|straße|brücke|stadt|dorf|land|strand|see|fluss|wald|insel|' +
  'cocina|sótano|jardín|baño|oficina|cajón|estante|armario|nevera|caja|bolsa|carpeta|coche|casa|cuarto|puerta|ventana|mesa|estación|' +
  'escuela|iglesia|mercado|parque|calle|puente|ciudad|pueblo|playa|lago|río|bosque|isla|' +
  'cuisine|cave|grenier|jardin|bureau|tiroir|étagère|armoire|frigo|boîte|sac|dossier|voiture|maison|chambre|porte|fenêtre|gare|école|' +
  'église|hôpital|marché|parc|rue|pont|ville|village|plage|lac|rivière|forêt|île|' +
  'cozinha|porão|garagem|jardim|banheiro|escritório|gaveta|prateleira|geladeira|pasta|carro|quarto|porta|janela|estação|escola|' +
  'igreja|rua|ponte|cidade|praia|rio|floresta|ilha';
const PLACE_WORD =
  'in|at|on|under|behind|beside|near|above|below|inside|between|opposite|outside|into|from|to|next to|in front of|on top of|' +
  'im|am|auf|unter|hinter|neben|bei|über|zwischen|gegenüber|vor|aus|nach|zu[mr]?|' +
  'en|bajo|detrás de|junto a|cerca de|sobre|entre|dentro de|encima de|frente a|' +
  'dans|sous|derrière|à côté de|près de|sur|chez|devant|au|aux|à|' +
  'no|na|nos|nas|em|sob|atrás d[eao]|perto d[eao]|dentro d[eao]|ao lado d[eao]|em cima d[eao]';
const ARTICLE =
  'the|a|an|my|our|your|his|her|their|this|that|de[rnms]|die|das|eine[nmr]?|ein|mein\\p{L}*|unser\\p{L}*|el|la|los|las|un|una|mi|nuestr[oa]|le|les|une|mon|ma|notre|[oa]s?|um|uma|meu|minha|nosso|nossa';

interface KindTable {
  readonly kind: QuestionKind;
  readonly asks: RegExp;
  readonly values: RegExp;
}

/** The first that fits is taken: what asks for less stands before what asks for more. */
const KINDS: readonly KindTable[] = [
  {
    kind: 'reason',
    asks: inWords(
      'why|what (?:made|makes|caused|causes)|(?:what|for what|which) (?:is the )?reason|how come|warum|weshalb|wieso|' +
        '(?:welchem|welcher) grund|por qu[eé]|qu[eé] raz[oó]n|pourquoi|quelle raison|porqu[eê]|que razão',
    ),
    values: valuesOf(
      '(?<![\\p{L}])(?:because|since|so that|due to|therefore|otherwise|in order|weil|denn|damit|sonst|wegen|deshalb|' +
        'porque|ya que|si no|debido|para que|parce que|sinon|afin|pour que|à cause|senão|por causa)(?![\\p{L}])[^.;!?\\n]*',
    ),
  },
  {
    kind: 'phone',
    asks: inWords(
      '(?:phone|telephone|mobile|fax)(?: \\p{L}+)? ?numbers?|(?:telefon|handy|fax)nummer|' +
        'n[uú]mero de (?:tel[eé]fono|telefone|m[oó]vil|celular)|num[ée]ro de (?:t[ée]l[ée]phone|portable)|quel num[ée]ro',
    ),
    values: valuesOf('(?<![\\p{L}\\p{N}])\\+?\\d(?:[ /().-]{0,2}\\d){5,}(?![\\p{L}\\p{N}])'),
  },
  {
    kind: 'email',
    asks: inWords(
      'e-?mail[ -]?(?:adresse?|addres+|adres+)|(?:what|which) (?:\\p{L}+ ){0,2}e-?mail|(?:direcci[oó]n|cuál) (?:\\p{L}+ ){0,2}correo(?: electr[oó]nico)?|' +
        'adresse (?:e-?mail|électronique)|endere[cç]o de e-?mail',
    ),
    values: valuesOf('[^\\s@<>()]{1,64}@[^\\s@<>()]{1,100}\\.\\p{L}{2,24}'),
  },
  {
    kind: 'code',
    asks: inWords(
      'passwords?|passcode|pin|(?:door |gate )?codes?|serial number|passwort|kennwort|contraseña|clave|código|mot de passe|senha',
    ),
    values: valuesOf(
      '`[^`\\n]+`|(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}-]*\\d)(?=[\\p{L}\\p{N}-]*\\p{L})[\\p{L}\\p{N}-]{4,}|(?<![\\p{L}\\p{N}])\\d{4,}',
    ),
  },
  {
    kind: 'street',
    asks: inWords(
      '(?:what|which) (?:street|road|address)|address|welcher straße|adresse|qué calle|direcci[oó]n|quelle rue|que rua|endere[cç]o',
    ),
    values: valuesOf(
      "(?<![\\p{L}])\\p{Lu}[\\p{L}’'-]{1,40} (?:Street|Road|Lane|Avenue|Square|Way|St|Rd)(?![\\p{L}])|" +
        '(?<![\\p{L}])\\p{Lu}\\p{L}{1,40}(?:straße|strasse|gasse|platz|weg)(?![\\p{L}])|' +
        '(?<![\\p{L}])(?:[Cc]alle|[Aa]venida|[Pp]laza|[Rr]ue|[Pp]lace|[Bb]oulevard|[Rr]ua|[Pp]raça) (?:d\\p{L}{1,2} )?\\p{Lu}\\p{L}*',
      'gu',
    ),
  },
  {
    kind: 'year',
    asks: inWords('(?:what|which) year|welche[mns] jahr|qu[eé] año|quelle année|que ano'),
    values: valuesOf('(?<![\\p{L}\\p{N}.,])(?:1[0-9]|20)\\d\\d(?![\\p{L}\\p{N}])'),
  },
  {
    kind: 'duration',
    asks: inWords(
      'how long|how (?:many|much) (?:days|weeks|months|years|hours|minutes|time)|wie lange|wie viele (?:tage|wochen|monate|jahre|stunden|minuten)|' +
        'cuánto tiempo|cuánt[oa]s (?:días|semanas|meses|años|horas|minutos)|combien de (?:temps|jours|semaines|mois|heures|minutes)|quanto tempo',
    ),
    values: valuesOf(
      `(?:${A_NUMBER}|(?<![\\p{L}])(?:an?|eine?[nmr]?|una?|une|uma?)(?![\\p{L}]))[ -](?:\\p{L}+ )?(?:${SPAN_UNIT})(?![\\p{L}])`,
    ),
  },
  {
    kind: 'percent',
    asks: inWords('per ?cent|percentage|prozent|porcentaje|pourcentage|percentagem|porcentagem'),
    values: valuesOf(`(?:${A_NUMBER}) ?(?:${PERCENT})`),
  },
  {
    kind: 'time',
    asks: inWords(
      'what (?:time|hour)s?|which hours?|opening hours|wie ?viel uhr|wie spät|öffnungszeiten|qué horas?|quelles? heures?|que horas',
    ),
    values: valuesOf(
      '(?<![\\p{L}\\p{N}.,])\\d{1,2}(?:[:.h]\\d{2}(?![\\d]))(?: ?(?:am|pm|uhr))?|(?<![\\p{N}])\\d{1,2} ?(?:am|pm|uhr|h)(?![\\p{L}\\p{N}])|' +
        '(?<![\\p{L}])(?:noon|midnight|half past \\p{L}+|quarter (?:to|past) \\p{L}+|mittags?|mitternacht|midi|minuit|mediodía|medianoche)(?![\\p{L}])|' +
        `(?<![\\p{L}])(?:at|until|till|from|um|bis|ab|a las|às) ${HOUR}(?: (?:till|until|to|bis) ${HOUR})?(?![\\p{L}\\p{N}]|[:.]\\d)|` +
        `(?<![\\p{L}])(?:(?:zwischen|von) ${HOUR} (?:und|bis)|between ${HOUR} and|de ${HOUR} (?:a|à)|das ${HOUR} às) ${HOUR}(?![\\p{L}\\p{N}]|[:.]\\d)`,
    ),
  },
  {
    kind: 'money',
    asks: inWords(
      'how expensive|prices?|costs?|fees?|how much (?:is|was|are|were|does|do|did|for|will|would)|how much .*(?:pay|paid|spend|charge|money|cash|rent|worth)|what .*(?:charge|pay)|' +
        'kostet|kosten|preis|teuer|cuesta|cuestan|precio|coûte|coûtent|prix|custa|custam|preço',
    ),
    values: valuesOf(
      `[€$£] ?\\d(?:[.,]?\\d)*|${FIGURES} ?(?:[€$£]|(?:${MONEY_UNIT})(?![\\p{L}]))|(?<![\\p{L}\\p{N}.,:/])\\d{2,}(?:[.,]\\d+)*(?![\\p{L}\\p{N}:/]|[.,]\\d)`,
    ),
  },
  {
    kind: 'date',
    asks: inWords(
      'when|(?:what|which) (?:day|date|month|season|weekday)|how soon|wann|welche[mnrs]? (?:tag|datum|monat)|cuándo|qué (?:día|mes|fecha|momento)|' +
        'quand|quel(?:le)? (?:jour|mois|date)|quando|que (?:dia|mês|data)|(?:what|which) (?:is|was) (?:the |my |our )?(?:\\p{L}+ )?(?:day|date|deadline)|' +
        '(?:was|wie|welche[rs]) (?:ist|war|lautet) (?:der|das|die|mein|unser) (?:\\p{L}+ )?(?:tag|datum|termin|frist)|' +
        'cuál (?:es|fue) (?:el|la|mi) (?:\\p{L}+ )?(?:día|fecha|plazo)|quel(?:le)? (?:est|était) (?:le|la|mon) (?:\\p{L}+ )?(?:jour|date|délai)|' +
        'qual (?:é|foi) (?:o|a) (?:\\p{L}+ )?(?:dia|data|prazo)',
    ),
    values: valuesOf(
      `(?:(?<![\\p{L}])(?:${DAY}),? )?(?:\\d{1,2}(?:st|nd|rd|th|er|º)?\\.? (?:de )?(?:${MONTH})(?![\\p{L}])\\.?|(?<![\\p{L}])(?:${MONTH})\\.? \\d{1,4}(?![\\p{N}]))(?: (?:1[0-9]|20)\\d\\d(?![\\p{N}]))?|` +
        `(?<![\\p{N}])\\d{1,2}[./]\\d{1,2}[./](?:\\d{2,4})?(?![\\p{N}])|(?<![\\p{N}])\\d{4}-\\d{2}-\\d{2}(?![\\p{N}])|(?<![\\p{L}\\p{N}.,])(?:1[5-9]|20)\\d\\d(?![\\p{L}\\p{N}])|` +
        `(?<![\\p{L}])(?:${DAY}|${PART}[ -](?:${SEASON}|${MONTH})|${SEASON}|${MONTH_ALONE})(?![\\p{L}])`,
    ),
  },
  {
    kind: 'number',
    asks: inWords(
      'how (?:many|much|large|big|tall|far|old|high|deep|heavy|fast|wide|long|thick|hot|cold|warm|strong|small|often)|' +
        '(?:what|which) (?:is the |was the )?(?:temperature|weight|height|size|length|width|depth|distance|speed|amount|sum|quantity|number|dose|age|share|rate)|' +
        'wie ?viele?|wie (?:groß|hoch|alt|weit|schwer|breit|tief|dick|heiß|kalt|warm|stark|schnell|lang|oft)|' +
        'welche[rsnm]? (?:temperatur|gewicht|höhe|größe|länge|breite|tiefe|entfernung|menge|anzahl|nummer|dosis)|' +
        'cuánt[oa]s?|combien|quant[oa]s?|(?:qué|quelle?|que|qual) (?:est la |é a )?(?:temperatura|température|peso|poids|altura|hauteur|tamaño|taille|cantidad|quantité|quantidade|dosis|dose|distance|distancia|distância|número|numéro)',
    ),
    values: valuesOf(`(?:${A_NUMBER})(?: ?(?:${MEASURE}))?`),
  },
  {
    kind: 'person',
    asks: inWords(
      'who|whom|whose|(?:what|which) (?:person|man|woman)|wer|wem|wen|wessen|welche person|quién|quiénes|qui|quem',
    ),
    values: valuesOf(
      "(?<=[\\p{L}\\p{N},;:)’'\"-] )(?!I(?![\\p{L}]))\\p{Lu}[\\p{L}’'-]*\\p{Ll}(?: \\p{Lu}[\\p{L}’'-]*\\p{Ll})*|^\\p{Lu}[\\p{L}-]+(?=:)|" +
        '(?<![\\p{L}])(?:Dr|Mr|Mrs|Ms|Herr|Frau|Señora?|Mme|Dona)\\.? \\p{Lu}[\\p{L}-]+|' +
        `(?<![\\p{L}])(?:${ROLE})(?![\\p{L}])`,
      'gu',
    ),
  },
  {
    kind: 'place',
    asks: inWords(
      '(?:what|which) (?:place|room|town|city|country|village|building|floor|shelf|drawer)|welche[rmns]? (?:ort|zimmer|stadt|land|dorf|gebäude|stock)|' +
        'where|wo|wohin|woher|(?:qué|quelle?|que) (?:lugar|sitio|cuarto|ciudad|país|lieu|endroit|pièce|ville|pays|cidade|sala)|a?dónde|où|a?onde',
    ),
    values: valuesOf(
      `(?<![\\p{L}])(?:${either(PLACE_WORD)}) (?:(?:${either(ARTICLE)}) )?(?:\\p{L}+ )?(?:${either(PLACE_NOUN)})(?![\\p{L}])|` +
        `(?<![\\p{L}])(?:${either(PLACE_WORD)}) (?:(?:${either(ARTICLE)}) )?\\p{Lu}[\\p{L}’'-]*\\p{Ll}(?: \\p{Lu}[\\p{L}’'-]*\\p{Ll})*`,
      'gu',
    ),
  },
];

/** A question that begins so asks for that, whatever else stands in it ("Who … when …"). */
const LEADS: readonly (readonly [QuestionKind, RegExp])[] = [
  ['person', leading('who|whom|whose|wer|wem|wen|wessen|qui[eé]n(?:es)?|qui|quem')],
  ['reason', leading('why|warum|weshalb|wieso|por qu[eé]|pourquoi|porqu[eê]|por que')],
  ['date', leading('when|wann|cu[aá]ndo|quand|quando')],
  ['place', leading('where|wo|wohin|woher|a?d[oó]nde|où|a?onde')],
];

const tableOf = (kind: QuestionKind): KindTable | undefined => KINDS.find((table) => table.kind === kind);

/** What the question asks for; null where its words do not say so. */
export const questionKind = (question: string): QuestionKind | null =>
  LEADS.find(([, begins]) => begins.test(question))?.[0] ?? KINDS.find(({ asks }) => asks.test(question))?.kind ?? null;

/** Where a text holds something of this kind and of no other, in order. */
export const ownValuesIn = (text: string, kind: QuestionKind): readonly TextSpan[] => {
  const values = tableOf(kind)?.values;
  if (values === undefined) return [];
  return [...text.matchAll(values)].flatMap(({ index, 0: value }) =>
    // A day's name is written like a person's.
    kind === 'person' && ownValuesIn(value, 'date').length > 0 ? [] : [{ start: index, end: index + value.length }],
  );
};

/**
 * Where a text holds something that may be meant. A sentence is chosen by whether there is anything; how far it goes is
 * said by `wholeValues`.
 */
export const valuesIn = (text: string, kind: QuestionKind): readonly TextSpan[] => {
  const found = ownValuesIn(text, kind);
  // A question for when is answered by an hour as well.
  return kind === 'date' && found.length === 0 ? ownValuesIn(text, 'time') : found;
};

/** These look so unlike anything else that notes without one cannot hold the answer. */
const UNMISTAKABLE: ReadonlySet<QuestionKind> = new Set(['phone', 'email', 'year']);

/** Whether none of these texts holds what is asked for, where that can be told. */
export const lacksWhatIsAsked = (kind: QuestionKind | null, texts: readonly string[]): kind is QuestionKind =>
  kind !== null && UNMISTAKABLE.has(kind) && texts.every((text) => valuesIn(text, kind).length === 0);
