const ORDINALS = '(?:segunda|quarta|quinta|sexta)';
const DAY = String.raw`(?:segunda|terça|quarta|quinta|sexta|sábado|domingo)(?!\p{L})`;
const START = String.raw`(?:^|[^\p{L}])`;
const BEFORE = String.raw`(?<=${START}(?:n[ao]s?|nesta|esta|dest[ae]|até|até a|às|toda|todas as|para|pr[óo]xima|desde)\s)`;
/** A mark or the end, an hour or a part of the day, what somebody does then, or another day. */
const BEHIND = String.raw`(?=s?\s*(?:$|[,.;:!?)])|s?\s+(?:às?|ao|de (?:manhã|tarde|noite)|que vem|com|em|no|passada|\p{Ll}+[aei]r)(?!\p{L})|s?\s+(?:e|ou) (?:(?:na|no|à|até) )?${DAY})`;
const FROM_TO = String.raw`(?<=${START}de\s)segunda(?=(?:-feira)? a ${DAY})|(?<=${START}de segunda(?:-feira)? a\s)${ORDINALS}`;
const BARE_DAY = new RegExp(
  String.raw`(?:${BEFORE}(?:terça|${ORDINALS}${BEHIND})|${FROM_TO})(?<many>s?)(?![\p{L}-])`,
  'giu',
);

/**
 * Portuguese `text` with the days that it says without their "-feira": "na segunda", "até quarta". But for "terça" they
 * are ordinals as well ("na segunda vez"), so only what stands around a day says which, and the rest is left alone.
 */
export const withWholeDays = (text: string): string => text.replace(BARE_DAY, '$&-feira$<many>');
