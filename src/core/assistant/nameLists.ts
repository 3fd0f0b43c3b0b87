/** All words here are lower-case and without accents. */
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/**
 * Given names that are common where the five languages are written and that are no other word there: they are known
 * as names at the start of a sentence, too, and in German, where every noun has a capital.
 */
export const GIVEN_NAMES = setOf(
  'adam adrian albert alejandro alex alexander alfred alice alicia amelie ana andrea andreas andrew anja anke anna anne ' +
    'annette anthony antje antoine antonia antonio barbara beate ben benjamin bernard bernd birgit brigitte bruno camille ' +
    'carla carlos carmen carolina caroline catherine cecile celine charles charlotte chloe christina christine christoph ' +
    'christopher claire clara claudia claudio clement daniel daniela david diana diego dieter dirk dominik edith eduardo ' +
    'elena elisabeth elizabeth ella ellen emil emilia emily emma enrique erik erika esther eva fabian fatima felix ' +
    'fernanda fernando florian francisco francois frederic friedrich fritz gabriel gabriela gabriele georg george gerd ' +
    'gerhard gisela gonzalo guillaume gunter gustav hannah hannes hans harald harry heidi heike heiner heinrich heinz ' +
    'helen helena helene helga helmut henri henry herbert hermann holger hugo ida ignacio ines ingo ingrid irene isabel ' +
    'isabella isabelle jakob james jan jane janet javier jean jennifer jens jeremy jessica joachim johann johanna johannes ' +
    'john johnny jonas jonathan jorg jorge jose josef joseph juan juanita judith julia julian julie juliette julio jurgen ' +
    'karin karl karla katharina kathrin katja kevin klara klaus konrad kurt lara laura laurent lea lena leo leon leonie ' +
    'lisa lotte louis louise luca lucas lucia luis luisa lukas magdalena manfred manuel marc marcel marco marcus margaret ' +
    'margarita maria marianne marie mario marion markus marlene marta martha martin martina mary mateo mathieu mathilde ' +
    'matthew matthias max maximilian melanie mia michael michel miguel mohamed mohammed monika moritz nadia nadine nancy ' +
    'natalie nathalie nicolas nicole nina nora oliver olivia olivier oskar otto pablo patricia patrick paul paula pauline ' +
    'pedro peter petra philip philipp philippe pierre rafael rainer ralf raphael raquel rebecca renate ricardo richard ' +
    'robert roberto roger roland ruben rudolf ruth sabine sabrina samuel sandra sara sarah sebastian sergio silke silvia ' +
    'simon simone sofia sonja sophia sophie stefan stefanie stephan stephen steven susan susanne sven sylvia tanja teresa ' +
    'theo theresa thomas tim timothy tobias tom ulrich ulrike ursula ute uwe valentin valerie vanessa vera veronica ' +
    'joao paulo thiago tiago gustavo felipe leticia beatriz mariana juliana camila larissa vinicius guilherme henrique ' +
    'victor vincent volker walter werner wilhelm william wolfgang xavier yannick yvonne',
);

/** Written with a capital, and yet translated. */
export const NO_NAMES = setOf(
  'mr mrs ms miss sir madam dr prof professor doctor president minister king queen prince princess lord lady pope saint ' +
    'mum mom mother dad father grandma grandpa grandmother grandfather granny aunt uncle god jesus christ bible church ' +
    'christmas easter pentecost halloween thanksgiving new year eve internet web earth moon sun mars north south east ' +
    'west northern southern eastern western central middle ocean sea lake river mount mountain mountains island islands ' +
    'valley bay gulf desert street road avenue square bridge park station airport hospital school university college ' +
    'institute academy museum library house senate congress parliament court council committee commission ministry ' +
    'department office agency association union united states kingdom nations world war army navy force forces party ' +
    'government state republic democratic national international european european american african asian african-american ' +
    'africa america asia europe mediterranean atlantic pacific arctic antarctic antarctica alps roman greek latin ' +
    'christian christians catholic catholics jewish jews muslim muslims islam islamic buddhist hindu british english ' +
    'scottish welsh irish dutch swiss spanish french german chinese japanese russian polish turkish arab arabs ' +
    'olympic olympics games cup league championship championships prize award act law treaty agreement day week month ' +
    'the and for ' +
    'liebe lieber liebes zusammen alle allerseits leute leser kollegen kolleginnen freunde mama papa mutter vater oma opa ' +
    'tante onkel herr herrn frau familie kinder welt ' +
    'senor senora senores dios navidad pascua estado estados unidos gobierno ministerio universidad iglesia europa asia ' +
    'mundo guerra mundial segunda primera norte sur este oeste tierra luna sol papa rey reina ' +
    'senhor senhora dona deus pascoa reino unidos governo ministerio universidade igreja asia mundo guerra segunda primeira ' +
    'norte sul leste terra lua papai mamae vovo vovó rei rainha ' +
    'monsieur madame mademoiselle mme mlle dieu noel paques etat etats unis gouvernement ministere universite eglise ' +
    'europe asie afrique amerique monde guerre mondiale seconde premiere nord sud est ouest terre lune soleil pape roi reine',
);

/** Places whose names differ so much that no likeness tells. */
export const PLACES: readonly (readonly string[])[] = [
  ['vienna', 'wien', 'viena', 'vienne'],
  ['cologne', 'koln', 'colonia'],
  ['geneva', 'genf', 'ginebra', 'geneve', 'genebra'],
  ['warsaw', 'warschau', 'varsovia', 'varsovie'],
  ['munich', 'munchen', 'muenchen', 'munique'],
  ['london', 'londres'],
  ['milan', 'mailand', 'milao'],
  ['venice', 'venedig', 'venecia', 'venise', 'veneza'],
  ['lisbon', 'lissabon', 'lisboa', 'lisbonne'],
  ['brussels', 'brussel', 'bruselas', 'bruxelles', 'bruxelas'],
  ['athens', 'athen', 'atenas', 'athenes'],
  ['beijing', 'peking', 'pekin', 'pequim'],
  ['cairo', 'kairo', 'caire'],
  ['danube', 'donau', 'danubio'],
  ['rhine', 'rhein', 'rin', 'rhin', 'reno'],
  ['bavaria', 'bayern', 'baviera', 'baviere'],
  ['saxony', 'sachsen', 'sajonia', 'saxe', 'saxonia'],
];
