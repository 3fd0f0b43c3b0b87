/** Words that tell what a sentence is there for, in English, German, Spanish, French and Portuguese. */
const any = (source: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${source})(?![\p{L}\p{M}])`, 'iu');

export const TODO = any(
  String.raw`to-?dos?|action(?: items?)?|must|need(?:s)? to|ha(?:ve|s) to|please|remember to|don['’]t forget|make sure|will (?:ask|send|check|write|call|bring|book|order|prepare|talk|get|find|update|report|collect|fix)|` +
    String.raw`muss|müssen|soll(?:en|te|ten)?|bitte|nicht vergessen|kümmert sich|übernimmt|erledigen|` +
    String.raw`tiene[ns]? que|tengo que|tenemos que|hay que|debe[ns]?|por favor|no olvid\p{L}+|pendientes?|se encarga|` +
    String.raw`doi(?:t|s|vent|vons)|il faut|faut|merci de|prière de|ne pas oublier|n['’]oublie\p{L}*|s['’]occupe|` +
    String.raw`tem que|têm que|tenho que|precisa\p{L}*|deve[m]?|não esquec\p{L}+|à faire|a fazer`,
);
export const DECISION = any(
  String.raw`decided|decision|agreed|resolved|approved|settled on|chose|chosen|we(?:['’]ll| will)|going with|` +
    String.raw`beschlossen|beschluss|entschieden|entscheidung|vereinbart|geeinigt|einigten|genehmigt|` +
    String.raw`acord(?:amos|ado|aron|ó|e)|decid(?:imos|ido|ieron|ió)|decisión|aprob(?:ado|ó|amos)|` +
    String.raw`décid(?:é|és|ons|er)|décision|convenu|retenu|d['’]accord pour|approuvé|` +
    String.raw`decidi(?:mos|do|ram|u)|decisão|combin(?:amos|ado)|aprov(?:ado|ou)`,
);
export const REASON = any(
  String.raw`because|therefore|so that|due to|the (?:main|key|point|idea|problem|result|reason|aim|goal|cause)|means that|turns out|importan\p{L}*|` +
    String.raw`weil|deshalb|daher|denn|wegen|ergebnis|grund|wichtig\p{L}*|bedeutet|` +
    String.raw`porque|por eso|debido|resultado|importante|significa|objetivo|` +
    String.raw`parce que?|donc|car|grâce à|résultat|importante?s?|signifie|car|por isso|causa`,
);
const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro';
const DAYS =
  'mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|' +
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|morgen|mañana|demain|amanhã|segunda|terça|quarta|quinta|sexta';
export const DATE = new RegExp(
  String.raw`\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}\.?(?:[./]?\d{2,4})?\b|\b\d{1,2}(?::\d\d|\s?(?:am|pm|a\.m\.|p\.m\.|Uhr|h))(?!\p{L})|\b\d{1,2}(?:\.|st|nd|rd|th|er)?\s(?:de\s|of\s)?(?:${MONTHS})|(?<!\p{L})(?:${DAYS})(?!\p{L})|(?:${MONTHS})\s\d{1,4}`,
  'iu',
);
export const AMOUNT =
  /[€$£]\s?\d|\d[\d.,]*\s?(?:€|\$|£|%|euros?\b|eur\b|dollars?\b|pounds?\b|chf\b|kg\b|g\b|mg\b|km\b|m²|cm\b|mm\b|ml\b|l\b|(?:minutes?|hours?|days?|weeks?|months?|years?|minuten|stunden|tage|wochen|monate|jahre|minutos|horas|días|semanas|meses|años|heures|jours|semaines|mois|ans)\b)/iu;

/** Who came to a meeting, and how it was run: of use to nobody who was not asked. */
export const ATTENDANCE =
  /^(?:\*\*)?(?:attendees|attending|in attendance|apologies|absent|minutes(?: taken)? by|anwesend\p{L}*|abwesend\p{L}*|entschuldigt|protokoll(?:führung)?|teilnehmer\p{L}*|asistentes|presentes|ausentes|acta de|présents|absents?|excusés?|participants|participantes)(?:\*\*)?\s*:/iu;
/** The same by words that have other uses: a name follows. */
export const ATTENDANCE_OF_NAMES = /^(?:\*\*)?(?:[Pp]resent|[Cc]hair|[Pp]résente?)(?:\*\*)?\s*:\s*\p{Lu}\p{Ll}/u;
/** A verb at the head of a line, behind a few words at most. */
const byName = (verbs: string): RegExp =>
  new RegExp(String.raw`^(?:\p{L}[\p{L}.'’-]*,?\s){0,4}(?:${verbs})(?![\p{L}\p{M}])`, 'iu');
export const HOUSEKEEPING = byName(
  String.raw`opened the (?:meeting|session)|(?<=(?:meeting|session) |(?<!(?:the|our|my|a|this|that) [\p{L}-]+ ))opened at|welcomed|thanked|(?:was|were) thanked|(?:has |have )?apologi[sz]ed?|sorry for|took the minutes|closed the (?:meeting|session)|` +
    String.raw`eröffnete? (?:die|das) (?:\p{L}*sitzung|\p{L}*versammlung|besprechung|treffen)|begrüßte?|dankte?|bedankte? sich|entschuldigte? sich|schloss die sitzung|führt\p{L}* protokoll|` +
    String.raw`abr(?:e|ió) la (?:sesión|reunión)|da la bienvenida|dio la bienvenida|agradec(?:e|ió)|se disculp(?:a|ó)|` +
    String.raw`ouvre la (?:séance|réunion)|a ouvert la (?:séance|réunion)|remercie|a remercié|s['’]excuse|` +
    String.raw`abr(?:e|iu) a (?:sessão|reunião)|deu as boas-vindas|agradece(?:u)?|pediu desculpas?`,
);

/** What letters begin with. */
export const GREETING =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte\p{L}*|moin|servus|hola|querid[oa]s?|estimad[oa]s?|buenos días|buenas tardes|bonjour|bonsoir|salut|cher|chère|chers|chères|olá|oi|car[oa]s?|prezad[oa]s?|bom dia|madame|monsieur)(?!\p{L})/iu;
/** What letters end with, and what is said to be kind. */
export const SIGN_OFF =
  /^(?:(?:kind|best|warm|many)?\s*(?:regards|wishes)|yours|sincerely|cheers|love|thanks?|thank you|many thanks|take care|see you|talk soon|(?:mit )?(?:freundlichen?|viele[nr]?|liebe|beste|herzliche[nr]?|schöne) grü(?:ß|ss)en?|vg|lg|mfg|danke|vielen dank|herzlichen dank|bis (?:bald|dann)|dein[e]?|(?:un )?(?:saludos?|abrazo|beso)|atentamente|cordialmente|(?:muchas )?gracias|hasta (?:pronto|luego)|cordialement|bien à (?:vous|toi)|amicalement|bises?|merci(?! de)|à (?:bientôt|plus)|abraços?|atenciosamente|cumprimentos|obrigad[oa]|até (?:logo|breve)|sent from|gesendet von|enviado desde|envoyé de|i hope (?:you|this)|hope you|how are you|ich hoffe,? (?:es|dir|ihnen|du|ihr|euch)|wie geht|espero que|j['’]espère que|comment (?:vas|allez))(?!\p{L})/iu;
