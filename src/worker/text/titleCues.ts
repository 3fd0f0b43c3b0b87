/** Names that suit any note. */
const ANY_NOTE = new Set(
  (
    'untitled unnamed new note notes memo draft misc stuff thoughts ideas todo page document file scratch temp test ' +
    'unbenannt ohne titel neue notiz notizen entwurf gedanken dokument seite datei sonstiges ' +
    'sin título nueva nota notas borrador ideas página documento varios ' +
    'sans titre nouvelle brouillon idées divers sem nova rascunho ideias'
  ).split(/\s+/u),
);
/** When it was says nothing of what it is about. */
const WHEN =
  /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?$|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|segunda|terça|quarta|quinta|sexta|today|heute|hoy|hoje|evening|morning|afternoon|abend|morgen|soir|matin|tarde|noche|noite|vom|from|of|del|du|de|the|am|for)$|^[\p{N}.:/-]+(?:st|nd|rd|th)?$|^(?:jan|feb|mär|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}*\.?$/iu;

/** True for `Notes, Thursday` and `untitled 7`: another note could be called the same. A day alone names a diary. */
export const isGenericTitle = (title: string): boolean => {
  const words = title.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.:/'’-]*/gu) ?? [];
  return words.some((word) => ANY_NOTE.has(word)) && words.every((word) => ANY_NOTE.has(word) || WHEN.test(word));
};

const ABOUT = {
  en: String.raw`(?:i(?:['’]m| am)|we(?:['’]re| are))? ?(?:writing|contacting|emailing|getting in touch|reaching out)(?: to you)? (?:about|regarding|because of|concerning)|(?:this|it) is about|(?:quick )?(?:note|question|update) (?:about|on|regarding)|regarding|concerning`,
  de: String.raw`(?:kurz |noch |nun |jetzt )?(?:zum|zur|zu den|zu unserem|zu unserer)(?= [^.]{3,60}:)|(?:es geht|hier geht es) um|ich (?:schreibe|melde mich)(?: \p{L}+){0,3} (?:wegen|bezüglich)|wegen(?= [^.]{3,60}:)|bezüglich|betrifft:?`,
  es: String.raw`(?:te |le |os |les )?escrib(?:o|imos)(?: por| sobre| acerca de| a propósito de)|se trata de|sobre(?= [^.]{3,60}:)|en cuanto a|respecto (?:a|de)`,
  fr: String.raw`je (?:vous |t['’])?écris (?:au sujet d[eu]|à propos d[eu]|pour|concernant)|il s['’]agit d[eu]|(?:au sujet|à propos) d[eu]|concernant`,
  pt: String.raw`escrevo(?:-lhe|-te)? (?:sobre|por causa d[eoa]|a propósito d[eoa])|trata-se d[eoa]|sobre(?= [^.]{3,60}:)|a respeito d[eoa]`,
};

/** A sentence that begins by saying what it is about. */
export const TOPIC = new RegExp(String.raw`^(?:${Object.values(ABOUT).join('|')}) (?<topic>[^\s:][^:]*)`, 'iu');
