const ORDINALS = '(?:segunda|quarta|quinta|sexta)';
const DAY = String.raw`(?:segunda|terça|quarta|quinta|sexta|sábado|domingo)s?(?!\p{L})`;
const START = String.raw`(?:^|[^\p{L}])`;
const BEFORE = String.raw`(?<=${START}(?:n[ao]s?|nesta|esta|dest[ae]|até|até a|às|toda|todas as|para|pr[óo]xima|desde)\s)`;
/** What is counted: "na segunda vez". */
const COUNTED = String.raw`(?:casas?|chamadas?|edição|etapas?|fases?|filas?|linhas?|metade|opção|partes?|portas?|posição|ruas?|séries?|semanas?|temporadas?|tentativas?|vez(?:es)?|versão|vias?)(?!\p{L})`;
/** Not behind "quinta": a farm is in a place. */
const IN_PLACE = String.raw`(?<!quintas?\s)(?:em|no)(?!\p{L})`;
/** What there is then, and who has it. */
const ON_THAT_DAY = String.raw`(?<=${START}(?:nas?|nesta|às|todas? as|toda)\s)${ORDINALS}(?=s?\s+(?:tem|temos|tenho|há|vou|vamos|é)(?!\p{L}))`;
/** A mark or the end, an hour or a part of the day, what somebody does then, or another day. */
const BEHIND = String.raw`(?=s?\s*(?:$|[,.;:!?)])|s?\s+(?:às?|ao|de (?:manhã|tarde|noite)|que vem|com|passada|\p{Ll}+[aei]r)(?!\p{L})|s?\s+${IN_PLACE}|s?\s+(?:e|ou) (?:(?:na|no|à|até) )?${DAY}(?!s?\s+${COUNTED}))`;
const FROM_TO = String.raw`(?<=${START}de\s)segunda(?=(?:-feira)? a ${DAY})|(?<=${START}de segunda(?:-feira)? a\s)${ORDINALS}`;
const BARE_DAY = new RegExp(
  String.raw`(?:${BEFORE}(?:terça(?!s?\s+${COUNTED})|${ORDINALS}${BEHIND})|${ON_THAT_DAY}|${FROM_TO})(?<many>s?)(?![\p{L}-])`,
  'giu',
);

/** "Toda quarta-feira e sexta": what a whole name goes on to. */
const GOES_ON = new RegExp(
  String.raw`(?<=-feiras?(?:,|\s(?:e|ou))\s|(?:^|${START}de\s)\p{L}+-feira\s(?:a|até)\s)(?:terça|${ORDINALS})(?<many>s?)(?![\p{L}-])(?!\s+${COUNTED})(?=\s+(?:e|ou)\s${DAY}|(?<=\s(?:e|ou|a|até)\s\p{L}+))`,
  'giu',
);

const WHOLE = '$&-feira$<many>';
/** Days of a row, one a round. */
const ROUNDS = [1, 2, 3, 4];

/**
 * Portuguese `text` with the days that it says without their "-feira": "na segunda", "até quarta". But for "terça" they
 * are ordinals as well ("na segunda vez"), so only what stands around a day says which, and the rest is left alone.
 */
export const withWholeDays = (text: string): string =>
  ROUNDS.reduce((line) => line.replace(GOES_ON, WHOLE), text.replace(BARE_DAY, WHOLE));
