import type { OpenAPIObject } from '@nestjs/swagger';
import { describeExamples } from './documented-examples.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- walks a JSON document of any shape */

const body = (schema: object) => ({ content: { 'application/json': { schema } } });

/** What the document has as the example of `schema`, sent and answered. */
function examplesOf(schema: object, words = {}, schemas: Record<string, object> = {}): any {
  const document: any = {
    paths: { '/': { post: { requestBody: body(schema), responses: { 200: body(schema) } } } },
    components: { schemas },
  };
  describeExamples(document as OpenAPIObject, words);
  const { requestBody, responses } = document.paths['/'].post;
  return {
    sent: requestBody.content['application/json'].example,
    answered: responses[200].content['application/json'].example,
    shared: document.components.examples,
  };
}

describe('examples in the API document', () => {
  it('are what the fields say of themselves, and else the words for fields of that name', () => {
    const schema = {
      type: 'object',
      required: ['code', 'name', 'kind'],
      properties: {
        code: { type: 'string', example: 'a1' },
        name: { type: 'string' },
        kind: { type: 'string', enum: ['one', 'two'] },
        at: { type: 'string', format: 'date' },
      },
    };
    const { sent, answered } = examplesOf(schema, { name: 'Bologna' });
    expect(sent).toEqual({ code: 'a1', name: 'Bologna', kind: 'one' });
    expect(answered).toEqual({ ...sent, at: '2026-03-31' });
  });

  it('prefer the words for a field of a certain object', () => {
    const citizen = { type: 'object', properties: { name: { type: 'string' } } };
    const schema = { type: 'object', properties: { citizen, name: { type: 'string' } } };
    const words = { name: 'Bologna', 'citizen.name': 'Anna' };
    expect(examplesOf(schema, words).answered).toEqual({
      citizen: { name: 'Anna' },
      name: 'Bologna',
    });
  });

  it('pass over words that the field would refuse', () => {
    const schema = {
      type: 'object',
      properties: {
        name: { type: 'string', pattern: '^[0-9]+$' },
        code: { type: 'string', maxLength: 3 },
      },
    };
    const { answered } = examplesOf(schema, { name: 'Bologna', code: 'Bologna' });
    expect(answered.name).toMatch(/^[0-9]+$/);
    expect(answered.code.length).toBeLessThanOrEqual(3);
  });

  it('show the first alone of fields that exclude each other', () => {
    const properties = { table: { type: 'string' }, xml: { type: 'string' } };
    const oneOf = [{ required: ['table'] }, { required: ['xml'] }];
    const { sent } = examplesOf({ type: 'object', properties, oneOf }, { xml: '<a/>' });
    expect(Object.keys(sent)).toEqual(['table']);
  });

  it('stand once for each class, and end where classes hold each other', () => {
    const Tree = {
      type: 'object',
      required: ['children'],
      properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
    };
    const { shared } = examplesOf({ $ref: '#/components/schemas/Tree' }, {}, { Tree });
    expect(Object.keys(shared)).toEqual(['Tree']);
    expect(JSON.stringify(shared.Tree.value)).toContain('"children":[]');
  });
});
