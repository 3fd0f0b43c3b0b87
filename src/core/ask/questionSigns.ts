/** First words of a question in the five languages. */
const STARTS = new Set(
  (
    'who whose whom what when where why which how is are was were do does did can could should will ' +
    'wer wen wem wessen was wann wo wohin woher warum weshalb wieso wozu womit welche welcher welches welchen wie ist sind kann soll ' +
    'quién quien quiénes qué cuándo cuando dónde adónde cuál cuáles cómo cuánto cuánta cuántos cuántas por ' +
    'qui que quoi quand où pourquoi comment combien quel quelle quels quelles est-ce ' +
    'quem quando onde aonde porque qual quais como quanto quanta quantos quantas'
  ).split(' '),
);
const LEAST_WORDS = 3;

/** Whether it ends, or begins, as a question does. */
export const isMarkedQuestion = (text: string): boolean => /[?？؟]\s*$/u.test(text) || /^\s*¿/u.test(text);

/** Whether a line may be meant as a question: by its sign, or by its first word where some follow. */
export const soundsLikeQuestion = (text: string): boolean => {
  const words = text.trim().toLowerCase().split(/\s+/u);
  return isMarkedQuestion(text) || (words.length >= LEAST_WORDS && STARTS.has(words[0] ?? ''));
};
