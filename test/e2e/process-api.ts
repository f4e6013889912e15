import { ProcessEngine, type Variables } from '../../src/engine/api/index.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { ProcessesHttpModule } from '../../src/http/processes/index.js';
import { type Role, runAsSystem } from '../../src/platform/context/index.js';
import { bpmn, end, path, start, userTask } from '../builders/bpmn.js';
import { NoEscalation } from '../setup/no-escalation.js';
import {
  startTestApplication,
  type TestApplication,
  type TestResponse,
} from '../setup/test-application.js';

const FORM = `<bpmn:extensionElements>
  <camunda:formData>
    <camunda:formField id="answer" label="Risposta" type="string">
      <camunda:properties><camunda:property id="labelEn" value="Answer" /></camunda:properties>
      <camunda:validation><camunda:constraint name="required" /></camunda:validation>
    </camunda:formField>
    <camunda:formField id="outcome" label="Esito" type="enum" defaultValue="good">
      <camunda:properties><camunda:property id="labelEn.good" value="Good" /></camunda:properties>
      <camunda:value id="good" name="Buono" /><camunda:value id="bad" name="Cattivo" />
    </camunda:formField>
  </camunda:formData>
</bpmn:extensionElements>`;

/** A process `desk`: at the point `point` somebody asks, then checks. */
export const deskProcess = () =>
  bpmn(
    `${start()}${userTask('ask', FORM, 'camunda:candidateGroups="${point}" camunda:dueDate="${due}"')}
     ${userTask('check', '', 'camunda:candidateGroups="${point}"')}${end()}
     ${path('start', 'ask', 'check', 'end')}`,
    { key: 'desk' },
  );

export const MISSING = '00000000-0000-4000-8000-000000000000';

/** Accounts by name: role and points. */
const ACCOUNTS: Record<string, [Role, string[]]> = {
  anna: ['operator', ['nord']],
  bruno: ['operator', ['nord']],
  carla: ['operator', ['sud']],
  regia: ['networkDirection', ['regia']],
  manager: ['manager', []],
  designer: ['designer', []],
  admin: ['admin', []],
};

/** A server with the engine and its API alone, the process `desk` and an account of each role. */
export class ProcessApi {
  private cases = 0;

  private constructor(
    readonly app: TestApplication,
    readonly tokens: Record<string, string>,
  ) {}

  static async open(): Promise<ProcessApi> {
    const app = await startTestApplication({
      platformOnly: true,
      extraModules: [NoEscalation, EngineModule, ProcessesHttpModule],
      config: { processesDir: '/nonexistent', jobPollMs: 100 },
    });
    const tokens: Record<string, string> = {};
    for (const [username, [role, points]] of Object.entries(ACCOUNTS)) {
      tokens[username] = await app.account({ username, roles: [role], points });
    }
    const opened = new ProcessApi(app, tokens);
    const deployed = await opened.deploy('designer', { 'desk.bpmn': deskProcess() });
    if (deployed.status !== 201) throw new Error(deployed.text);
    return opened;
  }

  get engine(): ProcessEngine {
    return this.app.app.get(ProcessEngine);
  }

  get(username: string, address: string, query?: Record<string, string>): Promise<TestResponse> {
    return this.app.get(address, { token: this.tokens[username], query });
  }

  post(
    username: string,
    address: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<TestResponse> {
    return this.app.post(address, { token: this.tokens[username], body, headers });
  }

  deploy(username: string, files: Record<string, string>, name?: string): Promise<TestResponse> {
    const form = new FormData();
    if (name) form.set('name', name);
    for (const [file, content] of Object.entries(files)) {
      form.append('files', new Blob([content], { type: 'text/xml' }), file);
    }
    return this.app.post('/process-deployments', { token: this.tokens[username], body: form });
  }

  /** Starts a case at a point; answers its id, its instance and its first task. */
  async openCase(point: string, variables: Variables = {}) {
    const contactId = `caso-${++this.cases}`;
    const instance = await runAsSystem('test', () =>
      this.engine.startProcess({
        key: 'desk',
        businessKey: contactId,
        variables: { point, due: '2027-01-01T12:00:00Z', ...variables },
      }),
    );
    const { body } = await this.get('admin', '/tasks', { contactId });
    return { contactId, instanceId: instance.id, taskId: body.items[0].id as string };
  }

  stop(): Promise<void> {
    return this.app.stop();
  }
}
