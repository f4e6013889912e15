import type { AppConfig } from '../config/index.js';

const ADVICE: Record<string, (config: Pick<AppConfig, 'host' | 'port'>) => string> = {
  EADDRINUSE: ({ host, port }) =>
    `Port ${port} of ${host} is taken by another program: set PORT to a free one (0: any), or end that program.`,
  EACCES: ({ port }) =>
    `This account may not open port ${port}: set PORT to one from 1024 on, such as 3000.`,
  EADDRNOTAVAIL: ({ host }) =>
    `${host} is no address of this machine: set HOST to one that is, 127.0.0.1 (this machine alone) or 0.0.0.0 (all).`,
  ENOTFOUND: ({ host }) => unknownHost(host),
  EAI_AGAIN: ({ host }) => unknownHost(host),
};

/** The server cannot open its port; the message is one line that says what to set. */
export class CannotListen extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'CannotListen';
  }
}

/**
 * Opens the server's port.
 * @throws CannotListen when PORT or HOST cannot be used
 */
export async function listen(
  app: { listen(options: { port: number; host: string }): Promise<unknown> },
  { port, host }: Pick<AppConfig, 'host' | 'port'>,
): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    const advice = ADVICE[(error as NodeJS.ErrnoException).code ?? ''];
    throw advice ? new CannotListen(advice({ host, port }), error) : error;
  }
}

function unknownHost(host: string): string {
  return `Nobody knows the host name "${host}": set HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.`;
}
