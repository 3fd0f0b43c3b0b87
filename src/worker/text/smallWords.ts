/** Words that a title does not end with, and that say nothing of what a note is about. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but of to in on at by for from with about into is are was were be been as that this which who our my your his her their its it we i you he she they not so if than then there when where what how has have had do does did can could will would should because after before while very more no yes also just ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber von vom zu zum zur im in am an auf aus bei mit nach für über um durch ohne ist sind war wir ich es er sie ihr du nicht dass wie als noch wird werden hat haben hatte auch weil nach vor sehr mehr man sich ' +
    'el la los las un una unos unas y o pero de del al en por para con sin sobre es son que se su sus mi lo no fue ha han hay como ' +
    "le les une des du et ou mais à au aux dans pour avec sans sur est sont ne pas qui ce cette ces il elle on nous je vous se sa son ses d'un d'une plus " +
    'os as uma um e em na nas nos no ao às pelo pela com sem são não seu sua foi'
  ).split(' '),
);

export const ARTICLES = new Set(
  'a an the der die das den dem des ein eine einer einem el la los las un una le les une o os as um uma'.split(' '),
);

/** Small letters only: more verbs, prepositions and the like that a title does not end with. */
export const DANGLING_WORDS: ReadonlySet<string> = new Set(
  (
    'should must may might shall ought cannot never under between against through during since until near behind ' +
    'without next last every each any some another other ' +
    'muss müssen soll sollen sollte sollten kann können darf dürfen wurde wurden nie niemals kein keine keinen seit gegen ' +
    'unter zwischen während bis wegen hinter neben ohne jede jeden ' +
    'debe deben debería puede pueden está están nunca desde hasta entre bajo contra durante hacia cada ' +
    'doit doivent peut peuvent jamais depuis entre sous contre pendant chez vers chaque ' +
    'deve devem pode podem está sob até'
  ).split(' '),
);
export const GERMAN_DETERMINER =
  /^(?:d(?:ie|er|as|e[nms])|(?:k?ein|[mds]ein|ihr|unser)(?:e[mnrs]?)?|im|am|zum|zur|vom|beim)$/u;
