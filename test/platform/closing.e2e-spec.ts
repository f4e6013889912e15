import { Controller, Get, Module } from '@nestjs/common';
import http from 'node:http';
import { Public } from '../../src/platform/index.js';
import { startTestApplication } from '../setup/test-application.js';

/** The handler of GET /slow waits for this. */
let release: () => void;
const released = new Promise<void>((resolve) => (release = resolve));
let arrived: () => void;
const arrival = new Promise<void>((resolve) => (arrived = resolve));

@Controller('slow')
class SlowController {
  @Get()
  @Public()
  async slow(): Promise<object> {
    arrived();
    await released;
    return {};
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

it('a kept-alive connection whose request is under way when the server closes gets its answer and ends', async () => {
  const server = await startTestApplication({ platformOnly: true, extraModules: [SlowModule] });
  const agent = new http.Agent({ keepAlive: true });
  const answer = new Promise<http.IncomingMessage>((resolve, reject) => {
    http
      .get(`${server.url}/api/v1/slow`, { agent }, (response) => {
        response.resume().once('end', () => resolve(response));
      })
      .once('error', reject);
  });
  await arrival;
  const stopped = server.stop();
  while (server.app.getHttpServer().listening) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  release();
  const { statusCode, headers } = await answer;
  expect([statusCode, headers.connection]).toEqual([200, 'close']);
  // Would wait for the keep-alive time of a minute otherwise.
  await stopped;
  agent.destroy();
});
