const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Lower case, without the final dot. A sentence never ends here: something is always named next. */
export const TITLES = words(
  'mr mrs ms messrs prof dr st sr sra srta dra mme mlle mlles mm pr ste mgr gen col capt lt sgt rev hon hr fr frl ' +
    'ing dipl don ud uds vd vds pág págs p.ej bspw z.b d.h u.a o.ä i.d.r z.t e.g i.e cf vgl sog bzw ggf evtl resp ' +
    'geb verh p.ex c.-à-d approx ca circa env vs mt ft inkl zzgl exkl pck av avda apdo dña sta sto sté exmo ' +
    'exma ilmo ilma',
);

/** As they are written: a name follows, or the next sentence where its first word is one that sentences begin with. */
export const BEFORE_NAMES = words(
  'U.S U.K U.N u.s u.k u.n Fa Me Pe Eng Sen Gov Rep Cia Cía Profa profa Hl hl Abt Lic Arq Bd bd',
);

/** A sentence may end here when the next one starts with a capital. */
export const ENDERS = words(
  'etc usw u.s.w usf u.s u.k u.n u.e ee.uu a.m p.m a.c d.c v.chr n.chr inc ltd co corp jr sen sr bros plc ag al m.m',
);

/** An abbreviation only before a figure: `No. 5`, `S. 12`, `fig. 3`. */
export const BEFORE_FIGURES = words(
  'no nr num núm n art abs abb kap bd s p pp pg seite tel fig figs vol ch sec eq str hs az az ziff rn aufl jan feb ' +
    'mar apr jun jul aug sep sept oct nov dec okt dez ene abr ago dic janv févr fév avr juil déc fev set out ' +
    'ave blvd rd hwy apt apto appt ref réf chap éd nº tél telef tlf tfno cel',
);

/** Units and short forms that go on in lower case, and end a sentence before a capital or the end. */
export const NEVER_BEFORE_LOWER = words(
  'dept est min max std sek mio mrd gest bzgl etw jmd aprox máx mín mind incl bvd éd chap dir tfno ex ave blvd rd hwy',
);

/** Of these, what says something about the figure behind it, unless one before it is meant: `20 min.`. */
export const ABOUT_FIGURES = words('max min máx mín aprox mind incl std');

/** A phone number follows. */
export const PHONES = words('tel tél telef tlf tfno cel');

/** A number of letters and figures follows. */
export const REFERENCES = words('ref réf');

/** Behind the name of a street. */
export const STREETS = words('ave blvd rd hwy');

/** Weekdays, cut short: only before a day of the month or an hour. */
export const WEEKDAYS = words(
  'mon tue tues wed weds thu thur thurs fri sat sun mo di mi do fr sa so lun mar mié mie jue vie sáb sab dom mer jeu ' +
    'ven sam dim seg ter qua qui sex',
);
