/**
 * What is counted in parts: behind "1.5" they say that it is a quantity and no version, chapter or room. Five languages,
 * small and capital first letter alike.
 */
export const MEASURE_WORDS: readonly string[] = [
  'hours? | Stunden? | horas? | heures? | minut(?:es?|en|os?) | seconds? | Sekunden? | segundos? | secondes?',
  'days? | Tage?n? | días? | dias? | jours? | weeks? | Wochen? | semanas? | semaines?',
  'months? | Monate?n? | mes(?:es)? | mois | years? | Jahre?n? | años? | anos? | ans? | années?',
  'lit(?:er|re)s? | litros? | kilos? | kilogram(?:m|me|o)?s? | gram(?:m|me|o)?s? | pounds? | Pfund | libras?',
  '(?:kilo|cent[ií]|mill?[ií])?m(?:et(?:er|re|ro)s?|ètres?) | kilómetros? | quilômetros? | miles? | Meilen?',
  'millas? | inch(?:es)? | feet | cups? | Tassen? | tazas? | tasses? | xícaras? | degrees? | Grad | grados?',
  'degrés? | graus? | per ?cent | Prozent | por ci?ento | pour cent | points? | Punkten? | puntos? | pontos?',
  'mil(?:lions?|lionen|li[oó]nes|hões) | Mio\\. | billions? | Milliarden? | milliards? | bilhões',
  'euros? | dollars? | dólar(?:es)? | francs? | Franken | francos? | rea(?:l|is) | times | veces | vezes',
].flatMap((words) => words.split(' | '));
