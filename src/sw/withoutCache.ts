import { directionOf } from '../shared/languages';

/** Heading, what is the matter, what can be done, and the name of the link. */
type Words = readonly [string, string, string, string];

const WORDS: Readonly<Record<string, Words>> = {
  en: [
    'Inkling cannot read its offline copy',
    'The storage of this browser did not hand over the app itself, and no server answered or the offline lock forbids to ask one. Your notes are kept apart from it and were not touched.',
    'Try again. If it stays like this, free some space and restart the browser; Shift+reload fetches the app from its server, past the offline lock.',
    'Try again',
  ],
  de: [
    'Inkling kann seine Offline-Kopie nicht lesen',
    'Der Speicher dieses Browsers hat die App nicht herausgegeben, und kein Server hat geantwortet oder die Offline-Sperre verbietet, einen zu fragen. Deine Notizen liegen getrennt davon und wurden nicht angerührt.',
    'Versuche es noch einmal. Bleibt es so, schaffe etwas Platz und starte den Browser neu; Umschalt+Neuladen holt die App von ihrem Server, an der Offline-Sperre vorbei.',
    'Noch einmal versuchen',
  ],
  es: [
    'Inkling no puede leer su copia sin conexión',
    'El almacenamiento de este navegador no entregó la aplicación, y ningún servidor respondió o el bloqueo sin conexión impide preguntar a uno. Tus notas se guardan aparte y no se han tocado.',
    'Inténtalo de nuevo. Si sigue así, libera espacio y reinicia el navegador; Mayús+recargar trae la aplicación de su servidor, sin pasar por el bloqueo.',
    'Intentar de nuevo',
  ],
  fr: [
    'Inkling ne peut pas lire sa copie hors ligne',
    'Le stockage de ce navigateur n’a pas rendu l’application, et aucun serveur n’a répondu ou le verrou hors ligne interdit d’en interroger un. Tes notes sont gardées à part et n’ont pas été touchées.',
    'Réessaie. Si cela dure, libère de la place et redémarre le navigateur ; Maj+recharger va chercher l’application sur son serveur, sans passer par le verrou.',
    'Réessayer',
  ],
  pt: [
    'O Inkling não consegue ler sua cópia offline',
    'O armazenamento deste navegador não entregou o aplicativo, e nenhum servidor respondeu ou a trava offline impede de perguntar a um. Suas notas ficam guardadas à parte e não foram tocadas.',
    'Tente de novo. Se continuar assim, libere espaço e reinicie o navegador; Shift+recarregar busca o aplicativo no servidor, sem passar pela trava.',
    'Tentar de novo',
  ],
  it: [
    'Inkling non riesce a leggere la sua copia offline',
    'L’archivio di questo browser non ha restituito l’app, e nessun server ha risposto oppure il blocco offline vieta di chiederlo. Le tue note sono conservate a parte e non sono state toccate.',
    'Riprova. Se il problema resta, libera un po’ di spazio e riavvia il browser; Maiusc+ricarica prende l’app dal suo server, senza passare dal blocco offline.',
    'Riprova',
  ],
  nl: [
    'Inkling kan zijn offline kopie niet lezen',
    'De opslag van deze browser gaf de app niet vrij, en geen server antwoordde of het offlineslot verbiedt het er een te vragen. Je notities staan er los van en zijn niet aangeraakt.',
    'Probeer het opnieuw. Blijft het zo, maak dan wat ruimte vrij en start de browser opnieuw; Shift+vernieuwen haalt de app van de server, langs het offlineslot.',
    'Opnieuw proberen',
  ],
  pl: [
    'Inkling nie może odczytać swojej kopii offline',
    'Pamięć tej przeglądarki nie wydała aplikacji, a żaden serwer nie odpowiedział albo blokada offline zabrania go pytać. Twoje notatki są przechowywane osobno i nic im się nie stało.',
    'Spróbuj ponownie. Jeśli to nie pomoże, zwolnij trochę miejsca i uruchom przeglądarkę jeszcze raz; Shift+odśwież pobiera aplikację z jej serwera, z pominięciem blokady offline.',
    'Spróbuj ponownie',
  ],
  ja: [
    'Inkling はオフライン用のコピーを読み込めません',
    'このブラウザの保存領域からアプリを取り出せず、サーバーの応答がないか、オフラインロックによって問い合わせが禁止されています。ノートは別に保管されており、そのまま残っています。',
    'もう一度お試しください。変わらない場合は空き容量を増やしてブラウザを再起動してください。Shift キーを押しながら再読み込みすると、オフラインロックを通さずにサーバーからアプリを取得します。',
    'もう一度試す',
  ],
  ar: [
    'يتعذر على Inkling قراءة نسخته دون اتصال',
    'لم يسلّم تخزين هذا المتصفح التطبيق نفسه، ولم يُجب أي خادم أو أن قفل عدم الاتصال يمنع سؤاله. ملاحظاتك محفوظة بمعزل عنه ولم تُمسّ.',
    'تُعاد المحاولة بالرابط أدناه. وإن بقي الحال كذلك فإن إخلاء بعض المساحة وإعادة تشغيل المتصفح يساعدان؛ ويجلب Shift مع إعادة التحميل التطبيق من خادمه متجاوزًا القفل.',
    'إعادة المحاولة',
  ],
};

/** It may use nothing of the app, whose files cannot be read. `language` is a tag as browsers give it. */
export const apology = (language: string): Response => {
  const tongue = language.slice(0, 2).toLowerCase();
  const known = tongue in WORDS ? tongue : 'en';
  const [heading, what, advice, again] = WORDS[known] as Words;
  const page = `<!doctype html><html lang="${known}" dir="${directionOf(known)}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>Inkling</title><main><h1>${heading}</h1><p>${what}</p><p>${advice}</p><p><a href="./">${again}</a></p></main>`;
  return new Response(page, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
    },
  });
};

interface Failed {
  /** A `TypeError` where the network was asked already, and failed or was refused; what a cache throws is another one. */
  readonly error?: Error | undefined;
  readonly request: Request;
  /** Without a request: an install. */
  readonly event: { readonly type: string; readonly request?: { readonly mode: string } };
}

/**
 * What workbox asks for when the shell's cache failed: the server's file, and where that fails as well a page that says
 * so. Nothing at an install, which must not end well without its files.
 */
export const answerWithoutCache = async ({ request, event, error }: Failed): Promise<Response | undefined> => {
  if (event.request === undefined) return undefined;
  try {
    if (error instanceof TypeError) throw error;
    return await fetch(request.url, { credentials: 'same-origin' });
  } catch {
    return event.request.mode === 'navigate' ? apology(navigator.language) : undefined;
  }
};
