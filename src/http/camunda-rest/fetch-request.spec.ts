import { InvalidInput } from '../../platform/errors/index.js';
import { readFetchRequest } from './fetch-request.js';
import { RequestReader } from './request-reader.js';

const BODY = {
  workerId: 'w',
  maxTasks: 10,
  usePriority: true,
  sorting: null,
  asyncResponseTimeout: 30_000,
  topics: [{ topicName: 't', lockDuration: 50_000 }],
};

const read = (changes: object) => readFetchRequest(new RequestReader({ ...BODY, ...changes }));

describe('readFetchRequest', () => {
  it('reads what the JavaScript client sends', () => {
    const request = read({ unknownField: 1 });
    expect(request.waitMs).toBe(30_000);
    expect(request.command).toMatchObject({
      workerId: 'w',
      maxTasks: 10,
      usePriority: true,
      topics: [{ topicName: 't', lockDuration: 50_000 }],
    });
  });

  it('makes one condition for each process that is named', () => {
    const topic = {
      topicName: 't',
      lockDuration: 1,
      processDefinitionKeyIn: ['a', 'b', 'a'],
      processDefinitionKey: null,
    };
    const { topics } = read({ topics: [topic] }).command;
    expect(topics.map(({ processDefinitionKey }) => processDefinitionKey)).toEqual(['a', 'b']);
    const both = { ...topic, processDefinitionKey: 'c' };
    expect(read({ topics: [both] }).command.topics).toEqual([]);
  });

  it('finds nothing for a tenant, since there is none', () => {
    const topic = { topicName: 't', lockDuration: 1, tenantIdIn: ['x'] };
    expect(read({ topics: [topic] }).command.topics).toEqual([]);
  });

  it('sorts by the time of creation, and by nothing else', () => {
    const order = (sortOrder?: string) =>
      read({ sorting: [{ sortBy: 'createTime', sortOrder }] }).command.newestFirst;
    expect([order('desc'), order('asc'), read({}).command.newestFirst]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    [{ sorting: [{ sortBy: 'priority' }] }, 'sorting[0].sortBy'],
    [{ sorting: [{ sortBy: 'createTime', sortOrder: 'down' }] }, 'sorting[0].sortOrder'],
    [
      { topics: [{ topicName: 't', lockDuration: 1, localVariables: 1 }] },
      'topics[0].localVariables',
    ],
    [{ workerId: undefined }, 'workerId'],
    [{ maxTasks: 'many' }, 'maxTasks'],
    [{ maxTasks: 0 }, 'maxTasks'],
    [{ asyncResponseTimeout: 1_800_001 }, 'asyncResponseTimeout'],
    [{ topics: 't' }, 'topics'],
    [{ topics: [{ lockDuration: 1 }] }, 'topics[0].topicName'],
    [{ topics: [{ topicName: 't' }] }, 'topics[0].lockDuration'],
    [{ topics: [{ topicName: 't', lockDuration: 1e12 }] }, 'topics[0].lockDuration'],
    [
      { topics: [{ topicName: 't', lockDuration: 1, processVariables: { a: 1 } }] },
      'topics[0].processVariables',
    ],
  ])('refuses %j, naming the field', (changes, field) => {
    expect(() => read(changes)).toThrow(InvalidInput);
    expect(() => read(changes)).toThrow(
      expect.objectContaining({ details: { fields: [expect.objectContaining({ field })] } }),
    );
  });
});
