import { bpmn, end, path, start, userTask } from '../../../../test/builders/bpmn.js';
import type { Variables } from '../../api/index.js';
import { parseModel } from '../model/process-model.js';
import { InstanceExecution } from './execution.js';

const begun = async (body: string, variables: Variables = {}) => {
  const model = await parseModel('limits.bpmn', bpmn(body));
  const execution = new InstanceExecution(model, variables, () => new Date(0), 3_000);
  execution.start();
  return execution;
};

describe('limits of one instance', () => {
  it('hold for events that listen, which are no steps', async () => {
    const listening = Array.from(
      { length: 20 },
      (_, at) =>
        `<bpmn:boundaryEvent id="b${at}" attachedToRef="u" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`,
    ).join('');
    const repeated = (count: number) =>
      [
        start(),
        `<bpmn:subProcess id="s"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${count}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`,
        start('inner') + userTask('u') + listening + end('done') + path('inner', 'u', 'done'),
        '</bpmn:subProcess>',
        end() + path('start', 's', 'end'),
      ].join('');
    const few = await begun(repeated(400));
    await few.pump();
    expect(few.armedTimers()).toHaveLength(8_000);
    const many = await begun(repeated(500));
    await expect(many.pump()).rejects.toMatchObject({
      message: expect.stringContaining('10000 activities and events open'),
    });
  });
});
