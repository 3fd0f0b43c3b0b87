import type { Language } from '../../shared/languages';

type Names = Readonly<Record<Language, string>>;
const ORDER = ['en', 'de', 'es', 'fr', 'pt'] as const satisfies readonly Language[];

/**
 * Cities that are called otherwise in another language, in the order above. Those whose name is a person's or a thing's
 * in one of them (Florence, Sofia, Nice) are left out: nothing tells which is meant.
 */
const CITIES: readonly Names[] = `
Lisbon, Lissabon, Lisboa, Lisbonne, Lisboa
London, London, Londres, Londres, Londres
Vienna, Wien, Viena, Vienne, Viena
Munich, München, Múnich, Munich, Munique
Cologne, Köln, Colonia, Cologne, Colônia
Berlin, Berlin, Berlín, Berlin, Berlim
Hamburg, Hamburg, Hamburgo, Hambourg, Hamburgo
Nuremberg, Nürnberg, Núremberg, Nuremberg, Nuremberg
Rome, Rom, Roma, Rome, Roma
Milan, Mailand, Milán, Milan, Milão
Venice, Venedig, Venecia, Venise, Veneza
Naples, Neapel, Nápoles, Naples, Nápoles
Turin, Turin, Turín, Turin, Turim
Genoa, Genua, Génova, Gênes, Gênova
Prague, Prag, Praga, Prague, Praga
Warsaw, Warschau, Varsovia, Varsovie, Varsóvia
Cracow, Krakau, Cracovia, Cracovie, Cracóvia
Brussels, Brüssel, Bruselas, Bruxelles, Bruxelas
Antwerp, Antwerpen, Amberes, Anvers, Antuérpia
Ghent, Gent, Gante, Gand, Gante
Bruges, Brügge, Brujas, Bruges, Bruges
Geneva, Genf, Ginebra, Genève, Genebra
Zurich, Zürich, Zúrich, Zurich, Zurique
Basel, Basel, Basilea, Bâle, Basileia
Copenhagen, Kopenhagen, Copenhague, Copenhague, Copenhague
Stockholm, Stockholm, Estocolmo, Stockholm, Estocolmo
Athens, Athen, Atenas, Athènes, Atenas
Moscow, Moskau, Moscú, Moscou, Moscou
Budapest, Budapest, Budapest, Budapest, Budapeste
Bucharest, Bukarest, Bucarest, Bucarest, Bucareste
Belgrade, Belgrad, Belgrado, Belgrade, Belgrado
Seville, Sevilla, Sevilla, Séville, Sevilha
Barcelona, Barcelona, Barcelona, Barcelone, Barcelona
Edinburgh, Edinburgh, Edimburgo, Édimbourg, Edimburgo
Strasbourg, Straßburg, Estrasburgo, Strasbourg, Estrasburgo
Marseille, Marseille, Marsella, Marseille, Marselha
Bordeaux, Bordeaux, Burdeos, Bordeaux, Bordeaux
Amsterdam, Amsterdam, Ámsterdam, Amsterdam, Amsterdã
Istanbul, Istanbul, Estambul, Istanbul, Istambul
Jerusalem, Jerusalem, Jerusalén, Jérusalem, Jerusalém
Beijing, Peking, Pekín, Pékin, Pequim
Tokyo, Tokio, Tokio, Tokyo, Tóquio
`
  .trim()
  .split('\n')
  .map((line) => {
    const names = line.split(', ');
    return Object.fromEntries(ORDER.map((language, at) => [language, names[at] ?? ''])) as Names;
  });

/** Words of their language as well: a quarter (Colonia Roma), a plague, what comes. */
const ALSO_WORDS = new Set(['Colonia', 'Praga', 'Vienne']);

/** What a city is called in another language; null where `name` is none of those that change theirs. */
export const localCity = (name: string, from: Language, to: Language): string | null =>
  ALSO_WORDS.has(name) ? null : (CITIES.find((names) => names[from] === name)?.[to] ?? null);
