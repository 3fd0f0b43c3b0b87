/** The browser's own regional form of the interface language, so that a Briton reads 22:30 and an American 10:30 PM. */
export const regionOf = (language: string): string =>
  navigator.languages.find((tag) => tag.slice(0, 2).toLowerCase() === language.slice(0, 2)) ?? language;

/** What the page calls its language, for voices and dictionaries: the Portuguese here is that of Brazil. */
export const pageTag = (language: string): string => (language === 'pt' ? 'pt-BR' : language);

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the region writes it: 12,345 here, 12.345 there. */
export const numberText = (value: number, language: string, mostFractionDigits = 3): string => {
  const region = regionOf(language);
  const key = `${region} ${mostFractionDigits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(region, { maximumFractionDigits: mostFractionDigits });
    formats.set(key, format);
  }
  return format.format(value);
};
