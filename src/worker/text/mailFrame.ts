import type { Sentence } from '../../core/text/sentences';

/** What mail programs write above a letter that is answered or passed on. */
const HEADER =
  /^\**(?:from|sent|to|cc|bcc|date|subject|von|gesendet(?: am)?|an|datum|betreff|de|enviado(?: el| em)?|para|fecha|data|asunto|assunto|envoyé(?: le)?|à|objet)\**\s?:/iu;
/** What tells a letter's labels from a journey's: `From: Leeds`, `To: York`. */
const OF_MAIL =
  /^\**(?:sent|cc|bcc|subject|gesendet(?: am)?|betreff|enviado(?: el| em)?|asunto|assunto|envoyé(?: le)?|objet)\**\s?:|@/iu;
const WROTE = /^(?:on|am|el|le|em)\s.{0,160}(?:wrote|schrieb(?:\s.{0,80})?|escribió|a écrit|escreveu)\s?:$/iu;

/**
 * Which sentences only say who wrote to whom, and when. One label alone may name anything (`Date: Friday at the mill`);
 * two, one of which is of mail alone, stand above a letter.
 */
export const mailFrame = (text: string, sentences: readonly Sentence[]): boolean[] => {
  const lines = sentences.map(({ start, end }) => text.slice(start, end));
  const framed = lines.map((line) => WROTE.test(line));
  for (let from = 0, to = 0; from < lines.length; from = to + 1) {
    for (to = from; HEADER.test(lines[to] ?? '');) to += 1;
    if (to - from > 1 && lines.slice(from, to).some((label) => OF_MAIL.test(label))) framed.fill(true, from, to);
  }
  return framed;
};
