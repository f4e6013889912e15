import { startTestApplication, type TestApplication } from '../../setup/test-application.js';
import type { Rest } from './rest.js';

/** Our own server with all rights in one hand: what who may do is tested elsewhere. Its jobs wait to be executed. */
export class ProductRest implements Rest {
  private constructor(
    private readonly application: TestApplication,
    private readonly token: string,
  ) {}

  static async start(): Promise<ProductRest> {
    const application = await startTestApplication({ config: { backgroundWork: false } });
    const token = await application.account({
      username: 'contract',
      roles: ['admin', 'manager', 'designer', 'networkDirection', 'operator', 'worker'],
    });
    return new ProductRest(application, token);
  }

  send(method: string, path: string, body?: unknown) {
    const [pathname, query] = path.split('?');
    return this.application.request(method, `/engine-rest${pathname}`, {
      token: this.token,
      body,
      query: Object.fromEntries(new URLSearchParams(query)),
    });
  }

  stop(): Promise<void> {
    return this.application.stop();
  }
}
