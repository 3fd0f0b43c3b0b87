import { GIVEN_NAMES } from '../assistant/nameLists';
import { fold } from '../search/fold';
import { plainWords } from './quizItem';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Labels of letters, minutes and forms: what follows them is no knowledge. Folded, as `plainWords` gives them. */
export const LABELS: ReadonlySet<string> = new Set(
  (
    'date,time,place,where,when,who,present,attendees,absent,apologies,subject,from,to,cc,re,ps,p s,nb,tags,tag,source,sources,' +
    'author,authors,status,note,notes,hint,tip,example,examples,e g,i e,warning,important,update,edit,agenda,topics,next,recap,exam,expected,got,actual,version,why,what,how,my view,opinion,conclusion,to do,present,' +
    'todo,question,answer,q,a,link,links,see,summary,title,page,pages,chapter,ingredients,steps,method,also,but,and,so,result,' +
    'datum,zeit,uhrzeit,ort,anwesend,teilnehmer,betreff,von,an,quelle,quellen,autor,hinweis,tipp,beispiel,beispiele,z b,d h,' +
    'achtung,wichtig,stand,frage,antwort,siehe,zusammenfassung,titel,seite,kapitel,zutaten,zubereitung,aber,und,also,ergebnis,' +
    'fecha,hora,lugar,asistentes,asunto,de,para,fuente,nota,notas,ejemplo,ejemplos,p ej,aviso,importante,pregunta,respuesta,' +
    'ver,resumen,titulo,pagina,ingredientes,preparacion,pero,y,resultado,heure,lieu,presents,objet,source,exemple,exemples,' +
    'remarque,attention,important,question,reponse,voir,resume,titre,ingredients,preparation,mais,et,resultat,data,local,' +
    'presentes,assunto,fonte,exemplo,exemplos,atencao,pergunta,resposta,resumo,preparo,mas,e,objetivo'
  ).split(','),
);

/** Verbs that tell somebody what to do, as lists of tasks begin. */
const ENGLISH_TASKS = setOf(
  'add ask book bring buy call cancel change check clean collect confirm contact cook copy create decide deliver do draft ' +
    'drop email fetch file fill find finish fix follow get give go help hold invite keep leave let look mail make measure ' +
    'meet move order pack paint pay phone pick plan post prepare print put read remind remove rent repair replace reply ' +
    'report reserve return review ring save schedule see sell send set show sign speak start stop take talk tell test text ' +
    'think throw tidy translate try turn update visit wait wash water will write wrote said says asked',
);
/** Those of them that no recipe and no rule begins with. */
const ERRANDS = setOf(
  'ask book bring buy call cancel check collect confirm contact email fetch find get give invite look mail order pay phone ' +
    'pick post remind reply report return ring schedule sell send tell text try visit write renew fix',
);
const INFINITIVE = /^\p{Ll}\p{L}+(?:ar|er|ir|re|oir)$/u;
const GERMAN_INFINITIVE = /(?:^|\s)\p{Ll}\p{L}+(?:en|ern|eln)$/u;

const MOST_ERRAND_WORDS = 9;

/** What speakers say about themselves. */
const FIRST_PERSON =
  /(?<![\p{L}'’])(?:I|[Ww]e|my|our|me|us|ich|wir|mich|mir|uns|mein\p{L}*|yo|nosotros|mi|nos|j['’]|je|nous|moi|mon|eu|nós|meu|minha)(?![\p{L}])/u;

/** The writer, as who does something. */
const WRITER =
  /(?<![\p{L}'’])(?:(?:I|[Ww]e|[Ii]ch|[Ww]ir|[Yy]o|[Nn]osotros|[Jj]e|[Nn]ous|[Ee]u|[Nn]ós)(?!\p{L})|[Jj]['’](?=\p{L}))/u;
/** "Type I" is no person. */
const NUMERAL =
  /(?<=(?:type|class|phase|stage|part|group|war|volume|chapter|grade|level|typ|teil|band|tipo|clase|parte|classe|partie)\s)I(?!\p{L})/giu;

/** What the writer did, thinks or would like: a diary's, while "we close the tap in May" may be learnt. */
const OWN_STORY = new RegExp(
  [
    String.raw`(?:I|[Ww]e)\s+(?:\p{Ll}+ly\s+|never\s+|also\s+)?(?:\p{Ll}+ed|was|were|had|did|went|came|took|bought|got|saw|met|made|gave|said|told|found|left|ate|slept|spent|should|could|would|might|think|thought|hope|want|wish)`,
    String.raw`(?:[Ii]ch|[Ww]ir)\s+(?:war(?:en)?|hatten?|bin|sind|haben?|ging(?:en)?|kam(?:en)?|möchten?|sollten?|wollen|will|glauben?|denken?)`,
    String.raw`(?:war(?:en)?|hatten?|bin|sind|haben?|ging(?:en)?|kam(?:en)?|möchten?|sollten?)\s+(?:ich|wir)`,
    String.raw`(?:[Jj]['’](?:ai|étais|avais|aimerais)|[Jj]e\s+(?:suis|pense|voudrais|crois)|[Nn]ous\s+(?:avons|sommes|étions|avions))`,
    String.raw`(?:[Hh]e|[Hh]emos)\s+\p{Ll}+[aid]do|[Ff]uimos|[Ee]stuvimos|[Ll]legamos|[Cc]reo que|[Ff]omos|[Ee]stivemos|[Cc]hegamos|[Aa]cho que`,
  ]
    .map((part) => String.raw`(?<![\p{L}'’])(?:${part})(?!\p{L})`)
    .join('|'),
  'u',
);

export const isTaskVerb = (word: string): boolean => ENGLISH_TASKS.has(word.toLowerCase());
export const isOwnDoing = (text: string): boolean => WRITER.test(text.replace(NUMERAL, '1'));
export const isOwnStory = (text: string): boolean => OWN_STORY.test(text);
export const isPersonal = (text: string): boolean => FIRST_PERSON.test(text.replace(NUMERAL, '1'));

/** Whether a line is an errand, though no box stands before it: "Return the book", "Brot kaufen", "comprar pan". */
export const isErrand = (text: string, isItem: boolean): boolean => {
  const words = plainWords(text);
  if (ERRANDS.has(words[0] ?? '')) return true;
  if (!isItem || words.length > MOST_ERRAND_WORDS) return false;
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  return INFINITIVE.test(first) || GERMAN_INFINITIVE.test(text.replace(/[.\s]+$/u, ''));
};

/** Whether "Name: words" rather tells what somebody is to do, or said, than what the name means. */
export const isTaskLike = (name: string, said: string): boolean => {
  if (GIVEN_NAMES.has(fold(name))) return true;
  const [first = ''] = plainWords(said);
  const firstAsWritten = /^\p{L}+/u.exec(said)?.[0] ?? '';
  return (
    ENGLISH_TASKS.has(first) || INFINITIVE.test(firstAsWritten) || GERMAN_INFINITIVE.test(said.replace(/[.\s]+$/u, ''))
  );
};
