import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerWithoutCache, apology } from '../../src/sw/withoutCache';

const request = new Request('http://localhost/index.html');
const asked = (mode: string) => ({ type: 'fetch', request: { mode } });

afterEach(() => vi.unstubAllGlobals());

describe('an answer for which the cache failed', () => {
  it('comes from the network', async () => {
    vi.stubGlobal('fetch', async () => new Response('app'));
    expect(await (await answerWithoutCache({ request, event: asked('navigate') }))?.text()).toBe('app');
  });

  it('is a page that says so where there is no network either, and for a file none', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    vi.stubGlobal('navigator', { language: 'en-GB' });
    const answer = await answerWithoutCache({ request, event: asked('navigate') });
    expect(answer?.status).toBe(503);
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer?.text()).toContain('Inkling cannot read its offline copy');
    expect(await answerWithoutCache({ request, event: asked('no-cors') })).toBeUndefined();
  });

  it('is not asked of the network twice', async () => {
    const fetched = vi.fn(async () => new Response('app'));
    vi.stubGlobal('fetch', fetched);
    vi.stubGlobal('navigator', { language: 'en-GB' });
    const error = new TypeError('The offline lock is on.');
    expect((await answerWithoutCache({ request, event: asked('navigate'), error }))?.status).toBe(503);
    expect(await answerWithoutCache({ request, event: asked('cors'), error })).toBeUndefined();
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is none at an install, which would end well without its files', async () => {
    const fetched = vi.fn(async () => new Response('app'));
    vi.stubGlobal('fetch', fetched);
    expect(await answerWithoutCache({ request, event: { type: 'install' } })).toBeUndefined();
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    ['en-GB', 'en', 'Try again'],
    ['de', 'de', 'Noch einmal versuchen'],
    ['es-MX', 'es', 'Intentar de nuevo'],
    ['fr', 'fr', 'Réessayer'],
    ['pt-BR', 'pt', 'Tentar de novo'],
    ['it-IT', 'it', 'Riprova'],
    ['nl-BE', 'nl', 'Opnieuw proberen'],
    ['pl', 'pl', 'Spróbuj ponownie'],
    ['ja-JP', 'ja', 'もう一度試す'],
    ['ko', 'en', 'Try again'],
  ])('speaks the language of the browser: %s', async (tag, language, again) => {
    const page = await apology(tag).text();
    expect(page).toContain(`<html lang="${language}" dir="ltr">`);
    expect(page).toContain(`<a href="./">${again}</a>`);
  });

  it('runs from the right in Arabic', async () => {
    expect(await apology('ar-EG').text()).toContain('<html lang="ar" dir="rtl">');
  });
});
