/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import type { DynamicModule } from '@nestjs/common';
import { Client, type ClientOptions } from 'camunda-external-task-client-js';
import { ProcessEngine, ProcessQueries, type Variables } from '../../src/engine/api/index.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { CamundaRestModule } from '../../src/http/camunda-rest/index.js';
import { runAsSystem } from '../../src/platform/context/index.js';
import {
  startTestApplication,
  TEST_PASSWORD,
  TestApplication,
  type TestResponse,
} from '../setup/test-application.js';

/** A server with the engine and its /engine-rest alone, and what the contract's tests do with it. */
export class ExternalTaskServer {
  readonly engine: ProcessEngine;
  readonly queries: ProcessQueries;
  private readonly clients: Client[] = [];

  private constructor(
    readonly application: TestApplication,
    readonly token: string,
  ) {
    this.engine = application.app.get(ProcessEngine);
    this.queries = application.app.get(ProcessQueries);
  }

  static async start(
    options: {
      extraModules?: NonNullable<DynamicModule['imports']>;
      replicaOf?: ExternalTaskServer;
    } = {},
  ): Promise<ExternalTaskServer> {
    const application = await startTestApplication({
      platformOnly: true,
      extraModules: [EngineModule, CamundaRestModule, ...(options.extraModules ?? [])],
      replicaOf: options.replicaOf?.application,
      config: { processesDir: '/nonexistent' },
    });
    const token = await application.account({ username: 'operaio', roles: ['worker'] });
    return new ExternalTaskServer(application, token);
  }

  get url(): string {
    return `${this.application.url}/engine-rest`;
  }

  deploy(...xml: string[]): Promise<unknown> {
    const resources = xml.map((content, index) => ({ name: `modello-${index}.bpmn`, content }));
    return runAsSystem('test', () => this.engine.deploy(resources, { name: 'test' }));
  }

  /** Starts an instance; answers its id. */
  async run(key: string, variables: Variables = {}, businessKey?: string): Promise<string> {
    const started = await runAsSystem('test', () =>
      this.engine.startProcess({ key, variables, businessKey }),
    );
    return started.id;
  }

  post(path: string, body?: unknown): Promise<TestResponse> {
    return this.application.post(`/engine-rest${path}`, { token: this.token, body });
  }

  get(path: string): Promise<TestResponse> {
    return this.application.get(`/engine-rest${path}`, { token: this.token });
  }

  /** Fetches without waiting. */
  async fetch(workerId: string, topicName: string, more: object = {}): Promise<any[]> {
    const response = await this.post('/external-task/fetchAndLock', {
      workerId,
      maxTasks: 10,
      usePriority: true,
      topics: [{ topicName, lockDuration: 60_000 }],
      ...more,
    });
    if (response.status !== 200) throw new Error(response.text);
    return response.body;
  }

  /** The real client, signed in with name and password; stopped with the server. */
  client(options: Partial<ClientOptions> = {}): Client {
    const authorization = `Basic ${Buffer.from(`operaio:${TEST_PASSWORD}`).toString('base64')}`;
    const client = new Client({
      baseUrl: this.url,
      workerId: 'client',
      asyncResponseTimeout: 1_000,
      interval: 20,
      interceptors: [(request) => ({ ...request, headers: { ...request.headers, authorization } })],
      ...options,
    });
    this.clients.push(client);
    return client;
  }

  async stop(): Promise<void> {
    for (const client of this.clients) client.stop();
    await this.application.stop();
  }
}
