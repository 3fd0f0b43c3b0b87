import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences';
import { candidateWeights } from '../../../src/worker/text/summaryCandidates';

/** What may be a line of a summary. */
const candidates = (text: string): string[] => {
  const sentences = splitSentences(text);
  const weights = candidateWeights(text, sentences);
  return sentences.filter((_, index) => weights[index] === 0).map(({ start, end }) => text.slice(start, end));
};
const said = 'The party is on 14 June.';

describe('mailFrame', () => {
  it.each([
    'From: Anna <anna@inkling.example>\nSent: Monday, 3 May 2025 10:12\nTo: Ben\nSubject: Party',
    'Von: Eva\nGesendet: Montag, 3. Mai\nAn: Team\nBetreff: Messe',
    'De: Ana\nEnviado: lunes, 3 de mayo\nPara: Equipo\nAsunto: Feria',
    'De : Luc\nEnvoyé : lundi 3 mai\nÀ : Inès\nObjet : Salle',
    'De: Marta\nEnviado: segunda-feira, 3 de maio\nPara: Rui\nAssunto: Contrato',
    'On 3 May 2025 Ben Hill wrote:',
    'Am 3. Mai 2025 um 10:12 schrieb Eva Lang:',
    'Le 3 mai 2025, Luc a écrit :',
  ])('is none of what a letter says: %j', (head) => expect(candidates(`${head}\n\n${said}`)).toEqual([said]));

  it('leaves one label alone, and those of a journey', () => {
    expect(candidates(`# Party\nDate: Friday at the mill\n\n${said}`)).toContain('Date: Friday at the mill');
    expect(candidates(`# Trip\nFrom: Leeds, 9:15\nTo: York, 10:05\n\n${said}`)).toContain('From: Leeds, 9:15');
  });

  it('is told from the title, whose last dot may be that of a day', () => {
    expect(candidates(`Protokoll der Sitzung vom 4.6.\n\n${said}`)).toEqual([said]);
  });
});
