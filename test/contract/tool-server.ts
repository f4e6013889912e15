/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import {
  startTestApplication,
  type TestApplication,
  type TestResponse,
} from '../setup/test-application.js';

/** A process of a designer's own: somebody of the point `savena-infodesk` does `step`. */
export const ownProcess = (key: string, inner = '', attributes = '') =>
  bpmn(
    `${start()}${userTask('step', inner, `camunda:candidateGroups="savena-infodesk" ${attributes}`)}${end()}
     ${path('start', 'step', 'end')}`,
    { key },
  );

/** The whole product with its demonstration accounts, asked as Camunda's tools ask. */
export class ToolServer {
  private constructor(
    readonly application: TestApplication,
    private readonly tokens: Record<string, string>,
  ) {}

  static async start(): Promise<ToolServer> {
    const application = await startTestApplication({
      demo: true,
      config: { backgroundWork: false },
    });
    const names = [
      'infodesk',
      'infodesk-navile',
      'regia',
      'manager',
      'designer',
      'admin',
      'worker',
    ];
    const tokens = await Promise.all(
      names.map(async (name) => [name, await application.login(name)] as const),
    );
    return new ToolServer(application, Object.fromEntries(tokens));
  }

  token(name: string): string {
    return this.tokens[name] ?? name;
  }

  /** As the person, or with the key that `as` is. */
  send(as: string, operation: string, body?: unknown): Promise<TestResponse> {
    const [method, path] = operation.split(' ');
    const [pathname, query] = path.split('?');
    return this.application.request(method, `/engine-rest${pathname}`, {
      token: this.token(as),
      body,
      query: Object.fromEntries(new URLSearchParams(query)),
    });
  }

  /** The body of what must succeed. */
  async done(as: string, operation: string, body?: unknown): Promise<any> {
    const answer = await this.send(as, operation, body);
    if (answer.status >= 300) throw new Error(`${operation}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** The form that Camunda Modeler sends. */
  deploymentForm(
    xml: string,
    fields: Record<string, string> = {},
    name = 'diagram.bpmn',
  ): FormData {
    const form = new FormData();
    const sent = {
      'deployment-name': 'diagram',
      'deployment-source': 'Camunda Modeler',
      'enable-duplicate-filtering': 'true',
      ...fields,
    };
    for (const [field, value] of Object.entries(sent)) form.append(field, value);
    form.append(name, new Blob([xml], { type: 'text/xml' }), name);
    return form;
  }

  /** Deploys as the designer; answers the version. */
  async deploy(xml: string, fields: Record<string, string> = {}): Promise<any> {
    const body = this.deploymentForm(xml, fields);
    const deployed = await this.done('designer', 'POST /deployment/create', body);
    const [definition] = Object.values(deployed.deployedProcessDefinitions ?? {});
    return definition;
  }

  async key(name: string, roles: string[], points: string[] = []): Promise<string> {
    const inAYear = new Date(this.application.clock.now().getTime() + 365 * 86_400_000);
    const body = { name, roles, points, expiresOn: inAYear.toISOString().slice(0, 10) };
    const made = await this.application.post('/api-keys', { token: this.token('admin'), body });
    if (made.status !== 201) throw new Error(made.text);
    return made.body.key as string;
  }

  stop(): Promise<void> {
    return this.application.stop();
  }
}
