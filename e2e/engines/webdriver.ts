/** The few commands of the W3C's WebDriver that the stories need, over HTTP. */
export class WebDriverSession {
  private readonly base: string;

  private constructor(base: string) {
    this.base = base;
  }

  /** `address` is that of a driver which listens already. */
  static async start(address: string, capabilities: Readonly<Record<string, unknown>>): Promise<WebDriverSession> {
    const { sessionId } = (await send(`${address}/session`, 'POST', {
      capabilities: { alwaysMatch: capabilities },
    })) as { sessionId: string };
    return new WebDriverSession(`${address}/session/${sessionId}`);
  }

  /** Throws `error: message` as the driver words it. */
  async post(command: string, body: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return await send(`${this.base}/${command}`, 'POST', body);
  }

  async get(command: string): Promise<unknown> {
    return await send(`${this.base}/${command}`, 'GET');
  }

  async end(): Promise<void> {
    await send(this.base, 'DELETE');
  }
}

const send = async (url: string, method: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
};

/** Code points that stand for keys without a letter; the others stand for themselves. */
export const WEBDRIVER_KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
