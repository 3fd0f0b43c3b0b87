import { MEASURE_WORDS } from '../text/structure/measureWords';

/* Words that values are written with, in the five languages, as parts of regular expressions. */

export const NUMBER_WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|dozen|' +
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend|halbe?|' +
  'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|cien|mil|media|' +
  'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|cent|mille|demi|' +
  'dois|duas|três|quatro|sete|oito|nove|dez|doze|vinte|cem|meia';
/** Begun only where a run of figures begins: at each of them, it would cost its length squared. */
export const FIGURES = '(?<!\\d[.,]?)\\d(?:[.,]?\\d)*';
export const A_NUMBER = `${FIGURES}|(?<![\\p{L}])(?:${NUMBER_WORD})(?![\\p{L}])`;
/** The full hour, in figures or words. */
export const HOUR = `(?:\\d{1,2}|${NUMBER_WORD})`;
export const PERCENT = '%|per ?cent|prozent|por ciento|pour ?cent|por cento';
/** What is written behind a number and belongs to it. */
export const MEASURE = `${PERCENT}|°C?|(?:[kcm]?m|[km]?g|ml|cl|l|km/h|kwh?|gb|mb)(?![\\p{L}])|(?:${MEASURE_WORDS.join('|')})(?![\\p{L}])`;
export const MONTH =
  'jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar|rero)?|fév(?:rier)?|fevereiro|mar(?:ch|zo|s|ço)?|märz?|apr(?:il)?|avr(?:il)?|abr(?:il)?|' +
  'may|mai|mayo|maio|june?|juni|juin|junio|junho|july?|juli|juil(?:let)?|julio|julho|aug(?:ust)?|août|ago(?:sto)?|' +
  'sept?(?:ember|embre|iembre)?|setembro|oct(?:ober|obre|ubre)?|okt(?:ober)?|outubro|nov(?:ember|embre|iembre|embro)?|' +
  'dec(?:ember)?|dez(?:ember|embro)?|déc(?:embre)?|dic(?:iembre)?';
export const DAY =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|' +
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|' +
  '(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?';
export const SEASON =
  'today|tomorrow|yesterday|tonight|weekend|spring|summer|autumn|winter|heute|morgen|gestern|frühling|sommer|herbst|' +
  'hoy|mañana|primavera|verano|otoño|invierno|demain|hier|printemps|été|automne|hiver|hoje|amanhã|verão|outono|inverno';
/** Which part of a month or season. */
export const PART =
  '(?:(?:early|mid|late|end of|beginning of|middle of|anfang|mitte|ende|début|mi|fin)|' +
  '(?:mediados|principios|finales|comienzos|meados|início|começo|fim|final) d[eoa]l?)';
/** A month without a day; those that are other words as well only behind what puts them in time. */
export const MONTH_ALONE =
  `(?!(?:may|mar|march|mars|sept?)(?![\\p{L}]))(?:${MONTH})|` +
  `(?<=(?<![\\p{L}])(?:in|of|by|until|since|next|last|this|en|im|bis|seit|fin|début) )(?:${MONTH})`;
export const SPAN_UNIT =
  '(?:second|minute|hour|day|week|month|year|night)s?|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|nächte|' +
  'segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|mês|años?|anos?|noches?|noites?|secondes?|heures?|jours?|semaines?|mois|ans?|nuits?';
export const MONEY_UNIT = 'euros?|eur|pounds?|dollars?|cents?|francs?|franken|reais|usd|gbp|chf';
